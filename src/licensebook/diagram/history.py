"""The picture of all families: when each came and went, and which plan took over from which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.diagram.drawing import Box, Dot, Drawing, Path, arrow
from licensebook.diagram.layout import Block, text
from licensebook.diagram.lettering import Lettering

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.diagram.drawing import Shape


@dataclass(frozen=True, slots=True)
class Row:
    """A plan, and what took over from it: ids, and in words for where no arrow can be drawn."""

    id: str
    text: str
    hidden: bool = False
    successors: tuple[str, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A family of plans."""

    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """Product versions with the same families; `when` is the day on which the first of them came out."""

    text: str
    when: str
    groups: tuple[Group, ...]


Spot = tuple[float, float, float]  # left, top, width

_WIDE, _NARROW = 684.0, 350.0
_LEAST = 112  # a column that is not as wide is no help
_GUTTER = 40
_EDGE = 0.5
_PAD = 8
_GAP = 4
_BETWEEN = 10
_SPINE = 6.0

_PERIOD = Lettering(15, bold=True)
_WHEN = Lettering(13, "soft")
_FAMILY = Lettering(13.5, bold=True)
_PLAN = Lettering(13)
_CODE = Lettering(12, "soft", code=True)
_SUCCESSOR = Lettering(12.5, "soft")


def draw_wide(periods: Sequence[Period]) -> Drawing:
    """Lay out the periods side by side, with arrows between the plans; one below the other if they are too many."""
    widths = _widths(periods)
    if len(periods) == 1 or min(widths) < _LEAST:
        return _stacked(periods, _WIDE, 3)
    lefts = [_EDGE + sum(widths[:at]) + at * _GUTTER for at in range(len(periods))]
    places = list(zip(periods, lefts, widths, strict=True))
    heads = [_headed(x, 0, period, width) for period, x, width in places]
    line = max(head.bottom for head in heads) + 12
    cards: list[Shape] = []
    rows: dict[str, tuple[int, Box]] = {}
    bottom = line
    for at, (period, x, width) in enumerate(places):
        below = line + 20
        for group in period.groups:
            card, found = _group(group, (x, below, width), say=False)
            cards += card.shapes
            rows |= {key: (at, box) for key, box in found.items()}
            bottom, below = max(bottom, card.bottom), card.bottom + _BETWEEN
    end = _WIDE - _EDGE
    axis: list[Shape] = [shape for head in heads for shape in head.shapes]
    axis += [Path(f"M{_EDGE} {line:.1f}H{end}", "brand-line", 2), Path(arrow(end, line), "brand-line", 2)]
    axis += [Dot(x + 5, line, 5) for x in lefts]
    arrows = list(_arrows(periods, rows))
    return Drawing(_WIDE, bottom + 1, (*axis, *arrows, *cards))


def draw_narrow(periods: Sequence[Period]) -> Drawing:
    """Lay out the periods one below the other; each plan says what took over from it."""
    return _stacked(periods, _NARROW, 2)


def _widths(periods: Sequence[Period]) -> list[float]:
    """Return equal widths; a column that has to be wider for its longest word takes it from the others."""
    space = _WIDE - 2 * _EDGE - _GUTTER * (len(periods) - 1)
    needs = [max(map(_needed, period.groups)) for period in periods]
    equal = space / len(periods)
    wider = [need for need in needs if need > equal]
    rest = (space - sum(wider)) / max(len(periods) - len(wider), 1)
    return [need if need > equal else rest for need in needs] if rest >= _LEAST else [equal] * len(periods)


def _needed(group: Group) -> float:
    title = _FAMILY.needed(group.text) + 2 * _PAD + 8
    return max([title, *(_of(row).needed(row.text) + 2 * _PAD + 16 for row in group.rows)])


def _of(row: Row) -> Lettering:
    return _CODE if row.hidden else _PLAN


