"""Labels, which are what screens show, that are in bold in one language only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.twin.labels import labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.twin.block import Block
    from licensebook.twin.labels import Labels, Place
    from licensebook.twin.pairing import Pair

PLAIN = "P1120"  # a label is in bold in another language, and plain here


def plain_labels(pair: Pair, known: Labels) -> Iterator[Finding]:
    """Yield each label that is plain in one of two blocks, and in bold in the other, in the language that has it so."""
    theirs, ours = labels(pair.there), labels(pair.here)
    if len(theirs) == len(ours):
        return
    yield from _found(pair.here, ours, theirs, known.usual, pair.there)
    yield from _found(pair.there, theirs, ours, known.usual_source, pair.here)


def _found(
    block: Block, own: Sequence[Place], others: Sequence[Place], called: Mapping[str, str], other: Block
) -> Iterator[Finding]:
    """Yield what is plain in a block though it has a label of another block, in its own language."""
    bold = [label for _, label in own]
    for _, label in others:
        name = called.get(label, "")
        if name in bold:
            bold.remove(name)
        elif name and (at := _plain(block, name)) is not None:
            message = f"{name!r} is what a screen shows, in bold as '**{label}**' in {other.hand.page.path}"
            yield block.hand.finding(at, PLAIN, message, f"write `**{name}**`")


def _plain(block: Block, name: str) -> int | None:
    """Return where a label stands in a block without being bold."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", block.text):
        at = block.start + match.start()
        if not any(start <= at < end for start, end in block.bold):
            return at
    return None
