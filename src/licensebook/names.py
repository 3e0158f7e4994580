"""What a license is called: every name that finds it, of which kind, and in which languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from licensebook.spelling import normalize
from licensebook.text import EVERY, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from licensebook.lookup import Book
    from licensebook.model import License

Kind = Literal["name", "short", "alias", "module", "api", "id", "old-id"]


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of a license; `languages` is empty for one that belongs to none of them, or to all."""

    text: str
    kind: Kind
    languages: tuple[str, ...] = ()


def known_names(book: Book, license_: License) -> tuple[KnownName, ...]:
    """Return every name by which a license can be found, the published ones first.

    What is the same name in several languages is one. Ids are left out where another name reads the same.
    """
    spoken = (
        *_of(license_.name, "name"),
        *_of(license_.short_name, "short"),
        *_grouped(((tag, name) for tag, names in license_.aliases.items() for name in names), "alias"),
    )
    if license_.module:
        # Where no published name is known, the module name stands for it.
        spoken = tuple(name for name in spoken if name.languages or name.text != license_.module)
    technical = [KnownName(license_.module, "module")] if license_.module else []
    technical += [KnownName(license_.api, "api")] if license_.api else []
    ids = [KnownName(license_.id, "id"), *(KnownName(old, "old-id") for old in book.old_ids(license_.id))]
    found: dict[str, KnownName] = {}
    for name in (*spoken, *technical):
        found.setdefault(name.text, name)
    read_alike = {key(text) for text in found}
    return (*found.values(), *(name for name in ids if key(name.text) not in read_alike))


def by_name(text: Text, languages: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return each form of a text with those of `languages` that have it, in their order."""
    forms: dict[str, tuple[str, ...]] = {}
    for language in languages:
        if language in text:
            forms[text[language]] = (*forms.get(text[language], ()), language)
    return forms


def leading_to(book: Book, license_: License) -> tuple[License, ...]:
    """Return what switches on a license that no screen shows: the lowest plan of each row that does.

    Legacy plans are left out where a current one does.
    """
    plans = [book[key] for key in book.grants.providers[license_.id] if not book[key].hidden]
    current = [plan for plan in plans if plan.status == "current"] or plans
    rows: dict[str, License] = {}
    for plan in sorted(current, key=lambda plan: _rank(book, plan)):
        family = book.grants.family_of.get(plan.id)
        rows.setdefault(family.id if family and family.cumulative else plan.id, plan)
    return tuple(sorted(rows.values(), key=lambda plan: book.grants.order[plan.id]))


def key(name: str) -> str:
    """Return what is left of a name for comparing: the letters that Book.find goes by."""
    return normalize(name).replace(" ", "")


def _rank(book: Book, plan: License) -> int:
    family = book.grants.family_of.get(plan.id)
    return family.plans.index(plan.id) if family else 0


def _of(text: Text | None, kind: Kind) -> Sequence[KnownName]:
    return _grouped(text.items(), kind) if text else ()


def _grouped(forms: Iterable[tuple[str, str]], kind: Kind) -> Sequence[KnownName]:
    return tuple(_names(forms, kind))


def _names(forms: Iterable[tuple[str, str]], kind: Kind) -> Iterator[KnownName]:
    languages: dict[str, list[str]] = {}
    for language, form in forms:
        languages.setdefault(form, []).append(language)
    for form, tags in languages.items():
        yield KnownName(form, kind, () if EVERY in tags else tuple(tags))
