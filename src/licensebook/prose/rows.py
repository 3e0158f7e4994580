"""Items and rows that link to one entry, and say of another what belongs there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.prose.target import entry_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting

OF_ANOTHER = "P1020"  # an item or row links to one entry, and says what another one is
_FACT = re.compile(
    r"""\b(license|feature)\(["']([\w-]+)["']\)\.(?!name\b|short_name\b)\w+|\brequires\(["']([\w-]+)["']\)"""
)


def rows(hand: Handwriting) -> Iterator[Finding]:
    """Yield each item, step or row with one link, to an entry, and one fact, which is of another entry of its kind."""
    for start, end in (part for rows in hand.rows for part in rows.parts):
        links = [link for link in hand.links if start <= link.start < end]
        told = [one for one in hand.expressions if start <= one.start < end]
        facts = [(one, found) for one in told for found in _FACT.finditer(one.text)]
        if len(links) != 1 or len(facts) != 1 or not (entry := entry_of(links[0].target)):
            continue
        ((fact, found),) = facts
        about = ("feature", found[3]) if found[3] else (found[1], found[2])
        if about[0] == entry[0] and about[1] != entry[1] and fact.start > links[0].end:
            message = f"this links to {entry[1]!r}, and `{found[0]}` is about {about[1]!r}"
            right = found[0].replace(about[1], entry[1]).replace("'", '"')
            yield hand.finding(fact.start, OF_ANOTHER, message, f"write `{{{{ {right} }}}}`, or link to {about[1]!r}")
