"""An unknown word with exactly one that it may be a slip for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.text import Edit, line_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.finding import Finding

_ONE = re.compile(r"(?:did you mean|write) '([^']+)'\??")
_QUOTED = re.compile(r"'([^']+)'")


def nearest_word(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that puts the one word that may be meant in place of the one that the finding quotes."""
    meant, wrong = _ONE.fullmatch(finding.hint), _QUOTED.search(finding.message)
    if not meant or not wrong:
        return ()
    word = re.compile(rf"(?<![\w-]){re.escape(wrong[1])}(?![\w-])")
    found = list(word.finditer(text, at, line_end(text, at)))
    right = meant[1].upper() if wrong[1].isupper() else meant[1]
    # A list says of itself where it starts, so the word may come twice.
    return (Edit(*found[0].span(), right),) if found and (found[0].start() == at or len(found) == 1) else ()


def nearest_kind(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that puts the one kind of link that may be meant before the colon of an address."""
    meant, wrong = _ONE.fullmatch(finding.hint), re.search(r"'([^':]+):", finding.message)
    if not meant or not wrong or not text.startswith(f"{wrong[1]}:", at):
        return ()
    return (Edit(at, at + len(wrong[1]), meant[1]),)
