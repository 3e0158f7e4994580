"""What stands on a page twice: the heading of a section, and where the links of a list lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup import GONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting, Head
    from licensebook.markup.handwriting import Linked

HEADING = "P1018"  # two sections of a page have the same heading
LINK = "P1019"  # a list leads to one place twice
_TAB = "tab/"  # each group of tabs may have the same ones
_MARK = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]")


def twice(hand: Handwriting) -> Iterator[Finding]:
    """Yield each heading that stands twice in one place, and each link of a list that leads where another does."""
    first: dict[tuple[tuple[int, str], ...], Head] = {}
    path: list[tuple[int, str]] = []
    for head in hand.heads:
        if head.id.startswith(_TAB):
            continue
        path = [one for one in path if one[0] < head.level]
        path.append((head.level, " ".join(head.title.casefold().split())))
        other = first.setdefault(tuple(path), head)
        if other is not head and head.level > 1:
            wrong, right = (other, head) if _fits(head) and not _fits(other) else (head, other)
            line = hand.line(right.start)
            message = f"the heading {head.title!r} stands on line {line} too, above a section of its own"
            yield hand.finding(wrong.start, HEADING, message, "call one of the two otherwise, or make them one section")
    for rows in hand.rows:
        places: dict[str, Linked] = {}
        for start, end in rows.parts if rows.kind == "list" else ():
            if not (link := _only_link(hand, start, end)):
                continue
            other_link = places.setdefault(link.target, link)
            if other_link is not link:
                line = hand.line(other_link.start)
                message = f"line {line} of this list leads to {link.target!r} already"
                yield hand.finding(link.start - 1, LINK, message, "delete one of the two, or lead elsewhere")


def _fits(head: Head) -> bool:
    """Whether the id of a heading has a word of it."""
    return not set(head.id.casefold().split("-")).isdisjoint(head.title.casefold().split())


def _only_link(hand: Handwriting, start: int, end: int) -> Linked | None:
    """Return the link that an item of a list is, if it is nothing else."""
    links = [link for link in hand.links if start <= link.start < end]
    if len(links) != 1:
        return None
    mark = _MARK.match(hand.raw, start, end)
    before = hand.text[mark.end() if mark else start : links[0].start]
    return links[0] if not f"{before}{hand.text[links[0].end : end]}".strip(f" \t\n[]{GONE}") else None
