"""Texts of a page in another language than that of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.rules.tongue import Tongue

FOREIGN = "P1109"  # a text is in another language than its page
_NAME = "\0"
_FIELDS = ("description", "keywords")  # the title is told at the heading, which says the same


def foreign(hand: Handwriting, front_matter: Mapping[str, object], tongue: Tongue) -> Iterator[Finding]:
    """Yield each paragraph, and each field for readers, with words of another language."""
    for field in _FIELDS:
        if found := tongue.foreign(str(front_matter.get(field, ""))):
            yield hand.finding(hand.field_at(field), FOREIGN, found.message, found.hint)
    text = _without_names(hand)
    for start, end in hand.passages():
        if found := tongue.foreign(text[start:end]):
            yield hand.finding(start + found.start, FOREIGN, found.message, found.hint)


def _without_names(hand: Handwriting) -> str:
    """Return the text of a page without the bold words, which name what stands on a screen."""
    text = hand.text
    for start, end in hand.bold:
        text = f"{text[:start]}{_NAME * (end - start)}{text[end:]}"
    return text
