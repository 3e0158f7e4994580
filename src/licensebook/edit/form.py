"""What a field holds, how its words on a command line are read, and which ones it may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

from licensebook.edit.entry import ids_in_needs
from licensebook.errors import LicensebookError
from licensebook.hints import did_you_mean
from licensebook.inline import problems
from licensebook.moment import Version
from licensebook.sections import MODELS, REFERENCES
from licensebook.text import Names, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from licensebook.edit.entry import Value
    from licensebook.model import Catalogue

Form = TypeVar("Form", str, list[str])

TEXTS, NAMES, LIST, MAP, ONE = "texts", "names", "list", "map", "one"


def fields(section: str) -> tuple[str, ...]:
    """Return the fields that a new entry of a section may be given, in the order of the model."""
    names = [field.alias or name for name, field in MODELS[section].model_fields.items() if name != "id"]
    return tuple("needs" if name == "rules" else name for name in names)


def required(section: str) -> tuple[str, ...]:
    """Return the fields that an entry of a section must have."""
    found = [field.alias or name for name, field in MODELS[section].model_fields.items() if field.is_required()]
    return tuple("needs" if name == "rules" else name for name in found if name != "id")


def form(section: str, field: str) -> str:
    """Return whether a field is a text in each language, names, a list, a map, or one text."""
    annotation = None if field == "needs" else _annotation(section, field)
    for kind, name in ((Text, TEXTS), (Names, NAMES), (tuple, LIST), (Mapping, MAP)):
        if kind in _types(annotation):
            return name
    return ONE


def description(section: str, field: str) -> str:
    """Return what a field says, in the words of the model."""
    if field == "needs":
        return "What it takes: `a + b, c or higher` is both a and b, or else c or a higher plan."
    model = MODELS[section].model_fields
    return next(found.description or "" for name, found in model.items() if (found.alias or name) == field)


def choices(catalogue: Catalogue, section: str, field: str) -> tuple[str, ...]:
    """Return what a field may hold; empty where that is free."""
    if named := "licenses" if field == "needs" else REFERENCES.get((section, field)):
        return tuple(getattr(catalogue, named))
    annotation = _annotation(section, field)
    if bool in _types(annotation):
        return ("true", "false")
    return tuple(get_args(annotation)) if get_origin(annotation) is Literal else ()


def languages(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the languages that texts are written in, the one first that the others are translated from."""
    known = catalogue.languages
    return (known.source, *(language for language in known.published if language != known.source))


def value(catalogue: Catalogue, section: str, field: str, words: Sequence[str]) -> Value:
    """Return what the words for a field mean.

    Raises LicensebookError, with the way out, if they cannot stand there.
    """
    read: Value
    match form(section, field):
        case "texts" if all(_language(catalogue, word) for word in words):
            read = _ordered(catalogue, {key: text for word in words for key, text in [_pair(field, word)]})
        case "texts":
            read = _plain(field, words)
        case "names":
            read = _ordered(catalogue, {key: _list(text) for word in words for key, text in [_pair(field, word)]})
        case "map":
            read = dict(_pair(field, item) for word in words for item in _list(word))
        case "list":
            read = [item for word in words for item in _list(word)]
        case _:
            read = words[-1].strip()
    _check(catalogue, section, field, read)
    return read


def _ordered(catalogue: Catalogue, forms: dict[str, Form]) -> dict[str, Form]:
    """Return what is said in several languages in the order in which texts of the catalogue are written."""
    known = [*languages(catalogue), *catalogue.languages.names]
    return dict(sorted(forms.items(), key=lambda one: known.index(one[0]) if one[0] in known else len(known)))


def _check(catalogue: Catalogue, section: str, field: str, read: Value) -> None:
    if not read:
        raise LicensebookError(f"{field!r} is empty", "write what it is, or leave it out")
    known = choices(catalogue, section, field)
    given: Iterable[str] = ids_in_needs(str(read)) if field == "needs" else [read] if isinstance(read, str) else read
    for one in given if known else ():
        if one not in known:
            raise LicensebookError(f"{one!r} cannot stand in {field!r}", did_you_mean(one, known))
    if form(section, field) == ONE and field != "needs" and Version in _types(_annotation(section, field)):
        Version.parse(str(read))
    for text in read.values() if isinstance(read, dict) else ():
        for message, hint in problems(text) if isinstance(text, str) else ():
            raise LicensebookError(message, hint)


def _plain(field: str, words: Sequence[str]) -> str:
    if field not in {"name", "short-name"} or len(words) > 1:
        raise LicensebookError(f"{words[0]!r} has no language", f"write --{field} en=… --{field} nb=…, one each")
    return words[0].strip()


def _language(catalogue: Catalogue, word: str) -> bool:
    return word.partition("=")[0].strip() in catalogue.languages.of_names


def _pair(field: str, word: str) -> tuple[str, str]:
    key, sign, text = word.partition("=")
    if not sign or not text.strip():
        raise LicensebookError(f"{word!r} has no '='", f"write --{field} en=…, say")
    return key.strip(), text.strip()


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _annotation(section: str, field: str) -> Any:  # noqa: ANN401  # whatever a field is declared as
    model = MODELS[section].model_fields
    return next(found.annotation for name, found in model.items() if (found.alias or name) == field)


def _types(annotation: Any) -> set[Any]:  # noqa: ANN401  # as above
    """Return every type that an annotation is made of."""
    inside = {one for part in get_args(annotation) for one in _types(part)} if annotation is not None else set()
    return {annotation, get_origin(annotation)} | inside if _is_hashable(annotation) else inside


def _is_hashable(one: object) -> bool:
    try:
        hash(one)
    except TypeError:
        return False
    return True
