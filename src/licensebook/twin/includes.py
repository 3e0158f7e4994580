"""What a page includes in one language, and does not in another."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from licensebook.twin.place import beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting

INCLUDE = "P1103"  # a page includes something in one language only


def includes(source: Handwriting, translation: Handwriting) -> Iterator[Finding]:
    """Yield each include that only one of two pages has."""
    names = [Counter(posixpath.basename(one.text) for one in hand.includes) for hand in (source, translation)]
    for include in source.includes:
        name = posixpath.basename(include.text)
        if (names[0] - names[1])[name]:
            names[1][name] += 1
            message = f"{source.page.path} includes {name!r} here, this page does not"
            hint = f"write `[!include[…]({include.text})]`"
            yield translation.finding(beside(source, include.start, translation), INCLUDE, message, hint)
    for include in translation.includes:
        name = posixpath.basename(include.text)
        if (names[1] - names[0])[name]:
            names[0][name] += 1
            message = f"{source.page.path} does not include {name!r}"
            yield translation.finding(include.start, INCLUDE, message, "include it there too, or delete it here")
