"""What must hold of every drawing."""

from __future__ import annotations

from itertools import combinations

from licensebook.diagram.drawing import Box, Dot, Drawing, Label

TINY = 0.1


def expect_tidy(drawing: Drawing) -> None:
    """No box cuts another, no text another one or the edge of a box, and nothing is outside of the sheet."""
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    assert [(one, other) for one, other in combinations(boxes, 2) if _cut(one, other)] == []
    assert [(label, box) for label in labels for box in boxes if _cut(_frame(label), box)] == []
    assert [(one, other) for one, other in combinations(labels, 2) if _meet(_frame(one), _frame(other))] == []
    sheet = Box(0, 0, drawing.width, drawing.height)
    dots = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    assert [box for box in (*boxes, *map(_frame, labels), *map(_around, dots)) if not _inside(box, sheet)] == []


def _frame(label: Label) -> Box:
    return Box(label.x, label.top, label.right - label.x, label.bottom - label.top)


def _around(dot: Dot) -> Box:
    return Box(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)


def _cut(one: Box, other: Box) -> bool:
    return _meet(one, other) and not _inside(one, other) and not _inside(other, one)


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.right - TINY
        and other.x < one.right - TINY
        and one.y < other.bottom - TINY
        and other.y < one.bottom - TINY
    )


def _inside(one: Box, other: Box) -> bool:
    return (
        one.x >= other.x - TINY
        and one.right <= other.right + TINY
        and one.y >= other.y - TINY
        and one.bottom <= other.bottom + TINY
    )
