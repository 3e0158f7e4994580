"""Mends what is certain: each fix is tried first, and one that does not remove its finding is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from licensebook.edit.files import Change, Files, text_of
from licensebook.edit.fixes import FIXES
from licensebook.edit.text import edited
from licensebook.edit.trial import findings_after

if TYPE_CHECKING:
    from licensebook.finding import Finding

_BOM = "\ufeff"
_MOST = 200  # rounds: a fix may bring to light what another one mends


class Fixed(NamedTuple):
    """The changes that mend what is certain, the findings that go, and those that are left."""

    changes: tuple[Change, ...]
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]


def fixed(files: Files) -> Fixed:
    """Return what can be mended in a project; nothing is written."""
    changes = _without_marks(files)
    left = findings_after(files, tuple(changes.values()))
    mended: list[Finding] = []
    tried: set[Finding] = set()
    while len(tried) < _MOST and (finding := next((one for one in left if _is_fixable(one, tried)), None)):
        tried.add(finding)
        path = Path(finding.path)
        attempt = _attempt(path, changes, finding)
        if not attempt:
            continue
        after = findings_after(files, tuple({**changes, path: attempt}.values()))
        if finding not in after and not _is_worse(finding, left, after):
            changes[path], left = attempt, after
            mended.append(finding)
    return Fixed(tuple(changes.values()), tuple(mended), left)


def _is_worse(finding: Finding, before: tuple[Finding, ...], after: tuple[Finding, ...]) -> bool:
    """Whether a fix made a new finding in its file; pages are only read once the catalogue is right."""
    known = {(one.path, one.code, one.message) for one in before}
    return any(one.path == finding.path and (one.path, one.code, one.message) not in known for one in after)


def _is_fixable(finding: Finding, tried: set[Finding]) -> bool:
    return finding.code in FIXES and finding not in tried


def _attempt(path: Path, changes: dict[Path, Change], finding: Finding) -> Change | None:
    old = changes[path].old if path in changes else text_of(path)
    text = changes[path].new if path in changes else old
    lines = text.split("\n")
    at = sum(len(line) + 1 for line in lines[: finding.line - 1]) + finding.column - 1
    edits = FIXES[finding.code](text, at, finding)
    return Change(path, old, edited(text, edits)) if edits else None


def _without_marks(files: Files) -> dict[Path, Change]:
    """Return the changes that take byte order marks from the beginnings of files."""
    texts = {path: text_of(path) for path in files.all()}
    return {path: Change(path, text, text.lstrip(_BOM)) for path, text in texts.items() if text.startswith(_BOM)}
