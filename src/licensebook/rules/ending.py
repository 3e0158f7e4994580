"""What a text ends with: the mark that says whether it is a sentence, a question or the start of a list."""

from __future__ import annotations

import unicodedata

_CLOSING = " \t\n*_)]}>|\"'”’“»«`"
_MARKS = ".:?"
_SAME = str.maketrans({"!": ".", "。": ".", "।": ".", "؟": "?"})


def ending(text: str) -> str:
    """Return the mark at the end of a text, behind which there may be quotes and brackets; empty if it has none.

    >>> ending("Is it *free?*"), ending("It is (so)!"), ending("a ticket")
    ('?', '.', '')
    """
    # NFKC writes marks of full width, and an ellipsis, as others are written.
    last = unicodedata.normalize("NFKC", text.rstrip(_CLOSING)[-1:])[-1:].translate(_SAME)
    return last if last and last in _MARKS else ""


def told(mark: str) -> str:
    """Return a mark as a message quotes it."""
    return f"'{mark}'" if mark else "no mark"
