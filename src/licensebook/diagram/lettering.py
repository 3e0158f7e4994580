"""How wide a text will be in a browser, and where to break it: SVG breaks no lines by itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Widths in thousandths of the font size, rounded up, as a browser measured them in the font of the site. What the
# fallback fonts need is hardly more.
_WIDTHS = {
    char: width
    for width, chars in {
        200: "'",
        240: "!i|",
        280: " ,.:;jl\xa0·’",
        320: "()[]ıł",
        360: '"1Ift{}¦',
        400: "r¡²³¹",
        440: "*/\\°",
        480: "ª«º»“”",
        520: "-_`sz¨¯–",
        560: "$7?FJLacgkvxy¿",
        600: "2345689EZbdehnopqußðþø",
        640: "+0<=>BPRSTY^~¢£¤¥§¶Þ÷đŋ•",
        680: "#KUVXµ",
        720: "&ACDGHÐ",
        760: "N…",
        800: "OQ±½Ø",
        840: "w©¬®Đ",
        880: "%@Mm",
        920: "æ",
        960: "WÆœ",
        1160: "Œ",
    }.items()
    for char in chars
}
_WIDEST = 1000  # of a letter that is not in the list
_BOLD = 1.075
_CODE = 640  # fonts of fixed width are alike, and browsers round each letter
_LEAST_LETTERS = 4  # that a chopped word takes to the next line
_TINY = 0.001  # sums of fractions are not exact
_KEPT = 4096  # texts
_PIECE = re.compile(r"\S+?(?:(?<=\w)[-/–](?=\w)|\s+|$)")


@dataclass(frozen=True, slots=True)
class Lettering:
    """One way to write: `color` is a custom property of the site's style sheet, without its dashes."""

    size: float
    color: str = "ink"
    bold: bool = False
    code: bool = False

    def width(self, text: str) -> float:
        """Return how wide the text is at most."""
        thousandths = _code_width(text) if self.code else _width(text) * (_BOLD if self.bold else 1)
        return thousandths / 1000 * self.size

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return round(self.size * 1.3, 1)

    def lines(self, text: str, width: float) -> list[str]:
        """Break a text into lines that are no wider than `width`: at spaces and hyphens, within a word if need be.

        The lines are about equally long, so that no word stands alone below a full line.
        """
        return list(_even_lines(self, text, width))

    def needed(self, text: str) -> float:
        """Return how wide a line must be so that no word is broken."""
        return max((self.width(piece.rstrip()) for piece in _pieces(text)), default=0)

    def fitting(self, word: str, width: float) -> Iterator[_Piece]:
        """Yield the word, or what it is chopped into where it is too wide for a line."""
        while self.width(word.rstrip()) > width:
            fits = next((end for end in range(1, len(word)) if self.width(f"{word[: end + 1]}-") > width), len(word))
            end = len(word.rstrip()) - _LEAST_LETTERS
            end = min(fits, end) if end > _LEAST_LETTERS else fits
            chunk, word = word[:end], word[end:]
            yield self._measured(f"{chunk}-" if chunk[-1].isalpha() and word[:1].isalpha() else chunk)
        if word:
            yield self._measured(word)

    def _measured(self, text: str) -> _Piece:
        return _Piece(text, self.width(text.rstrip()), self.width(text))


class _Piece(NamedTuple):
    """What stands together in a line; how wide it is at the end of one, and with the space after it."""

    text: str
    width: float
    advance: float


def _pieces(text: str) -> Iterator[str]:
    """Yield what is not broken unless it must be: words with the space after them, parts of hyphenated words."""
    return (match[0] for match in _PIECE.finditer(" ".join(text.split())))


def _filled(pieces: Iterable[_Piece], width: float) -> list[str]:
    lines, used = [""], 0.0
    for piece in pieces:
        if lines[-1] and used + piece.width > width + _TINY:
            lines.append("")
            used = 0.0
        lines[-1] += piece.text
        used += piece.advance
    return [line.strip() for line in lines]


@lru_cache(maxsize=_KEPT)
def _even_lines(lettering: Lettering, text: str, width: float) -> tuple[str, ...]:
    """Return what `Lettering.lines` tells of; many pictures show the same names."""
    pieces = [part for piece in _pieces(text) for part in lettering.fitting(piece, width)]
    lines = _filled(pieces, width)
    narrowest = max((piece.width for piece in pieces), default=width)
    tighter = lines
    while len(lines) > 1 and len(tighter) == len(lines):
        lines, width = tighter, width * 0.96
        if width < narrowest:
            break
        tighter = _filled(pieces, width)
    return tuple(lines)


@lru_cache(maxsize=_KEPT)
def _width(text: str) -> int:
    return sum(_WIDTHS.get(_base(char), _WIDEST) for char in text)


@lru_cache(maxsize=_KEPT)
def _code_width(text: str) -> int:
    return sum(_CODE if _base(char).isascii() else _WIDEST for char in text)


@cache
def _base(char: str) -> str:
    """Return the letter without its accents, which make it no wider."""
    return char if char in _WIDTHS else unicodedata.normalize("NFD", char)[0]
