"""C072: something is there in a version that is not out yet, or on a day after the facts were gathered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.moment import Day, Version
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.model import Catalogue

_SEVERAL = 2  # facts that are newer: it is what they are measured by that is wrong


def _problems(book: Book) -> Iterator[Problem]:
    product = book.catalogue.product
    moments = tuple(_moments(book.catalogue))
    newer = [(where, at) for where, at in moments if isinstance(at, Version) and at.exceeds(product.version)]
    later = [(where, at) for where, at in moments if isinstance(at, Day) and _is_after(at, product.as_of)]
    yield from _told("version", f"version {product.version}", newer)
    yield from _told("as-of", str(product.as_of), later)


def _told(field: str, covered: str, newer: Sequence[tuple[Where, Version | Day]]) -> Iterator[Problem]:
    values = {str(at) for _, at in newer}
    if len(newer) > _SEVERAL or (len(newer) == _SEVERAL and len(values) == _SEVERAL):
        newest = str(newer[-1][1])
        message = f"the facts are of {covered}, but {len(newer)} of them are newer, up to {newest}"
        yield Problem(("product", field), "C072", message, f"write what they cover, such as {newest}, or mend them")
        return
    for where, at in newer:
        message = f"{where[-1]} {at}, but the facts are of {covered}"
        hint = f"mend it, or write {at} under `product`, `{field}`, if the facts cover that"
        yield Problem(where, "C072", message, hint)


def _is_after(day: Day, as_of: Day) -> bool:
    """Whether a day is after one that may be known to the month or year only, and so is over at its end."""
    return day.text[: len(as_of.text)] > as_of.text


def _moments(catalogue: Catalogue) -> Iterator[tuple[Where, Version | Day]]:
    for version, day in catalogue.product.released.items():
        yield ("product", "released", str(version)), day
    for section in ("licenses", "features"):
        for key, entry in getattr(catalogue, section).items():
            spans = {"since": entry.since, "until": entry.until}
            yield from (((section, key, field), version) for field, version in spans.items() if version)
    for key, feature in catalogue.features.items():
        for index, rule in enumerate(feature.rules):
            if rule.since:
                yield ("features", key, "rules", index, "since"), rule.since


RULE = Rule(
    code="C072",
    title="A version is newer than the facts",
    why=(
        "`product` says the newest version that the facts cover. A license that starts after it is in no table of a "
        "version, and most often a digit was mistyped."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, since: 21, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, since: 2.1, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    problems=_problems,
)
