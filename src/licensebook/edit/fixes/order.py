"""The fields of an entry, in the order that they have everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.layout import order_of_fields, order_of_plans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.edit.text import Edit
    from licensebook.finding import Finding


def usual_order(text: str, at: int, _finding: Finding) -> Sequence[Edit]:
    """Return the edit that puts the fields of an entry in order, each with its comments."""
    return tuple(edit for edit in order_of_fields(text) if edit.start <= at < edit.end)


def order_of_row(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edits that put the plans of families in the order of their rows; none for a feature."""
    return tuple(order_of_plans(text)) if text.startswith(finding.message.split("'")[1], at) else ()
