"""A text, and what is to stand in place of parts of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.markup.fault import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Edit", "edited", "line_end", "line_start", "place"]


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with every edit made, its line ends kept; raise ValueError if two edits overlap."""
    ordered = sorted(set(edits))
    for one, other in pairwise(ordered):
        if other.start < one.end or (other.start, other.end) == (one.start, one.end):
            raise ValueError(f"two edits of one place: {one} and {other}")
    newline = "\r\n" if "\r\n" in text else "\n"
    parts, done = [], 0
    for edit in ordered:
        parts += [text[done : edit.start], edit.text.replace("\r\n", "\n").replace("\n", newline)]
        done = edit.end
    return "".join([*parts, text[done:]])


def line_start(text: str, at: int) -> int:
    """Return where the line of `at` starts."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of `at` ends, before its line break."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if text[at:end].endswith("\r") else end


def place(text: str, at: int) -> tuple[int, int]:
    """Return line and column of `at`, both from 1."""
    return text.count("\n", 0, at) + 1, at - line_start(text, at) + 1
