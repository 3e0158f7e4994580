"""Expressions that stand in one language only: one of the two tells another fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.markup.handwriting import Told
    from licensebook.twin.pairing import Twins

EXPRESSION = "P1104"  # an expression names an entry that the page does not name in another language
_CALL = re.compile(r"\b(\w+)\(([^()]*)\)")


def expressions(twins: Twins) -> Iterator[Finding]:
    """Yield each call of a function with its ids that only one of two pages has, however often.

    Where one stands in place of another, it is told once, at the one that the source does not have.
    """
    source, translation = twins.source.hand, twins.translation.hand
    there, here = _every(source.expressions), _every(translation.expressions)
    path = source.page.path
    for call, at in here.items():
        if call not in there and not twins.is_added(at):
            pair = twins.pair_of(at)
            right = [one for one in (_every(pair.there.expressions) if pair else ()) if one not in here]
            message = f"{path} has `{right[0]}` here, not `{call}`" if right else f"{path} does not have `{call}`"
            hint = f"write `{right[0]}`" if right else "write the same in both languages"
            yield translation.finding(at, EXPRESSION, message, hint)
    for call, at in there.items():
        if call in here or twins.is_lost(at):
            continue
        pair = twins.pair_of_source(at)
        if not pair or _every(pair.here.expressions).keys() <= there.keys():
            message = f"{path} has `{call}` here, this page does not"
            yield translation.finding(twins.beside(at), EXPRESSION, message, f"write `{{{{ {call} }}}}` here too")


def _every(told: Iterable[Told]) -> Mapping[str, int]:
    """Return each call in expressions, and where it stands first."""
    found: dict[str, int] = {}
    for one in told:
        for call in _calls(one):
            found.setdefault(call, one.start)
    return found


def _calls(told: Told) -> list[str]:
    return [f"{name}({ids.replace(chr(39), chr(34))})" for name, ids in _CALL.findall(told.text)]
