"""The picture of one plan: what it switches on, and what that unlocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.diagram.drawing import Box, Dot, Drawing, Path
from licensebook.diagram.layout import Block, Chip, chips, columns, text
from licensebook.diagram.lettering import Lettering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.diagram.drawing import Shape


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a license; one that no screen shows is written as code."""

    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A plan of the same family."""

    text: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A feature: whether the plan below has it not, and the licenses that it comes with, in words."""

    text: str
    new: bool
    through: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """Features that belong together; the heading may be empty."""

    text: str
    features: tuple[Unlocked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """What the picture shows, in the words of one language."""

    name: str
    kind: str
    steps: tuple[Step, ...]
    switches_on: str
    licenses: tuple[Name, ...]
    hidden_note: str
    unlocks: str
    areas: tuple[Area, ...]
    legend: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Frame:
    """How wide a picture is, and in how many columns its cards stand."""

    width: float
    columns: int
    indent: float
    pad: float
    body: float
    gap: float = 10


WIDE = Frame(width=684, columns=3, indent=26, pad=14, body=14)
NARROW = Frame(width=350, columns=2, indent=16, pad=8, body=13, gap=6)

_EDGE = 0.5  # half a line, so that the outermost ones are not cut
_SMALL = 11.5
_BULLET = 13


def draw(facts: PlanFacts, frame: Frame) -> Drawing:
    """Lay out the picture from the top down: the plan, and along a line from it what it brings."""
    head = _head(facts, frame)
    parts: list[Shape] = []
    nodes: list[float] = []
    bottom = head.bottom
    for heading, block in (
        (facts.switches_on, _licenses if facts.licenses else None),
        (facts.unlocks, _features if facts.areas else None),
    ):
        if block:
            words = text(frame.indent, bottom + 22, heading, _heading(frame), frame.width - frame.indent)
            nodes.append(bottom + 22 + _heading(frame).leading / 2)
            rest = block(facts, frame, words.bottom + 8)
            parts += [*words.shapes, *rest.shapes]
            bottom = rest.bottom
    x = frame.indent / 2 - 3
    line = [Path(f"M{x:g} {head.bottom:g}V{nodes[-1]:g}", "brand-line", 2)] if nodes else []
    dots = [Dot(x, y, 5) for y in nodes]
    return Drawing(frame.width, bottom + 1, (*line, *head.shapes, *dots, *parts))


def _heading(frame: Frame) -> Lettering:
    return Lettering(frame.body + 1.5, bold=True)


def _head(facts: PlanFacts, frame: Frame) -> Block:
    left, inner = frame.pad + 2, frame.width - 2 * frame.pad - 4
    name = text(left, 14, facts.name, Lettering(frame.body + 6, "brand-deep", bold=True), inner)
    kind = text(left, name.bottom + 1, facts.kind, Lettering(frame.body - 0.5, "ink"), inner)
    steps = [
        Chip(step.text, Lettering(frame.body - 1, "paper", bold=True), "brand", "brand")
        if step.here
        else Chip(step.text, Lettering(frame.body - 1, "ink"), "raised", "brand-line")
        for step in facts.steps
    ]
    ladder = chips(left, kind.bottom + 10, steps, inner) if steps else Block((), kind.bottom)
    card = Box(_EDGE, _EDGE, frame.width - 2 * _EDGE, ladder.bottom + 14, "brand-tint", "brand-line", 10)
    return Block((card, *name.shapes, *kind.shapes, *ladder.shapes), card.bottom)


def _licenses(facts: PlanFacts, frame: Frame, top: float) -> Block:
    width = frame.width - frame.indent - _EDGE
    shown = Lettering(frame.body - 1, bold=True)
    hidden = Lettering(_SMALL + 0.5, "soft", code=True)
    row = [Chip(name.text, hidden, "sunken") if name.hidden else Chip(name.text, shown) for name in facts.licenses]
    names = chips(frame.indent, top, row, width)
    if not facts.hidden_note:
        return names
    note = text(frame.indent, names.bottom + 8, facts.hidden_note, Lettering(_SMALL + 1, "soft"), width)
    return Block((*names.shapes, *note.shapes), note.bottom)


def _features(facts: PlanFacts, frame: Frame, top: float) -> Block:
    legend = _legend(facts.legend, frame, top) if facts.legend else Block((), top)
    above = legend.bottom + (8 if facts.legend else 0)
    width = (frame.width - frame.indent - _EDGE - frame.gap * (frame.columns - 1)) / frame.columns
    heights = [_card(area, frame, 0, 0, width).bottom for area in facts.areas]
    shapes: list[Shape] = list(legend.shapes)
    bottom = above
    for area, (column, down) in zip(facts.areas, columns(heights, frame.columns, frame.gap), strict=True):
        card = _card(area, frame, frame.indent + column * (width + frame.gap), above + down, width)
        shapes += card.shapes
        bottom = max(bottom, card.bottom)
    return Block(tuple(shapes), bottom)


def _legend(words: Sequence[str], frame: Frame, top: float) -> Block:
    lettering = Lettering(frame.body - 1, "soft")
    shapes: list[Shape] = []
    left = frame.indent
    end = frame.width - frame.indent - _BULLET
    bottom = top
    for hollow, word in enumerate(words):
        if left > frame.indent and left + _BULLET + lettering.width(word) > frame.width:
            left, top = frame.indent, bottom
        said = text(left + _BULLET, top, word, lettering, end)
        shapes += [_bullet(left, top, lettering, hollow=bool(hollow)), *said.shapes]
        left = max(label.right for label in said.shapes) + 18
        bottom = max(bottom, said.bottom)
    return Block(tuple(shapes), bottom)


def _card(area: Area, frame: Frame, x: float, y: float, width: float) -> Block:
    left, inner = x + frame.pad, width - 2 * frame.pad
    shapes: list[Shape] = []
    bottom = y + frame.pad - 2
    if area.text:
        title = text(left, bottom, area.text, Lettering(frame.body, bold=True), inner)
        shapes += title.shapes
        bottom = title.bottom + 4
    for feature in area.features:
        lettering = Lettering(frame.body - 0.5, "ink" if feature.new else "soft")
        name = text(left + _BULLET, bottom, feature.text, lettering, inner - _BULLET)
        shapes += [_bullet(left, bottom, lettering, hollow=not feature.new), *name.shapes]
        bottom = name.bottom
        if feature.through:
            how = text(left + _BULLET, bottom, feature.through, Lettering(_SMALL, "soft"), inner - _BULLET)
            shapes += how.shapes
            bottom = how.bottom
        bottom += 3
    card = Box(x, y, width, bottom + frame.pad - 5 - y, "raised", "line", 10)
    return Block((card, *shapes), card.bottom)


def _bullet(x: float, top: float, lettering: Lettering, *, hollow: bool) -> Dot:
    return Dot(x + 3.5, top + lettering.leading / 2 + 0.5, 3, "edge" if hollow else "brand", hollow)
