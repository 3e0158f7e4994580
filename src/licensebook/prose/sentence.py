"""The sentences of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.markup import Handwriting

SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?!\s|\Z)[^.!?]*)*")


def sentences(hand: Handwriting) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a page starts and ends."""
    for start, end in hand.passages():
        yield from (match.span() for match in SENTENCE.finditer(hand.text, start, end) if match[0].strip())
