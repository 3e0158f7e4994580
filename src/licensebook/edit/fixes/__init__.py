"""Fixes of findings whose way out is certain: a function for each code, which gives the edits that mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.fixes.named import expression
from licensebook.edit.fixes.near import nearest_kind, nearest_word
from licensebook.edit.fixes.order import order_of_row, usual_order
from licensebook.edit.fixes.space import missing_space
from licensebook.edit.fixes.title import title_of_heading
from licensebook.edit.fixes.unused import no_line
from licensebook.edit.fixes.words import other_signs, other_word_here, other_words
from licensebook.edit.fixes.written import id_of_anchor, right_word, written_anew

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from licensebook.edit.text import Edit
    from licensebook.finding import Finding

    Fix = Callable[[str, int, Finding], Sequence[Edit]]

FIXES: Mapping[str, Fix] = {
    "C011": nearest_word,  # a field
    "C013": nearest_word,  # a value of a few
    "C014": nearest_word,  # an id
    "C016": nearest_word,  # a platform
    "C021": nearest_word,  # a language
    "C031": nearest_word,  # an entry
    "C055": other_words,
    "C056": other_signs,
    "C058": nearest_word,
    "C071": usual_order,
    "C086": order_of_row,
    "P201": written_anew,
    "P202": nearest_word,
    "P203": nearest_word,
    "P301": nearest_word,
    "P401": nearest_word,
    "P403": written_anew,
    "P601": nearest_word,
    "P602": nearest_kind,
    "P604": no_line,
    "P606": written_anew,
    "P608": nearest_word,
    "P702": id_of_anchor,
    "P803": missing_space,
    "P903": nearest_word,  # a field of the front matter, or what it holds
    "P906": title_of_heading,
    "P907": title_of_heading,
    "P1001": expression,
    "P1004": right_word,
    "P1007": nearest_word,
    "P1009": other_word_here,
    "P1010": nearest_word,
}
