"""Fixes of findings whose way out is certain: a function for each code, which gives the edits that mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.fixes.near import nearest_word
from licensebook.edit.fixes.space import missing_space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from licensebook.edit.text import Edit
    from licensebook.finding import Finding

    Fix = Callable[[str, int, Finding], Sequence[Edit]]

FIXES: Mapping[str, Fix] = {
    "C011": nearest_word,  # a field
    "C013": nearest_word,  # a value of a few
    "C014": nearest_word,  # an id
    "C021": nearest_word,  # a language
    "C031": nearest_word,  # an entry
    "P202": nearest_word,
    "P203": nearest_word,
    "P301": nearest_word,
    "P601": nearest_word,
    "P803": missing_space,
}
