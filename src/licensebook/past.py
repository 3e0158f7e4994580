"""Ids that a catalogue had in an earlier revision of it, and that must still lead somewhere."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.errors import LicensebookError
from licensebook.hints import meant
from licensebook.model import ENTRY_KINDS
from licensebook.source import parse, read
from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from licensebook.finding import Finding
    from licensebook.model import Catalogue
    from licensebook.source import Source


def findings_since(revision: str, catalogue: Catalogue, file: Path) -> tuple[Finding, ...]:
    """Return which ids of the catalogue, as its `file` was in a git revision, are gone or mean something else now.

    Raises:
        LicensebookError: git has no such revision, or no such file in it.
        CatalogueError: what stood in the file then is no YAML.
    """
    old = parse(_text(revision, file), f"{file} in {revision}")
    problems = tuple(id_problems(old, catalogue))
    source = read(file) if problems else None
    return tuple(source.finding(one.where, one.code, one.message, one.hint) for one in problems) if source else ()


def id_problems(old: Source, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each id of an older catalogue that is gone, and each that stands for another kind of thing."""
    for kind in ENTRY_KINDS:
        for key in _keys(old, kind):
            now = next((other for other in ENTRY_KINDS if key in getattr(catalogue, other)), None)
            if now is None and key not in catalogue.moved:
                yield _gone(key, kind, getattr(catalogue, kind))
            elif now not in {kind, None}:
                message = f"the id {key!r} stood under {kind}, and stands under {now}"
                hint = f"give it another id here, and write under moved what {key!r} is called today"
                yield Problem((str(now), key), "C061", message, hint)
    for key in _keys(old, "moved"):
        is_there = key in catalogue.moved or any(key in getattr(catalogue, kind) for kind in ENTRY_KINDS)
        if not is_there:
            yield Problem(
                ("moved",), "C060", f"the old id {key!r} is gone from moved", "put it back: links still use it"
            )


def _gone(key: str, kind: str, known: dict[str, object]) -> Problem:
    likely = nearest(key, known)[:1]
    hint = f"write `{key}: ` and its id of today under moved, or put it back with `status: retired`"
    return Problem((kind,), "C060", f"the id {key!r} is gone", f"{hint}; {meant(likely)}" if likely else hint)


def _keys(old: Source, kind: str) -> tuple[str, ...]:
    entries = old.data.get(kind) if isinstance(old.data, dict) else None
    return tuple(entries) if isinstance(entries, dict) else ()


def _text(revision: str, file: Path) -> str:
    # The revision cannot be taken for an option, and the path counts from the folder of the file.
    command = ["git", "show", "--end-of-options", f"{revision}:./{file.name}"]
    try:
        done = subprocess.run(command, cwd=file.resolve().parent, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        message = "git is not installed, and it alone knows how the catalogue was"
        raise LicensebookError(message, "install git, or check without --since") from None
    if done.returncode:
        message = f"git has no {str(file)!r} in the revision {revision!r}"
        raise LicensebookError(message, "name a commit, tag or branch that has it, such as HEAD~1 or origin/main")
    return done.stdout.decode("utf-8", errors="replace")
