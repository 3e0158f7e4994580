"""C086: entries stand in another order than what they belong to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity
from licensebook.rules.meaning.plan_order import seem_exchanged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    yield from _plans(book)
    yield from _features(book)


def _plans(book: Book) -> Iterator[Problem]:
    """Yield the first plan of each row that stands in the file before one that is lower."""
    order = {key: place for place, key in enumerate(book.catalogue.licenses)}
    for family in book.catalogue.families.values():
        for lower, higher in pairwise(family.plans) if family.cumulative else ():
            # Where the row itself seems to be the wrong way round, that is told.
            if order[higher] < order[lower] and not seem_exchanged(book, lower, higher):
                message = f"{higher!r} stands before {lower!r}, but after it among the plans of {family.id!r}"
                hint = f"put {lower!r} before it, or run `licensebook fmt`"
                yield Problem(("licenses", higher), "C086", message, hint, at_key=True)
                break


def _features(book: Book) -> Iterator[Problem]:
    """Yield each feature that stands among those of another area."""
    features = list(book.catalogue.features.values())
    for before, feature, after in zip(features, features[1:], features[2:], strict=False):
        if before.area == after.area != feature.area and any(
            other.area == feature.area for other in features if other is not feature
        ):
            message = f"{feature.id!r} stands among the features of {before.area!r}, but is of {feature.area!r}"
            hint = f"mend its `area`, or move it to the other features of {feature.area!r}"
            yield Problem(("features", feature.id, "area"), "C086", message, hint)


RULE = Rule(
    code="C086",
    title="Entries stand in another order than what they belong to",
    why=(
        "Tables show licenses in the order of the file, and whoever looks for an entry looks beside its kin. A feature "
        "amid those of another area most often has the wrong `area`."
    ),
    wrong="""\
licenses:
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 1, expert: 10}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 1, expert: 10}}
""",
    severity=Severity.WARNING,
    left_by=("add", "rename"),
    problems=_problems,
)
