"""C075: a version came out before an older one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    product = book.catalogue.product
    released = sorted(product.released.items(), key=lambda item: item[0].series)
    for (older, before), (newer, after) in pairwise(released):
        if after.first < before.first:
            message = f"version {newer} came out in {after}, before version {older} in {before}"
            yield Problem(("product", "released", str(newer)), "C075", message, "mend one of the two dates")


RULE = Rule(
    code="C075",
    title="A version came out before an older one",
    why=(
        "Questions about a day are answered by the version that was out then. With dates in the wrong order, the "
        "answer is of another version."
    ),
    wrong="""\
product: {name: Ark, vendor: Example Inc., version: 3, as-of: 2026-11, released: {2: 2024, 3: 2023-05}}
""",
    right="""\
product: {name: Ark, vendor: Example Inc., version: 3, as-of: 2026-11, released: {2: 2024, 3: 2025-05}}
""",
    problems=_problems,
)
