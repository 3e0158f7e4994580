"""C072: something is there in a version that is not out yet, or on a day after the facts were gathered."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.model import KINDS_WITH_ID
from licensebook.moment import Day, Version
from licensebook.rule import Rule
from licensebook.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.model import Catalogue

_SEVERAL = 2  # facts that are newer: it is what they are measured by that is wrong
_AHEAD = 2  # years that a text may look ahead, to what is announced
_ISO = r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?(?![\w-])"
_YEAR = re.compile(r"\d{4}")


def _problems(book: Book) -> Iterator[Problem]:
    product = book.catalogue.product
    moments = tuple(_moments(book.catalogue))
    newer = [(where, at) for where, at in moments if isinstance(at, Version) and at.exceeds(product.version)]
    later = [(where, at) for where, at in moments if isinstance(at, Day) and _is_after(at, product.as_of)]
    yield from _told("version", f"version {product.version}", newer)
    yield from _told("as-of", str(product.as_of), later)
    if not later:  # or else it is told already what they are measured by
        yield from _written(book)


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


def _written(book: Book) -> Iterator[Problem]:
    """Yield each date in a text, or in what a source says, that is years later than the facts."""
    catalogue = book.catalogue
    dates, as_of = _dates(catalogue.languages.published), catalogue.product.as_of
    for where, text in chain(all_phrases(catalogue), _sources(catalogue)):
        for found in dates.finditer(text) if _YEAR.search(text) else ():
            if any(int(year) > as_of.first.year + _AHEAD for year in _YEAR.findall(found[0])):
                message = f"{found[0]!r} is years to come: the facts are of {as_of}"
                hint = "mend the year, or write under `product`, `as-of`, when the facts were gathered"
                yield Problem(where, "C072", message, hint, word=found[0])


def _dates(languages: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for a date, or a month with its year as one of the languages writes it."""
    year = "1999"
    months = (Words(tag, {}).day(Day(f"{year}-{month:02}")) for tag in languages for month in range(1, 13))
    # "May 2500 files be opened" is no month.
    return re.compile("|".join((_ISO, *(re.escape(one).replace(year, r"20\d\d\b") for one in months))), re.IGNORECASE)


def _sources(catalogue: Catalogue) -> Iterator[tuple[Where, str]]:
    """Yield what is said of where facts are from, and where that stands."""
    for section in KINDS_WITH_ID:
        for key, entry in getattr(catalogue, section).items():
            rules = (((section, key, "rules", at), rule) for at, rule in enumerate(getattr(entry, "rules", ())))
            for where, record in (((section, key), entry), *rules):
                if source := getattr(record, "source", None):
                    yield (*where, "source"), source


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
    title="A version or a date is newer than the facts",
    why=(
        "`product` says the newest version that the facts cover. A license that starts after it is in no table of a "
        "version, and most often a digit was mistyped. A date in a text or a source may be up to two years later, for "
        "what is announced."
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
