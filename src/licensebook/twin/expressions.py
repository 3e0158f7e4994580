"""Expressions that stand in one language only: one of the two tells another fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.twin.place import beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.markup.handwriting import Told

EXPRESSION = "P1104"  # an expression names an entry that the page does not name in another language
_CALL = re.compile(r"\b(\w+)\(([^()]*)\)")


def expressions(source: Handwriting, translation: Handwriting) -> Iterator[Finding]:
    """Yield each call of a function with its ids that only one of two pages has, however often."""
    calls = [{call for one in hand.expressions for call in _calls(one)} for hand in (source, translation)]
    for here, other, hand in ((0, 1, source), (1, 0, translation)):
        told: set[str] = set()
        for one in hand.expressions:
            for call in _calls(one):
                if call in calls[other] or call in told:
                    continue
                told.add(call)
                if here == 0:
                    message = f"{source.page.path} has `{call}` here, this page does not"
                    at = beside(source, one.start, translation)
                    yield translation.finding(at, EXPRESSION, message, f"write `{{{{ {call} }}}}` here too")
                else:
                    message = f"{source.page.path} does not have `{call}`"
                    yield translation.finding(one.start, EXPRESSION, message, "write the same in both languages")


def _calls(told: Told) -> list[str]:
    return [f"{name}({ids.replace(chr(39), chr(34))})" for name, ids in _CALL.findall(told.text)]
