"""The entry of the catalogue that a link leads to."""

from __future__ import annotations

import re

_TARGET = re.compile(r"(?:(license|feature):|(?:\.\./)*(?:\w\w/)?(license|feature)s/)([\w-]+)(?:\.md)?(?:[?#].*)?")


def entry_of(target: str) -> tuple[str, str] | None:
    """Return the kind and the id of the entry that a link leads to; None if it leads elsewhere.

    >>> entry_of("license:saint"), entry_of("../features/quotes.md#needs"), entry_of("plans.md")
    (('license', 'saint'), ('feature', 'quotes'), None)
    """
    found = _TARGET.fullmatch(target)
    return (found[1] or found[2], found[3]) if found else None
