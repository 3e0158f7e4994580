"""Mends what is certain: all fixes of a round are tried together, and one that leaves its finding is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from licensebook.edit.attempt import Attempt, Texts, apart, texts_with, to_blame
from licensebook.edit.files import Change, Files, text_of
from licensebook.edit.fixes import FIXES
from licensebook.edit.records import records_after
from licensebook.edit.trial import Outcome, outcome, what
from licensebook.errors import CatalogueError
from licensebook.load import parse_catalogue
from licensebook.source import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.edit.trial import What
    from licensebook.finding import Finding
    from licensebook.model import Catalogue

_BOM = "\ufeff"
_MOST = 20  # rounds: a fix may bring to light what another one mends


class Fixed(NamedTuple):
    """The changes that mend what is certain, the findings that go, and those that are left."""

    changes: tuple[Change, ...]
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]


class _State(NamedTuple):
    """Texts of the project, what is wrong with them, and which attempts led there."""

    texts: Texts
    outcome: Outcome
    kept: tuple[Attempt, ...] = ()


def fixed(files: Files) -> Fixed:
    """Return what can be mended in a project; nothing is written."""
    work = _Work(files)
    # An editor may have put a byte order mark there, which no reader needs.
    texts = {path: text.lstrip(_BOM) for path, text in work.old.items()}
    state = _State(texts, work.outcome(texts))
    mended: list[Finding] = []
    for _ in range(_MOST):
        state = work.next(state)
        mended += [attempt.finding for attempt in state.kept]
        if not state.kept:
            break
    return Fixed(work.changes(state.texts), tuple(mended), state.outcome.findings)


class _Work:
    """The files as they were, and what was tried in vain."""

    def __init__(self, files: Files) -> None:
        self.old = {path: text_of(path) for path in files.all()}
        self._files = files
        self._catalogue = _catalogue(self.old[files.catalogue])
        self._dropped: set[What] = set()

    def next(self, state: _State) -> _State:
        """Try everything that can be mended now; where a group does not work, those to blame are tried by themselves.

        Where nobody can be blamed, each half of the group is tried.
        """
        best = state._replace(kept=())
        groups = [group] if (group := tuple(apart(self._attempts(state)))) else []
        while groups:
            group = groups.pop()
            kept = (*best.kept, *group)
            texts = texts_with(kept, state.texts)
            found = self.outcome(texts)
            blamed = to_blame(kept, state.texts, state.outcome, found)
            if blamed is None:
                best = _State(texts, found, kept)
            elif len(group) == 1:
                self._dropped.add(what(group[0].finding))
            else:
                groups += _parted(group, blamed)
        return best

    def outcome(self, texts: Texts) -> Outcome:
        """Return what would be wrong with these texts."""
        return outcome(self._files, self.changes(texts))

    def changes(self, texts: Texts) -> tuple[Change, ...]:
        """Return what is to be written; a mended text means what it meant, so its translations stay confirmed."""
        changes = tuple(Change(path, self.old[path], text) for path, text in texts.items() if text != self.old[path])
        try:
            records = tuple(records_after(self._files, self._catalogue, changes)) if self._catalogue else ()
        except CatalogueError:
            return changes  # the trial says what is wrong
        return (*changes, *(record for record in records if record.new != record.old))

    def _attempts(self, state: _State) -> Iterator[Attempt]:
        for finding in state.outcome.findings:
            text = state.texts.get(Path(finding.path))
            if finding.code not in FIXES or text is None or what(finding) in self._dropped:
                continue
            lines = text.split("\n")
            at = sum(len(line) + 1 for line in lines[: finding.line - 1]) + finding.column - 1
            if edits := tuple(FIXES[finding.code](text, at, finding)):
                yield Attempt(finding, edits)


def _parted(group: tuple[Attempt, ...], blamed: Sequence[Attempt]) -> Iterator[tuple[Attempt, ...]]:
    """Yield two parts of a group; the one to try first comes last."""
    worse = tuple(one for one in group if one in blamed)
    if not worse or len(worse) == len(group):
        worse = group[len(group) // 2 :]
    yield worse
    yield tuple(one for one in group if one not in worse)


def _catalogue(text: str) -> Catalogue | None:
    try:
        return parse_catalogue(parse(text, ""))
    except CatalogueError:
        return None
