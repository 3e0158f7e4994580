"""What a picture is made of, and how it is written as SVG.

Colors are custom properties of the site's style sheet. The page shows a part of the file by `<use>`, and what is used
inherits them, so a picture follows the colors that a reader has chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from licensebook.diagram.lettering import Lettering


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners; `fill` and `stroke` are colors, none if empty."""

    x: float
    y: float
    width: float
    height: float
    fill: str = "raised"
    stroke: str = ""
    radius: float = 8

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends, downwards."""
        return self.y + self.height

    def look(self) -> str:
        """Return the attributes that several shapes may share."""
        stroke = f' stroke="var(--{self.stroke})"' if self.stroke else ""
        return f'fill="var(--{self.fill})"{stroke}'

    def svg(self) -> str:
        """Return the element."""
        size = f'width="{_n(self.width)}" height="{_n(self.height)}"'
        return f'<rect x="{_n(self.x)}" y="{_n(self.y)}" {size} rx="{_n(self.radius)}"/>'


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text from `x` on; `y` is the line that the letters stand on.

    A `centered` one stands in the middle of the room that it may need, where it comes out shorter.
    """

    x: float
    y: float
    text: str
    lettering: Lettering
    centered: bool = False

    @property
    def right(self) -> float:
        """Where it ends at most."""
        return self.x + self.lettering.width(self.text)

    @property
    def top(self) -> float:
        """Where its highest letters begin."""
        return self.y - self.lettering.size * 0.8

    @property
    def bottom(self) -> float:
        """Where its deepest letters end."""
        return self.y + self.lettering.size * 0.25

    def look(self) -> str:
        """Return the attributes that several shapes may share."""
        how = self.lettering
        weight = ' font-weight="650"' if how.bold else ""
        anchor = ' text-anchor="middle"' if self.centered else ""
        family = ' font-family="var(--code-font)"' if how.code else ""
        return f'fill="var(--{how.color})" font-size="{_n(how.size)}"{weight}{family}{anchor}'

    def svg(self) -> str:
        """Return the element."""
        x = (self.x + self.right) / 2 if self.centered else self.x
        return f'<text x="{_n(x)}" y="{_n(self.y)}">{escape(self.text)}</text>'


@dataclass(frozen=True, slots=True)
class Dot:
    """A small circle, or a ring if it is hollow."""

    x: float
    y: float
    radius: float = 3
    color: str = "brand"
    hollow: bool = False

    def look(self) -> str:
        """Return the attributes that several shapes may share."""
        if self.hollow:
            return f'fill="none" stroke="var(--{self.color})" stroke-width="1.25"'
        return f'fill="var(--{self.color})"'

    def svg(self) -> str:
        """Return the element."""
        return f'<circle cx="{_n(self.x)}" cy="{_n(self.y)}" r="{_n(self.radius)}"/>'


@dataclass(frozen=True, slots=True)
class Path:
    """A line along points of a path in SVG's own words, such as `M0 0H10`."""

    points: str
    color: str = "edge"
    thickness: float = 1.5

    def look(self) -> str:
        """Return the attributes that several shapes may share."""
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
        return f'fill="none" stroke="var(--{self.color})" stroke-width="{_n(self.thickness)}" {ends}'

    def svg(self) -> str:
        """Return the element."""
        return f'<path d="{self.points}"/>'


Shape = Box | Label | Dot | Path


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet, the lowest first."""

    width: float
    height: float
    shapes: Sequence[Shape]

    @property
    def view_box(self) -> str:
        """The part of the plane that it fills."""
        return f"0 0 {_n(self.width)} {_n(self.height)}"

    def svg(self, id_: str) -> str:
        """Return it as a group of SVG with an id."""
        return f'<g id="{id_}">{"".join(_grouped(self.shapes))}</g>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """A picture for a desk and one for a phone, with what is said of both.

    Args:
        path: the file of the picture, among the pages of its language.
        title: what it is a picture of.
        description: what there is to see, in a sentence or two.
        wide: for a desk.
        narrow: for a phone.
        language: of the words in it.
    """

    path: str
    title: str
    description: str
    wide: Drawing
    narrow: Drawing
    language: str

    @property
    def id(self) -> str:
        """An id on a page."""
        return f"diagram-{self.path.rpartition('/')[2].removesuffix('.svg')}"

    def svg(self) -> str:
        """Return the file. Opened by itself it shows the wide picture."""
        box = self.wide
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box.view_box}" width="{_n(box.width)}" '
            f'height="{_n(box.height)}" xml:lang={quoteattr(self.language)} font-family="sans-serif">'
        )
        said = f"<title>{escape(self.title)}</title><desc>{escape(self.description)}</desc>"
        return f"{head}{said}<defs>{self.narrow.svg('narrow')}</defs>{box.svg('wide')}</svg>\n"


def arrow(x: float, y: float, towards: str = "right") -> str:
    """Return the points of an arrowhead with its tip there."""
    match towards:
        case "right":
            return f"M{_n(x - 4)} {_n(y - 3.5)}L{_n(x)} {_n(y)}L{_n(x - 4)} {_n(y + 3.5)}"
        case _:
            return f"M{_n(x - 3.5)} {_n(y - 4)}L{_n(x)} {_n(y)}L{_n(x + 3.5)} {_n(y - 4)}"


def _grouped(shapes: Iterable[Shape]) -> Iterable[str]:
    """Yield the shapes, those in a row that look alike in one group: half the weight."""
    for look, alike in groupby(shapes, key=lambda shape: shape.look()):
        yield f"<g {look}>{''.join(shape.svg() for shape in alike)}</g>"


def _n(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
