"""What a page includes in one language, and does not in another."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.twin.pairing import Twins

INCLUDE = "P1103"  # a page includes something in one language only


def includes(twins: Twins) -> Iterator[Finding]:
    """Yield each include that only one of two pages has."""
    source, translation = twins.source.hand, twins.translation.hand
    names = [Counter(posixpath.basename(one.text) for one in hand.includes) for hand in (source, translation)]
    for include in source.includes:
        name = posixpath.basename(include.text)
        if (names[0] - names[1])[name]:
            names[1][name] += 1
            if twins.is_lost(include.start):
                continue
            message = f"{source.page.path} includes {name!r} here, this page does not"
            hint = f"write `[!include[…]({include.text})]`"
            yield translation.finding(twins.beside(include.start), INCLUDE, message, hint)
    for include in translation.includes:
        name = posixpath.basename(include.text)
        if (names[1] - names[0])[name]:
            names[0][name] += 1
            if twins.is_added(include.start):
                continue
            message = f"{source.page.path} does not include {name!r}"
            yield translation.finding(include.start, INCLUDE, message, "include it there too, or delete it here")
