"""Pictures that say nothing to those who do not see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting

WORDLESS = "P1107"  # a picture has no words


def pictures(hand: Handwriting) -> Iterator[Finding]:
    """Yield each picture without words, unless it is marked as decoration."""
    for picture in hand.pictures:
        if not picture.words and not picture.is_decorative:
            hint = "write what it shows: ![What it shows](…); only decoration goes without, as ![](…){ .decorative }"
            yield hand.finding(picture.start, WORDLESS, "this picture has no words for those who do not see it", hint)
