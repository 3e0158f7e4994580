"""Alerts of another kind, and attributes that a block has in one language only."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from licensebook.twin.block import blocks
from licensebook.twin.place import beside, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.markup.handwriting import Told
    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Pair, Twins

MARK = "P1112"  # an alert is of another kind or missing, or a block has attributes, in one language only
_TITLE = re.compile(r"(?:\*\*|__)[^*_\n]+(?::(?:\*\*|__)|(?:\*\*|__):)")
_CLASS = re.compile(r"\.[\w-]+")


def marks(twins: Twins) -> Iterator[Finding]:
    """Yield each alert and each list of attributes that differs from that in the source."""
    yield from _alerts(twins.source.hand, twins.translation.hand)
    for pair in twins.pairs:
        yield from _attributes(pair)


def unlike(pair: Pair) -> bool:
    """Whether a block has attributes that its source does not have, or lacks some."""
    return _classes(pair.there).keys() != _classes(pair.here).keys()


def _alerts(source: Handwriting, translation: Handwriting) -> Iterator[Finding]:
    if len(source.heads) != len(translation.heads):
        return  # it is not known which section stands for which
    there, here = _by_section(source), _by_section(translation)
    path = source.page.path
    for number in sorted({*there, *here}):
        theirs, ours = there[number], here[number]
        if len(theirs) == len(ours):
            for one, other in zip(theirs, ours, strict=True):
                if one.text.upper() != other.text.upper():
                    message = f"this alert is '{other.text}', that in {path} is '{one.text}'"
                    yield translation.finding(other.start, MARK, message, f"write `> {one.text}`")
            continue
        surplus = Counter(one.text.upper() for one in ours) - Counter(one.text.upper() for one in theirs)
        for one in theirs[len(ours) :]:
            message = f"this section of {path} has {len(theirs)} alerts, this page has {len(ours)}"
            if written := _like_alert(translation, number):
                hint = f"write `> {one.text}` above this, and `> ` before each of its lines"
                yield translation.finding(written.start, MARK, message, hint)
                break
            at = beside(source, one.start, translation)
            yield translation.finding(at, MARK, message, "write every alert in both languages")
            break
        for other in [one for one in ours if surplus[one.text.upper()]][: len(ours) - len(theirs)]:
            message = f"{path} has no alert '{other.text}' in this section"
            yield translation.finding(other.start, MARK, message, "write every alert in both languages")


def _like_alert(hand: Handwriting, number: int) -> Block | None:
    """Return the paragraph of a section that begins with bold words and a colon, as alerts do in plain Markdown."""
    found = (block for block in blocks(hand) if block.section == number and block.kind in {"paragraph", "quote"})
    return next((block for block in found if _TITLE.match(block.raw)), None)


def _by_section(hand: Handwriting) -> Mapping[int, list[Told]]:
    found: dict[int, list[Told]] = defaultdict(list)
    for alert in hand.alerts:
        found[section(hand, alert.start)].append(alert)
    return found


def _attributes(pair: Pair) -> Iterator[Finding]:
    theirs, ours = _classes(pair.there), _classes(pair.here)
    translation, path = pair.here.hand, pair.there.hand.page.path
    if lacking := [one for one in theirs if one not in ours]:
        wanted = f"{{ {' '.join(lacking)} }}"
        at = pair.here.start + len(pair.here.raw.rstrip(" \t\n>")) - 1  # they stand at the end of their block
        message = f"the same text in {path} has `{wanted}`, this one does not"
        where = "on a line of its own below it" if pair.here.kind == "paragraph" else "at the end of it"
        yield translation.finding(at, MARK, message, f"write `{wanted}` {where}")
    elif surplus := [one for one in ours if one not in theirs]:
        message = f"the same text in {path} does not have `{' '.join(surplus)}`"
        yield translation.finding(ours[surplus[0]], MARK, message, "write it there too, or delete it here")


def _classes(block: Block) -> Mapping[str, int]:
    """Return the classes of a block, and where each is written."""
    return {name: told.start for told in block.attributes for name in _CLASS.findall(told.text)}
