"""Every rule has a wrong example in which its code and nothing else is found, and a right one in which nothing is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from licensebook.rules import rules
from rules.world import codes

if TYPE_CHECKING:
    from licensebook.rule import Rule

ROOT = Path(__file__).parents[2]
RULES = ROOT / "src" / "licensebook" / "rules"
RUN = tuple(rules().values())


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_wrong_is_found(rule: Rule, tmp_path: Path) -> None:
    assert codes(rule.code, rule.wrong, tmp_path) == {rule.code}


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_right_is_clean(rule: Rule, tmp_path: Path) -> None:
    assert codes(rule.code, rule.right, tmp_path) == set()


def test_every_code_of_the_source_is_a_rule_and_the_reverse() -> None:
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "hooks").glob("*.py")]
    # A module in a folder of its own below rules/ describes one code, and so has it in any case.
    said = {path: path.read_text(encoding="utf-8") for path in sources if path.parent.parent != RULES}
    emitted = {code for text in said.values() for code in re.findall(r"\b[CMPT]\d{3,4}\b", text)}
    own = {rule.code for rule in rules().values() if rule.problems}

    assert emitted | own == set(rules())


def test_no_two_rules_have_one_title() -> None:
    titles = [rule.title for rule in rules().values()]

    assert len(set(titles)) == len(titles)
