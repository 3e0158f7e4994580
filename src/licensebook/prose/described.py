"""Pages that do not say what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting

NO_DESCRIPTION = "P1014"  # a page has keywords, and no description


def described(hand: Handwriting, front_matter: Mapping[str, object]) -> Iterator[Finding]:
    """Yield that a page is to be found and does not say what it is about.

    One without keywords is only begun, or not meant to be found.
    """
    is_found = front_matter.get("keywords") and front_matter.get("index") is not False
    if is_found and not str(front_matter.get("description") or "").strip():
        at = hand.field_at("description") or hand.field_at("title")
        message = "the page has no description, which search engines show below its title"
        yield hand.finding(
            at, NO_DESCRIPTION, message, "write `description: …` and what the page is about, in a sentence"
        )
