"""Links that lead somewhere else than in the source."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from licensebook.twin.place import beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup.handwriting import Linked
    from licensebook.twin.page import TwinPage

LINK = "P1105"  # a page leads to something that it does not lead to in another language
_ELSEWHERE = re.compile(r"(?:https?|mailto|tel):|#tab/", re.IGNORECASE)


def links(source: TwinPage, translation: TwinPage) -> Iterator[Finding]:
    """Yield each link to a page or entry that only one of two pages has, however often."""
    there, here = _targets(source), _targets(translation)
    for target, at in here.items():
        if target not in there:
            message = f"{source.hand.page.path} has no link to {target!r}"
            hint = "link to the same place in both languages"
            yield translation.hand.finding(at, LINK, message, hint)
    for target, at in there.items():
        if target not in here:
            message = f"{source.hand.page.path} links to {target!r} here, this page does not"
            place = beside(source.hand, at, translation.hand)
            yield translation.hand.finding(place, LINK, message, "link to the same place in both languages")


def _targets(page: TwinPage) -> dict[str, int]:
    """Return where a page leads first to each target; what names the language of the page is left out of it."""
    found: dict[str, int] = {}
    for link in page.hand.links:
        if target := neutral(link, page.language):
            found.setdefault(target, link.start - 1)
    return found


def neutral(link: Linked, language: str) -> str:
    """Return where a link leads, without what names the language of its page; empty for what has a target of its own.

    Those are addresses elsewhere, which may be others in each language, and tabs.
    """
    if _ELSEWHERE.match(link.target):
        return ""
    kind, colon, rest = link.target.partition(":")
    return f"{kind}:{_unspoken(rest, language)}" if colon else posixpath.normpath(link.target)


def _unspoken(name: str, language: str) -> str:
    return re.sub(rf"(^|[-_/.]){re.escape(language)}(?=[-_/.]|$)", r"\1…", name)
