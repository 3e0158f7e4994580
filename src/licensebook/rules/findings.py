"""What breaks a rule in a catalogue that could be loaded, with its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.rules import field_order, problems, terminology
from licensebook.source import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from licensebook.coherence import Problem
    from licensebook.finding import Finding
    from licensebook.lookup import Book


def catalogue_findings(book: Book, catalogue: Path) -> tuple[Finding, ...]:
    """Return what breaks a rule in the book, which was read from the file `catalogue`."""
    of_rules = located(problems(book), catalogue)
    return (*of_rules, *field_order.findings(catalogue), *terminology.findings(book, catalogue))


def located(found: Iterable[Problem], catalogue: Path) -> tuple[Finding, ...]:
    """Return problems with their places in the file that the catalogue was read from."""
    if not (every := tuple(found)):
        return ()
    source = read(catalogue)
    return tuple(source.finding(one.where, one.code, one.message, one.hint, word=one.word) for one in every)
