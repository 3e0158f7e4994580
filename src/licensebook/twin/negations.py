"""What a page denies and its source does not, or the reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.rules.negation import denial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.twin.page import TwinPage
    from licensebook.twin.pairing import Pair

NEGATION = "P1118"  # a text denies what it does not deny in another language


def negations(pair: Pair, there: TwinPage, here: TwinPage) -> Iterator[Finding]:
    """Yield where a sentence denies something in one of two languages only."""
    found = denial(pair.there.text, there.negations, pair.here.text, here.negations)
    if not found:
        return
    path, at = pair.there.hand.page.path, pair.here.start + found.here
    message = f"{path} says {found.word!r}, and nothing here denies it"
    hint = f"say here what {found.word!r} says there"
    if not found.is_lost:
        message = f"this says {found.word!r}, and nothing in {path} denies it"
        hint = f"delete {found.word!r}, or say it there as well"
    yield pair.here.hand.finding(at, NEGATION, message, hint)
