"""Links that lead somewhere else than in the source."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from licensebook.finding import Finding
    from licensebook.markup.handwriting import Linked
    from licensebook.twin.pairing import Twins

LINK = "P1105"  # a page leads to something that it does not lead to in another language
_ELSEWHERE = re.compile(r"(?:https?|mailto|tel):|#tab/", re.IGNORECASE)


def links(twins: Twins) -> Iterator[Finding]:
    """Yield each link to a page or entry that only one of two pages has, however often.

    Where one stands in place of another, it is told once, at the one that the source does not have.
    """
    source, translation = twins.source, twins.translation
    there, here = _targets(source.hand.links, source.language), _targets(translation.hand.links, translation.language)
    path = source.hand.page.path
    for target, at in here.items():
        if target not in there and not twins.is_added(at):
            pair = twins.pair_of(at + 1)
            right = [one for one in (_targets(pair.there.links, source.language) if pair else ()) if one not in here]
            message = f"{path} links to {right[0]!r} here, not to {target!r}" if right else ""
            message = message or f"{path} has no link to {target!r}"
            hint = f"link to {right[0]!r}" if right else "link to the same place in both languages"
            yield translation.hand.finding(at, LINK, message, hint)
    for target, at in there.items():
        if target in here or twins.is_lost(at):
            continue
        pair = twins.pair_of_source(at + 1)
        if not pair or _targets(pair.here.links, translation.language).keys() <= there.keys():
            message = f"{path} links to {target!r} here, this page does not"
            hint = "link to the same place in both languages"
            yield translation.hand.finding(twins.beside(at + 1), LINK, message, hint)


def _targets(links: Iterable[Linked], language: str) -> dict[str, int]:
    """Return where links of a page in a language lead, each with the first place; tabs and addresses are left out."""
    found: dict[str, int] = {}
    for link in links:
        if target := neutral(link, language):
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
