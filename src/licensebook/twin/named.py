"""Scopes, colors and other entries of the catalogue that a text names, and its source does not."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from licensebook.rules.said import exchanged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.rules.said import NamedThing
    from licensebook.twin.block import Block
    from licensebook.twin.page import TwinPage
    from licensebook.twin.pairing import Pair

NAMED = "P1121"  # a text names another scope, color or entry than in another language
_SCOPE = re.compile(r"""\bscope\(["']([\w-]+)["']\)\.(?:name|plural)\b""")
_COLOR = re.compile(r"""\bindicator\(["']([\w-]+)["']\)\.color\b""")


def named(pair: Pair, there: TwinPage, here: TwinPage) -> Iterator[Finding]:
    """Yield where a block of a translation names another scope, color or entry than its source."""
    yield from _scopes(pair, there.said.scopes(pair.there.text), here.said.scopes(pair.here.text))
    yield from _colors(pair, there.said.colors(pair.there.text), here.said.colors(pair.here.text))
    if found := exchanged(there.said.entries(pair.there.text), here.said.entries(pair.here.text)):
        yield _told(pair, found.wrong, found.right)


def _scopes(pair: Pair, theirs: Sequence[NamedThing], ours: Sequence[NamedThing]) -> Iterator[Finding]:
    """Yield a scope that stands in place of another, where all others are named as often in both languages."""
    in_source = Counter([*(one.id for one in theirs), *_written(pair.there, _SCOPE)])
    in_translation = Counter([*(one.id for one in ours), *_written(pair.here, _SCOPE)])
    lacking, surplus = in_source - in_translation, in_translation - in_source
    if lacking.total() == surplus.total() == 1 and not surplus.keys() & in_source.keys():
        wrong = next((one for one in ours if one.id in surplus), None)
        right = next((one for one in theirs if one.id in lacking), None)
        if wrong and right:
            yield _told(pair, wrong, right)


def _told(pair: Pair, wrong: NamedThing, right: NamedThing) -> Finding:
    message = f"this says {wrong.words!r}, and {pair.there.hand.page.path} says {right.words!r} here"
    return pair.here.hand.finding(pair.here.start + wrong.start, NAMED, message, "name the same in both languages")


def _colors(pair: Pair, theirs: Sequence[NamedThing], ours: Sequence[NamedThing]) -> Iterator[Finding]:
    in_source = {*(one.id for one in theirs), *_written(pair.there, _COLOR)}
    in_translation = {*(one.id for one in ours), *_written(pair.here, _COLOR)}
    wrong = next((one for one in ours if one.id not in in_source), None)
    right = next((one for one in theirs if one.id not in in_translation), None)
    path = pair.there.hand.page.path
    if wrong:
        message = f"this says {wrong.words!r}, and {path} says {repr(right.words) if right else 'no such color'} here"
        yield pair.here.hand.finding(pair.here.start + wrong.start, NAMED, message, "name one color in both languages")
    elif right:
        at = pair.beside(pair.there.start + right.start)
        message = f"{path} says {right.words!r} here, and this names no such color"
        yield pair.here.hand.finding(at, NAMED, message, "name one color in both languages")


def _written(block: Block, pattern: re.Pattern[str]) -> Iterator[str]:
    yield from (id_ for told in block.expressions for id_ in pattern.findall(told.text))
