"""What a page includes in one language, and does not in another."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup.handwriting import Told
    from licensebook.twin.pairing import Twins

INCLUDE = "P1103"  # a page includes something in one language only


def includes(twins: Twins) -> Iterator[Finding]:
    """Yield each include that only one of two pages has; where one stands in place of another, once."""
    source, translation = twins.source.hand, twins.translation.hand
    there, here = _only(source.includes, translation.includes), _only(translation.includes, source.includes)
    for include in (one for one in here if not twins.is_added(one.start)):
        pair = twins.pair_of(include.start)
        right = next((one for one in there if pair and pair.there.start <= one.start < pair.there.end), None)
        name = posixpath.basename(include.text)
        if right:
            there.remove(right)
            message = f"{source.page.path} includes {posixpath.basename(right.text)!r} here, not {name!r}"
            yield translation.finding(include.start, INCLUDE, message, f"write `[!include[…]({right.text})]`")
        else:
            message = f"{source.page.path} does not include {name!r}"
            yield translation.finding(include.start, INCLUDE, message, "include it there too, or delete it here")
    for include in (one for one in there if not twins.is_lost(one.start)):
        message = f"{source.page.path} includes {posixpath.basename(include.text)!r} here, this page does not"
        hint = f"write `[!include[…]({include.text})]`"
        yield translation.finding(twins.beside(include.start), INCLUDE, message, hint)


def _only(one: Sequence[Told], other: Sequence[Told]) -> list[Told]:
    """Return the includes that one page has, or has more often than the other."""
    left = Counter(posixpath.basename(include.text) for include in one)
    left -= Counter(posixpath.basename(include.text) for include in other)
    found = []
    for include in one:
        name = posixpath.basename(include.text)
        if left[name] > 0:
            left[name] -= 1
            found.append(include)
    return found
