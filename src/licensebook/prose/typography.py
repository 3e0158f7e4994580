"""Signs on a page that its language writes otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.rules.sign import misplaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.rules.sign import Sign

SIGN = "P1012"  # a sign on a page is not the one that its language uses
# What a line starts with is markup, and the blanks of a table put its columns below each other.
_LINE = re.compile(r"^(?![ \t>]*\|)[ \t>]*(?:(?:[*+-]|\d+[.)]|#+|:)[ \t]+)*(.*?)[ \t]*$", re.MULTILINE)


def typography(hand: Handwriting, avoided: Sequence[Sign], language: str) -> Iterator[Finding]:
    """Yield each sign in the lines of a page that its language avoids."""
    for line in _LINE.finditer(hand.text, hand.body):
        for one in misplaced(line[1], avoided, language):
            yield hand.finding(line.start(1) + one.start, SIGN, one.message, one.hint)
