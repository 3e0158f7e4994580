"""C083: what took over from a plan lacks a feature of it."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule
from licensebook.rules.meaning.landing import crossings
from licensebook.rules.meaning.plan_order import seem_exchanged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_MANY = 2  # features that one plan lacks: then it is the successor that is wrong


def _problems(book: Book) -> Iterator[Problem]:
    lost: dict[str, list[str]] = defaultdict(list)  # plans by the feature that is lost
    # Of plans whose order or landing is wrong, that is told, and nothing that follows from it.
    told = {crossing.higher for crossing in crossings(book)} | set(_exchanged(book))
    for key, entry in book.catalogue.licenses.items():
        if key in told:
            continue
        had, has = ({feature.id for feature in book.unlocks(ids)} for ids in ([key], list(entry.replaced_by)))
        # Of a plan that unlocks nothing, nobody has written down yet what it gives.
        lacking = [one for one in had if one not in has and not book.catalogue.features[one].until] if has else []
        if len(lacking) > _MANY:
            message = f"{' and '.join(map(repr, entry.replaced_by))} lacks {len(lacking)} features that {key!r} gives"
            hint = f"name what really took over, or mend `needs` of {', '.join(sorted(lacking)[:_MANY])} and the others"
            yield Problem(("licenses", key, "replaced-by"), "C083", message, hint)
            continue
        for feature in lacking:
            lost[feature].append(key)
    for feature, plans in lost.items():
        entry = book.catalogue.licenses[plans[0]]
        heir = entry.replaced_by[0]
        last = len(book.catalogue.features[feature].rules) - 1
        message = f"{plans[0]!r} gives {feature!r}, but {heir!r}, which took over from it, does not"
        hint = f"write '{heir} or higher', or which plan really took over from {plans[0]!r}"
        yield Problem(("features", feature, "rules", last, "needs"), "C083", message, hint)


def _exchanged(book: Book) -> Iterator[str]:
    for family in book.catalogue.families.values():
        for lower, higher in pairwise(family.plans) if family.cumulative else ():
            if seem_exchanged(book, lower, higher):
                yield from (lower, higher)


RULE = Rule(
    code="C083",
    title="What took over from a plan lacks a feature of it",
    why=(
        "Whoever is moved by `replaced-by` would lose the feature, and is told nothing of it. Where that is so, say it "
        "in an exception; most often, `needs` names a plan too high."
    ),
    wrong="""\
licenses:
  old: {scope: seat, name: Old, replaced-by: [basic], summary: {en: Opened a file., de: Öffnete eine Datei.}}
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {any: [old, basic]}}
  print: {name: {en: Printing, de: Drucken}, to: {en: print, de: drucken}, needs: {any: [old, more]}}
""",
    right="""\
licenses:
  old: {scope: seat, name: Old, replaced-by: [basic], summary: {en: Opened a file., de: Öffnete eine Datei.}}
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {any: [old, basic]}}
  print: {name: {en: Printing, de: Drucken}, to: {en: print, de: drucken}, needs: {any: [old, basic, more]}}
""",
    left_by=("add", "retire"),
    problems=_problems,
)
