"""What writers wrote by hand, held against the catalogue: what is found, and what only looks like it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import licensebook
from licensebook.markup import Handwriting, Page
from licensebook.prose import Prose

CATALOGUE = Path(__file__).parents[2] / "data" / "licenses.yaml"
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "prose.yaml").read_text(encoding="utf-8"))

PIECES = (
    *(
        "[",
        "](license:saint)",
        "][1]",
        "\n[1]: a.md\n",
        "![",
        "](x.png)",
        "{{ ",
        " }}",
        "{%",
        "`",
        "```\n",
        "\n",
        "\n\n",
    ),
    *("> ", "* ", "1. ", "# ", "| a | b |\n|---|---|\n", "|", "<!--", "-->", "---\n", "license: x\n", "**", "\\", "\0"),
    *("Sales ", "Premium ", "CMR ", "lisensen ", "Foo ", "85 % ", "grensen ", "10 dashbord ", "{ .decorative }", "’s "),
)
any_text = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text()


@cache
def prose(language: str) -> Prose:
    return Prose(licensebook.load(CATALOGUE), language)


def text_of(case: dict[str, Any]) -> str:
    return str(case.get("nb", case.get("en")))


@pytest.mark.parametrize("case", CASES, ids=text_of)
def test_what_a_writer_wrote_is_held_against_the_catalogue(case: dict[str, Any]) -> None:
    hand = Handwriting(Page(path="page.md", text=text_of(case)))

    found = sorted(prose("nb" if "nb" in case else "en").findings(hand, hand.front_matter))

    assert [finding.code for finding in found] == case["codes"], [finding.text() for finding in found]
    assert all(finding.hint for finding in found)


def test_a_finding_stands_at_its_column_and_tells_what_to_write() -> None:
    hand = Handwriting(Page(path="page.md", text="# Plan\n\nVelg Sales Premium nå.\n"))

    (found,) = prose("nb").findings(hand, {})

    assert found.text() == (
        "page.md:3:6: P1001 'Sales Premium' is the name of the license 'sales-premium', written by hand\n"
        '    write {{ license("sales-premium").name }}, or link it: [Sales Premium](license:sales-premium)'
    )


@given(any_text)
def test_any_text_is_read_without_a_mistake_of_ours(text: str) -> None:
    hand = Handwriting(Page(path="page.md", text=text))

    found = list(prose("nb").findings(hand, hand.front_matter))

    assert len(hand.text) == len(hand.raw)
    assert all(1 <= finding.line <= hand.raw.count("\n") + 1 and finding.column >= 1 for finding in found)
