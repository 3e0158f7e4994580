"""A text with parts of it exchanged."""

from __future__ import annotations

import pytest

from licensebook.edit.parts import parts
from licensebook.edit.text import Edit, edited


def test_edits_are_made_by_place_in_any_order() -> None:
    assert edited("a b c", [Edit(4, 5, "C"), Edit(0, 1, "A"), Edit(2, 2, "-")]) == "A -b C"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="two edits of one place"):
        edited("a b c", [Edit(0, 3, "x"), Edit(2, 5, "y")])


def test_new_lines_end_as_the_others_do() -> None:
    assert edited("a: b\r\n", [Edit(4, 4, "\nc: d")]) == "a: b\r\nc: d\r\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_part_ends_where_its_own_text_ends(newline: str) -> None:
    text = newline.join(
        ["# æ", "a:", "  b: hei", "    på deg  # x", "  l: [x, 'y']", "", "  # after", "c: |", "  t", ""]
    )
    found = parts(text)

    assert text[found["a", "b"].start : found["a", "b"].end] == f"hei{newline}    på deg"
    assert text[found["a", "l"].start : found["a", "l"].end] == "[x, 'y']"
    assert text[found["a", "l", 1].start : found["a", "l", 1].end] == "'y'"
    assert text[: found["a",].end].endswith("'y']")
    assert text[found["c",].start : found["c",].end] == f"|{newline}  t"
