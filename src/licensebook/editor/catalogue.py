"""The schema of one catalogue: its ids wherever they are named, and its languages wherever there are texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel import Locale

from licensebook.editor.examples import put_examples
from licensebook.editor.snippet import snippet
from licensebook.fields import ID_PATTERN
from licensebook.inline import to_plain
from licensebook.model import ENTRY_KINDS, KINDS_WITH_ID, OR_HIGHER
from licensebook.schema import schema
from licensebook.sections import MODELS, REFERENCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from licensebook.lookup import Book
    from licensebook.model import Catalogue, Entry, Languages

_TEXT = {"minLength": 1, "type": "string"}  # how the model writes a text that is not empty
_TEXTS = {"items": _TEXT, "type": "array"}
# Fields whose words anybody may add to: the field, and what the words of it begin with in `words/`.
_OPEN = (("platforms", "platform."), ("deployments", "deployment."))


def catalogue_schema(book: Book) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the catalogue of a book, as it is now.

    It differs from that of any catalogue in that only those ids are right which there are, each told with its name,
    and that the languages are known. Besides JSON Schema it has keywords of the YAML language server: what is said of
    a mistake, and a new entry to fill in.
    """
    catalogue = book.catalogue
    made = schema()
    _with_ids(made, catalogue)
    put_examples(made["$defs"], catalogue)
    _with_languages(made, catalogue.languages)
    _with_open_words(made["$defs"]["License"]["properties"], book)
    for section in KINDS_WITH_ID:
        entries = made["properties"][section]
        entries["defaultSnippets"] = [snippet(entries, made["$defs"])]
    return made


def _with_ids(made: dict[str, Any], catalogue: Catalogue) -> None:
    records = made["$defs"]
    for (section, field), named in REFERENCES.items():
        properties = records[MODELS[section].__name__]["properties"]
        _replace_id(properties[field], _one_of(_named(catalogue, named), named))
    records["Holds"] = {
        **{key: records["Holds"][key] for key in ("title", "description")},
        **_one_of({**_named(catalogue, "licenses"), **_higher(catalogue)}, "licenses"),
    }
    plans = {plan: "" for family in catalogue.families.values() for plan in family.plans}
    records["Limit"]["properties"]["values"]["propertyNames"] = {"title": "plan"} | _one_of(plans, "plans")
    entries = {id_: said for section in ENTRY_KINDS for id_, said in _named(catalogue, section).items()}
    moved = made["properties"]["moved"]
    moved["additionalProperties"] = _one_of(entries | dict.fromkeys(catalogue.moved, ""), "entries")


def _one_of(said: Mapping[str, str], section: str) -> dict[str, Any]:
    """Return the schema of an id that is one of some, each with what is said of it."""
    help_ = f"This has to be the id of one of the {section}. Completion (Ctrl+Space) lists them."
    return {"enum": list(said), "markdownEnumDescriptions": list(said.values()), "errorMessage": help_}


def _named(catalogue: Catalogue, section: str) -> dict[str, str]:
    """Return the ids of a section, each with its name and one sentence, in the language that others are made from."""
    source = catalogue.languages.source
    return {id_: " – ".join(_told(entry, source)) for id_, entry in getattr(catalogue, section).items()}


def _told(entry: Entry, language: str) -> Iterator[str]:
    for field in ("name", "summary", "explanation", "text"):
        if text := getattr(entry, field, None):
            yield to_plain(text[language])


def _higher(catalogue: Catalogue) -> dict[str, str]:
    names = _named(catalogue, "families")
    return {
        f"{plan}{OR_HIGHER}": f"{names[id_]}: this plan, or one above it"
        for id_, family in catalogue.families.items()
        if family.cumulative
        for plan in family.plans
    }


def _replace_id(node: dict[str, Any], by: dict[str, Any]) -> None:
    """Let each id in a field be one of those that there are."""
    if node.get("pattern") == ID_PATTERN:
        for key in ("pattern", "patternErrorMessage", "maxLength", "type"):
            node.pop(key, None)
        node.update(by)
    if item := node.get("items"):
        item["description"] = node["description"]
        _replace_id(item, by)


def _with_languages(node: Any, languages: Languages) -> None:  # noqa: ANN401  # whatever JSON holds
    """Name the languages in each map from languages to texts; a text has to be in every published one."""
    for part in _parts(node):
        _with_languages(part, languages)
    if isinstance(node, dict) and node.get("additionalProperties") in (_TEXT, _TEXTS):
        kind = node["additionalProperties"]
        node["properties"] = {tag: {"title": _language(tag), **kind} for tag in languages.of_names}
        if kind == _TEXT:
            node["required"] = list(languages.published)


def _parts(node: Any) -> Iterable[Any]:  # noqa: ANN401  # as above
    if isinstance(node, dict):
        return tuple(node.values())
    return node if isinstance(node, list) else ()


def _language(tag: str) -> str:
    return Locale.parse(tag, sep="-").get_display_name("en") or tag


def _with_open_words(fields: dict[str, Any], book: Book) -> None:
    words = book.words(book.catalogue.languages.source)
    for field, prefix in _OPEN:
        known = [key.removeprefix(prefix) for key in words if key.startswith(prefix)]
        fields[field]["items"]["examples"] = known
