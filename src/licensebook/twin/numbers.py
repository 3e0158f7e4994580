"""Numbers that are others than in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.rules.number import difference, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.twin.page import TwinPage
    from licensebook.twin.pairing import Pair

NUMBER = "P1114"  # a text tells another number than in another language


def numbers(pair: Pair, there: TwinPage, here: TwinPage) -> Iterator[Finding]:
    """Yield where the numbers of a text differ between blocks of two pages."""
    found = difference(pair.there.text, there.numbers, pair.here.text, here.numbers)
    if not found:
        return
    path = pair.there.hand.page.path
    lacking, surplus = told(found.lacking), told(found.surplus)
    if found.surplus:
        at = pair.here.start + found.surplus[0].start
    else:
        at = pair.beside(pair.there.start + found.lacking[0].start)
    hint = f"write the number that {path} has: {lacking}" if lacking else f"delete {surplus} here, or write it there"
    message = f"the numbers differ: {surplus or 'none'} here, {lacking or 'none'} in {path}"
    yield pair.here.hand.finding(at, NUMBER, message, hint)