def _arrows(periods: Sequence[Period], boxes: Mapping[str, tuple[int, Box]]) -> Iterator[Shape]:
    rows = [row for period in periods for group in period.groups for row in group.rows]
    tips: dict[tuple[float, float], None] = {}
    for row in rows:
        for successor in row.successors:
            here, box = boxes[row.id]
            there, target = boxes.get(successor, (here, box))
            if there > here:
                start = (box.right + _PAD, box.y + box.height / 2)
                end = (target.x - _PAD - 2, target.y + target.height / 2)
                bend = _GUTTER * 0.55
                yield Path(
                    f"M{start[0]:.1f} {start[1]:.1f}C{start[0] + bend:.1f} {start[1]:.1f} "
                    f"{end[0] - bend:.1f} {end[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
                )
                tips[end] = None
    yield from (Path(arrow(*tip)) for tip in tips)


def _headed(x: float, y: float, period: Period, width: float) -> Block:
    name = text(x, y, period.text, _PERIOD, width)
    when = text(x, name.bottom, period.when, _WHEN, width) if period.when else Block((), name.bottom)
    return Block((*name.shapes, *when.shapes), when.bottom)


def _group(group: Group, spot: Spot, *, say: bool, across: int = 1) -> tuple[Block, dict[str, Box]]:
    """Return a card with a box for each plan, `across` of them side by side, and the box of each plan."""
    x, y, width = spot
    title = text(x + _PAD + 4, y + 9, group.text, _FAMILY, width - 2 * _PAD - 8)
    wide = (width - 2 * _PAD - _GAP * (across - 1)) / across
    if any(_of(row).needed(row.text) + 16 > wide for row in group.rows):
        across, wide = 1, width - 2 * _PAD
    boxes: dict[str, Box] = {}
    words: list[Shape] = []
    bottom = title.bottom + 5
    for at in range(0, len(group.rows), across):
        beside = [(row, x + _PAD + column * (wide + _GAP)) for column, row in enumerate(group.rows[at : at + across])]
        blocks = [_row(row, left, bottom, wide, say=say) for row, left in beside]
        words += [shape for block in blocks for shape in block.shapes]
        end = max(block.bottom for block in blocks)
        boxes |= {row.id: Box(left, bottom, wide, end - bottom, "sunken", "line", 5) for row, left in beside}
        bottom = end + _GAP
    card = Box(x, y, width, bottom - _GAP + _PAD - y, "raised", "line", 10)
    return Block((card, *title.shapes, *boxes.values(), *words), card.bottom), boxes


def _row(row: Row, x: float, y: float, width: float, *, say: bool) -> Block:
    name = text(x + 8, y + 4, row.text, _of(row), width - 16)
    if not say or not row.said:
        return Block(name.shapes, name.bottom + 4)
    said = text(x + 24, name.bottom, row.said, _SUCCESSOR, width - 32)
    middle = name.bottom + _SUCCESSOR.leading / 2 + 0.5
    sign = (Path(f"M{x + 8.8:.1f} {middle:.1f}H{x + 18.3:.1f}"), Path(arrow(x + 18.8, middle)))
    return Block((*name.shapes, *sign, *said.shapes), said.bottom + 4)


def _stacked(periods: Sequence[Period], full: float, count: int) -> Drawing:
    left = 2 * _SPINE + 12
    shapes: list[Shape] = []
    nodes: list[float] = []
    bottom = 0.0
    for period in periods:
        top = bottom + (24 if nodes else 0)
        head = _headed(left, top, period, full - left)
        nodes.append(top + _PERIOD.leading / 2)
        shapes += head.shapes
        least = min(count, len(period.groups))
        width = (full - left - _EDGE - _BETWEEN * (least - 1)) / least
        below = head.bottom + 8
        for at in range(0, len(period.groups), least):
            beside = enumerate(period.groups[at : at + least])
            cards = [
                _group(group, (left + column * (width + _BETWEEN), below, width), say=True, across=count // least)[0]
                for column, group in beside
            ]
            shapes += [shape for card in cards for shape in card.shapes]
            bottom = max(card.bottom for card in cards)
            below = bottom + _BETWEEN
    spine = [
        Path(f"M{_SPINE:g} {nodes[0]:g}V{bottom:g}", "brand-line", 2),
        Path(arrow(_SPINE, bottom, "down"), "brand-line", 2),
    ]
    return Drawing(full, bottom + 1, (*spine, *(Dot(_SPINE, y, 5) for y in nodes), *shapes))
