"""C049: two licenses have the same module name, or the same name in the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity
from licensebook.rules.fit import misplaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    of_module: dict[tuple[str, str | None], str] = {}
    of_api: dict[str, str] = {}
    for key, license_ in book.catalogue.licenses.items():
        other = of_module.setdefault((license_.module, license_.tier), key) if license_.module else key
        if other != key:
            yield _same_module(book, key, other)
        other = of_api.setdefault(license_.api, key) if license_.api else key
        if other != key:
            where, first = _misplaced(book, license_.api or "", key, other, "api")
            yield Problem(
                where, "C049", f"the name {license_.api!r} in the API is that of {first!r} too", "mend one of them"
            )


def _same_module(book: Book, key: str, other: str) -> Problem:
    license_ = book.catalogue.licenses[key]
    field = "tier" if license_.tier else "module"
    where, first = _misplaced(book, license_.tier or license_.module or "", key, other, field)
    tier = f", tier {license_.tier!r}," if license_.tier else ""
    message = f"the module {license_.module!r}{tier} is that of {first!r} too"
    hint = "mend one, or say under `tier` which tier of the module each of them is"
    if license_.tier:
        hint = f"write here which tier of {license_.module!r} it is, or mend `tier` of {first!r}"
    return Problem(where, "C049", message, hint)


def _misplaced(book: Book, word: str, key: str, other: str, field: str) -> tuple[Where, str]:
    """Return where a word most likely does not belong, and the other license that has it."""
    where, there = misplaced(book, word, ("licenses", key, field), ("licenses", other, field))
    return where, str(there[1])


RULE = Rule(
    code="C049",
    title="Two licenses have the same name for programs",
    why=(
        "Programs and older screens know a license by the name of its module, or by its name in the API, and would "
        "find either of the two."
    ),
    wrong="""\
licenses:
  basic: {module: start, scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {module: start, scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {all: [basic, print]}}
""",
    right="""\
licenses:
  basic: {module: start, tier: A, scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {module: start, tier: B, scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {all: [basic, print]}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
