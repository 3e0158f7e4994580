"""C077: a plan stands in no row of plans."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_FEW = 3  # one that is outside for each so many inside, at most: otherwise the scope is not that of plans


def _problems(book: Book) -> Iterator[Problem]:
    family_of = book.grants.family_of
    inside: dict[str, list[str]] = defaultdict(list)
    outside: dict[str, list[str]] = defaultdict(list)
    for key, license_ in book.catalogue.licenses.items():
        (inside if key in family_of else outside)[license_.scope].append(key)
    for scope, strangers in outside.items():
        if len(inside[scope]) >= _FEW * len(strangers):
            last = family_of[inside[scope][-1]]
            for key in strangers:
                message = f"{key!r} is in no family, as all others of the scope {scope!r} are"
                yield Problem(("licenses", key), "C077", message, f"add it to `plans` of a family, such as {last.id!r}")


RULE = Rule(
    code="C077",
    title="A plan stands in no row of plans",
    why=(
        "All others of its scope are plans of a family. This one is in no comparison of plans, and *or higher* leaves "
        "it out."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Prints a file., de: Druckt eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
  ultra: {scope: seat, name: Ultra, related: [index], summary: {en: Does it twice., de: Kann alles doppelt.}}
families:
  plans: {name: Plans, plans: [basic, more, expert], cumulative: true}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Prints a file., de: Druckt eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
  ultra: {scope: seat, name: Ultra, related: [index], summary: {en: Does it twice., de: Kann alles doppelt.}}
families:
  plans: {name: Plans, plans: [basic, more, expert, ultra], cumulative: true}
""",
    problems=_problems,
)
