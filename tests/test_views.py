"""The catalogue as writers' Markdown."""

from __future__ import annotations

import re
from pathlib import Path

import licensebook
from licensebook.views import Views

CATALOGUE = Path(__file__).parents[1] / "data" / "licenses.yaml"


def test_a_table_begins_with_what_is_sold_today() -> None:
    book = licensebook.load(CATALOGUE)

    rows = re.findall(r"^\|.*?\(license:([\w-]+)\)", Views(book, "nb", {}).license_table("user"), re.MULTILINE)

    is_sold = [book[key].status == "current" for key in rows]
    assert True in is_sold
    assert False in is_sold
    assert is_sold == sorted(is_sold, reverse=True)
