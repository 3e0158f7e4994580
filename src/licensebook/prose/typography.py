"""Signs on a page that its language writes otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup import GONE
from licensebook.rules.sign import Misplaced, misplaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.usage import Usage

SIGN = "P1012"  # a sign on a page is not the one that its language uses
# What a line starts with is markup, and the blanks of a table put its columns below each other.
_LINE = re.compile(r"^(?![ \t>]*\|)[ \t>]*(?:(?:[*+-]|\d+[.)]|#+|:)[ \t]+)*(.*?)[ \t]*$", re.MULTILINE)
_PERCENT = re.compile(rf"(?<=[\d{GONE}])([ \u00a0\u202f]?)%")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_QUOTES = ("'", '"')  # those of YAML


def typography(hand: Handwriting, usage: Usage, language: str) -> Iterator[Finding]:
    """Yield each sign in the lines of a page that its language avoids, or which its other pages write otherwise."""
    for line in _LINE.finditer(hand.text, hand.body):
        yield from _found(hand, line.start(1), line[1], usage, language)


def typography_of_fields(hand: Handwriting, usage: Usage, language: str) -> Iterator[Finding]:
    """Yield the same for the fields that a page is: their quotes are those of YAML."""
    for start, end in hand.passages():
        text = hand.text[start:end].rstrip()
        is_quoted = text[0] in _QUOTES and text[-1] == text[0]
        inner = text[1:-1] if is_quoted else text
        if not is_quoted or text[0] not in inner:  # else it stands for a quote in some way of YAML
            yield from _found(hand, start + is_quoted, inner, usage, language)


def _found(hand: Handwriting, at: int, text: str, usage: Usage, language: str) -> Iterator[Finding]:
    # A sign may be wrong for the blank that follows.
    avoided = misplaced(f"{text} ", usage.avoided, language)
    for one in (*avoided, *_percents(hand, at, text, usage), *_apostrophes(text, usage)):
        yield hand.finding(at + one.start, SIGN, one.message, one.hint)


def _percents(hand: Handwriting, at: int, text: str, usage: Usage) -> Iterable[Misplaced]:
    for found in _PERCENT.finditer(text) if usage.percent else ():
        before = hand.raw[at + found.start() - 1]
        is_number = before.isdigit() or before == "}"
        if is_number and bool(found[1]) != (usage.percent != "%"):
            what = "no blank belongs" if found[1] else "a blank belongs"
            yield Misplaced(found.start(), f"{what} before this percent sign", f"write {usage.percent!r}")


def _apostrophes(text: str, usage: Usage) -> Iterable[Misplaced]:
    if usage.has_curved and (found := _APOSTROPHE.search(text)):
        message = "this apostrophe is straight, and those of the other pages are curved"
        yield Misplaced(found.start(), message, "write ’")
