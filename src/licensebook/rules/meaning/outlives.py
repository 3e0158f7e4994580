"""C079: something outlives what it needs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.moment import Version


def _problems(book: Book) -> Iterator[Problem]:
    yield from _needed(book)
    yield from _idle(book)
    for key, feature in book.catalogue.features.items():
        # Without `until`, a feature is one of today: that is another rule's.
        if feature.until and (last := _last(book, key)) and not feature.until.within(last):
            message = f"{key!r} is there until {feature.until}, but what unlocks it only until {last}"
            hint = "mend one of the two versions, or say in `needs` what unlocks it afterwards"
            yield Problem(("features", key, "until"), "C079", message, hint)


def _idle(book: Book) -> Iterator[Problem]:
    """Yield the last feature of each license that is there when all that it unlocks is gone."""
    ends: dict[str, dict[str, Version | None]] = defaultdict(dict)
    for key, feature in book.catalogue.features.items():
        for one in {one for way in book.requirements(key).ways for one in way}:
            ends[one][key] = feature.until
    for license_ in book:
        untils = {key: until for key, until in ends[license_.id].items() if until}
        if not license_.until or not untils or len(untils) < len(ends[license_.id]):
            continue
        if license_.until.exceeds(book.catalogue.product.version):  # a slip of its own
            continue
        last = max(untils, key=lambda key: untils[key].series)
        if not license_.until.within(untils[last]):
            message = f"{last!r} is there until {untils[last]}, but {license_.id!r}, which is for nothing later, until "
            hint = "mend one of the two versions"
            yield Problem(("features", last, "until"), "C079", f"{message}{license_.until}", hint)


def _needed(book: Book) -> Iterator[Problem]:
    """Yield what something current requires or includes, and is not current itself."""
    licenses = book.catalogue.licenses
    of: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for key, entry in licenses.items():
        for field in ("requires", "includes") if entry.status == "current" else ():
            for index, other in enumerate(getattr(entry, field)):
                if licenses[other].status != "current":
                    of[other].append((key, field, index))
    for other, places in of.items():
        status = licenses[other].status
        key, field, index = places[0]
        where: Where = ("licenses", key, field, index)
        message = f"{key!r} is current, but {field} {other!r}, which is {status}"
        if len(places) > 1:
            where = ("licenses", other, "status")
            message = f"{other!r} is {status}, but {len(places)} current licenses need or include it, such as {key!r}"
        hint = f"name what took over from {other!r}, or mend the `status` of one of them"
        yield Problem(where, "C079", message, hint)


def _last(book: Book, feature: str) -> Version | None:
    """Return the last version in which something unlocks a feature, if there is one."""
    licenses = book.catalogue.licenses
    ends = []
    for way in book.requirements(feature).ways:
        of_way = [until for one in way if (until := licenses[one].until)]
        if not of_way:
            return None
        ends.append(min(of_way, key=lambda version: version.series))
    return max(ends, key=lambda version: version.series, default=None)


RULE = Rule(
    code="C079",
    title="Something outlives what it needs",
    why="Readers of a newer version are told that they can have it, and to get what is not there any more.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, status: legacy, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {scope: seat, name: Print, requires: [basic], summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {scope: seat, name: Print, requires: [basic], summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    left_by=("retire",),
    problems=_problems,
)
