"""The few arrangements that all pictures share: lines of text, rows of chips, columns of cards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from licensebook.diagram.drawing import Box, Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.diagram.drawing import Shape
    from licensebook.diagram.lettering import Lettering


@dataclass(frozen=True, slots=True)
class Chip:
    """A name in a box of its own size."""

    text: str
    lettering: Lettering
    fill: str = "raised"
    stroke: str = "line"


@dataclass(frozen=True, slots=True)
class Block:
    """Shapes, and how far down they reach."""

    shapes: tuple[Shape, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text, and how far down they reach."""

    shapes: tuple[Label, ...]
    bottom: float


def text(x: float, top: float, words: str, lettering: Lettering, width: float) -> Words:
    """Write words from `top` downwards, in lines no wider than `width`."""
    lines = lettering.lines(words, width)
    first = top + lettering.size * 0.9 + (lettering.leading - lettering.size) / 2
    labels = tuple(Label(x, first + at * lettering.leading, line, lettering) for at, line in enumerate(lines))
    return Words(labels, top + len(lines) * lettering.leading)


def chips(x: float, top: float, row: Sequence[Chip], width: float, gap: float = 6) -> Block:
    """Set chips side by side, and on in the next row where they are wider than `width`."""
    shapes: list[Shape] = []
    left, bottom = x, top
    for chip in row:
        inner = width - 2 * _CHIP_SIDE
        lines = chip.lettering.lines(chip.text, inner)
        wide = max(map(chip.lettering.width, lines)) + 2 * _CHIP_SIDE
        if left > x and left + wide > x + width:
            left, top = x, bottom + gap
        words = text(left + _CHIP_SIDE, top + _CHIP_TOP, chip.text, chip.lettering, inner)
        box = Box(left, top, wide, words.bottom + _CHIP_TOP - top, chip.fill, chip.stroke, radius=7)
        shapes += [
            box,
            *(replace(label, x=left + (wide - label.right + label.x) / 2, centered=True) for label in words.shapes),
        ]
        left, bottom = left + wide + gap, max(bottom, box.bottom)
    return Block(tuple(shapes), bottom)


_CHIP_SIDE, _CHIP_TOP = 9, 3.5


def columns(heights: Sequence[float], count: int, gap: float) -> Iterator[tuple[int, float]]:
    """Yield column and top of each card: one after the other downwards, the columns as even as that allows."""
    limits = sorted(
        {sum(heights[i:j]) + gap * (j - i - 1) for i in range(len(heights)) for j in range(i + 1, len(heights) + 1)}
    )
    for limit in limits:
        places = list(_filled(heights, limit, gap))
        if not places or places[-1][0] < count:
            yield from places
            return


def _filled(heights: Sequence[float], limit: float, gap: float) -> Iterator[tuple[int, float]]:
    column, top = 0, 0.0
    for height in heights:
        if top and top + height > limit + 0.01:
            column, top = column + 1, 0.0
        yield column, top
        top += height + gap
