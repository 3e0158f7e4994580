"""Remarks in brackets that a text has in one language only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.rules.remark import odd_remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.twin.pairing import Pair

REMARK = "P1124"  # a remark in brackets stands in one language alone


def remarks(pair: Pair) -> Iterator[Finding]:
    """Yield the remark that a text has, and its source does not, or the reverse."""
    if not (odd := odd_remark(pair.there.text, pair.here.text)):
        return
    path = pair.there.hand.page.path
    if odd.is_lost:
        at = pair.beside(pair.there.start + odd.start)
        message, hint = f"{path} says {odd.text!r} here, this has no such remark", "say it here too, or delete it there"
    else:
        at = pair.here.start + odd.start
        message, hint = f"this says {odd.text!r}, {path} has no such remark here", "delete it here, or say it there too"
    yield pair.here.hand.finding(at, REMARK, message, hint)
