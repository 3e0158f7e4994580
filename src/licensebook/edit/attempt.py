"""A fix that is tried: the finding that it is for, its edits, and whether it did what it should and no harm."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from licensebook.edit.text import Edit, edited, place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from licensebook.edit.trial import Outcome
    from licensebook.finding import Finding

# What is only looked for once a page has nothing else: its title and headings, and what differs from its twin.
_WAITING = frozenset({"P906", "P907", "P910", "P1102", "P1103", "P1104", "P1105", "P1106", "P1110"})

What = tuple[str, str, str]
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


def what(finding: Finding) -> What:
    """Return what a finding says, wherever edits above may have moved it."""
    return finding.path, finding.code, finding.message


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


def places_of(attempts: Iterable[Attempt], texts: Mapping[Path, str]) -> frozenset[Place]:
    """Return the lines that the attempts change, as they are numbered afterwards."""
    found: set[Place] = set()
    for path, edits in _by_path(attempts).items():
        grown = 0
        for edit in edits:
            line = place(texts[path], edit.start)[0] + grown
            more = edit.text.count("\n")
            found.update((str(path), one) for one in range(line, line + more + 1))
            grown += more - texts[path].count("\n", edit.start, edit.end)
    return frozenset(found)


def have_worked(attempts: Iterable[Attempt], before: Outcome, after: Outcome, changed: Collection[Place]) -> bool:
    """Say whether each attempt removed its finding, and none brought another.

    A finding that had to wait for the mended one is no harm, unless it is about the very line.
    """
    was, now = (Counter(map(what, outcome.findings)) for outcome in (before, after))
    gone = Counter(what(attempt.finding) for attempt in attempts)
    if any(now[one] > was[one] - count for one, count in gone.items()):
        return False
    new = [finding for finding in after.findings if now[what(finding)] > was[what(finding)]]
    is_read_now = after.is_whole and not before.is_whole
    return all((is_read_now or one.code in _WAITING) and (one.path, one.line) not in changed for one in new)


def _by_path(attempts: Iterable[Attempt]) -> dict[Path, list[Edit]]:
    ordered = sorted(attempts, key=lambda one: str(one.path))
    groups = groupby(ordered, key=lambda one: one.path)
    return {path: sorted(edit for one in group for edit in one.edits) for path, group in groups}
