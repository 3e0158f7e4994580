"""A fix that is tried: the finding that it is for, its edits, and whether it did what it should and no harm."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from licensebook.edit.text import Edit, edited, place
from licensebook.edit.trial import what

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from licensebook.edit.trial import Outcome
    from licensebook.finding import Finding

# What is only looked for once a page has nothing else: its title and headings, and what differs from its twin.
_WAITING = frozenset(
    {
        "P906",
        "P907",
        "P910",
        "P1102",
        "P1103",
        "P1104",
        "P1105",
        "P1106",
        "P1110",
        "P1112",
        "P1113",
        "P1114",
        "P1115",
        "P1116",
        "P1117",
        "P1118",
        "P1120",
        "P1121",
        "P1122",
        "P1123",
        "P1124",
        "P1125",
    }
)
_BY_HAND, _EXPRESSIONS = "P1001", "P1104"  # a name by hand; an expression that only one of two pages has

Texts = dict[Path, str]  # what is to stand in files
Place = tuple[str, int]  # a path and a line


@dataclass(frozen=True, slots=True)
class Attempt:
    """A finding, and the edits of its file that may mend it."""

    finding: Finding
    edits: tuple[Edit, ...]

    @property
    def path(self) -> Path:
        """The file that it edits."""
        return Path(self.finding.path)


def apart(attempts: Iterable[Attempt]) -> Iterator[Attempt]:
    """Yield those whose edits do not touch one another's; the rest is for another round."""
    taken: set[tuple[Path, Edit]] = set()
    for attempt in attempts:
        theirs = [edit for path, edit in taken if path == attempt.path]
        if not any(edit.start <= other.end and other.start <= edit.end for edit in attempt.edits for other in theirs):
            taken.update((attempt.path, edit) for edit in attempt.edits)
            yield attempt


def texts_with(attempts: Iterable[Attempt], texts: Mapping[Path, str]) -> Texts:
    """Return the texts after the attempts."""
    edits = _by_path(attempts)
    return {path: edited(text, edits.get(path, ())) for path, text in texts.items()}


def to_blame(
    attempts: Sequence[Attempt], texts: Mapping[Path, str], before: Outcome, after: Outcome
) -> Sequence[Attempt] | None:
    """Return the attempts that left their finding or brought another; None if all have worked.

    None may be to blame for sure, though something is wrong afterwards. A finding that had to wait for a mended one is
    no harm, unless it is about what was changed.
    """
    was, now = (Counter(map(what, outcome.findings)) for outcome in (before, after))
    gone = Counter(what(attempt.finding) for attempt in attempts)
    left = {one for one, count in gone.items() if now[one] > was[one] - count}
    new = [finding for finding in after.findings if now[what(finding)] > was[what(finding)]]
    is_read_now = after.is_whole and not before.is_whole
    harms = [finding for finding in new if not is_read_now and finding.code not in _WAITING]
    blamed = [
        attempt
        for attempt, places in zip(attempts, _places(attempts, texts), strict=True)
        if what(attempt.finding) in left or any(_is_about(finding, attempt, places) for finding in new)
    ]
    return blamed if blamed or harms else None


def _is_about(finding: Finding, attempt: Attempt, places: Collection[Place]) -> bool:
    """Whether a finding is about a line that an attempt changed, or an expression that it put on one page only."""
    is_told = finding.code == _EXPRESSIONS and attempt.finding.code == _BY_HAND
    return (finding.path, finding.line) in places or (
        is_told and any(_call(edit.text) in finding.message for edit in attempt.edits)
    )


def _call(expression: str) -> str:
    """Return the call of an expression, without braces and field, as findings about expressions quote it."""
    return expression.strip("{ }").partition(").")[0]


def _places(attempts: Sequence[Attempt], texts: Mapping[Path, str]) -> Sequence[Collection[Place]]:
    """Return the lines that each attempt changes, as they are numbered after all of them."""
    found: list[set[Place]] = [set() for _ in attempts]
    grown: Counter[Path] = Counter()
    ordered = sorted((one.path, edit, at) for at, one in enumerate(attempts) for edit in one.edits)
    for path, edit, at in ordered:
        line = place(texts[path], edit.start)[0] + grown[path]
        more = edit.text.count("\n")
        found[at].update((str(path), one) for one in range(line, line + more + 1))
        grown[path] += more - texts[path].count("\n", edit.start, edit.end)
    return found


def _by_path(attempts: Iterable[Attempt]) -> dict[Path, list[Edit]]:
    ordered = sorted(attempts, key=lambda one: str(one.path))
    groups = groupby(ordered, key=lambda one: one.path)
    return {path: sorted(edit for one in group for edit in one.edits) for path, group in groups}
