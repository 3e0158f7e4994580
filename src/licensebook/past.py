"""Ids that a catalogue had in an earlier revision of it, and that must still lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.hints import meant
from licensebook.model import ENTRY_KINDS
from licensebook.revision import file_at
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
        LicensebookError: git is not there, or has no such revision, or no such file in it.
        CatalogueError: what stood in the file then is no YAML.
    """
    text = file_at(revision, file).decode("utf-8", errors="replace")
    old = parse(text, f"{file} in {revision}")
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
