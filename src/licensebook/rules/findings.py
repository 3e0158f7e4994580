"""What breaks a rule in a catalogue that could be loaded, with its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.rules import field_order, problems, terminology
from licensebook.source import read

if TYPE_CHECKING:
    from pathlib import Path

    from licensebook.finding import Finding
    from licensebook.lookup import Book


def catalogue_findings(book: Book, catalogue: Path) -> tuple[Finding, ...]:
    """Return what breaks a rule in the book, which was read from the file `catalogue`."""
    found = tuple(problems(book))
    source = read(catalogue) if found else None
    of_rules = (source.finding(one.where, one.code, one.message, one.hint) for one in found) if source else ()
    return (*of_rules, *field_order.findings(catalogue), *terminology.findings(book, catalogue))
