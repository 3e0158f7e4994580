"""An exception takes away the findings that it names, no others, and is a finding itself once it is of no use."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from licensebook.exceptions import Exceptions
from licensebook.finding import Finding

if TYPE_CHECKING:
    from pathlib import Path

OF_PAGE = Finding(path="docs/en/buy.md", line=3, column=1, code="P802", message="a row of 3 cells")
OF_ENTRY = Finding(
    path="data/licenses.yaml", line=9, column=5, code="C053", message="too long", about="licenses/saint/summary/en"
)


def left(folder: Path, exceptions: str, *, are_all: bool = True) -> list[str]:
    (folder / "exceptions.yaml").write_text(exceptions, encoding="utf-8")
    found = Exceptions(folder / "licenses.yaml", date(2026, 11, 24)).applied([OF_PAGE, OF_ENTRY], are_all=are_all)
    return [f"{finding.code}:{finding.line}" for finding in found]


@pytest.mark.parametrize("where", ["saint", "saint/summary", "licenses/saint", "saint/summary/en"])
def test_an_entry_is_named_by_its_id_or_a_field(tmp_path: Path, where: str) -> None:
    assert left(tmp_path, f"- {{code: C053, where: {where}, reason: It is.}}\n") == ["P802:3"]


@pytest.mark.parametrize("where", ["buy.md", "en/buy.md", "docs/en/buy.md"])
def test_a_page_is_named_by_its_path(tmp_path: Path, where: str) -> None:
    assert left(tmp_path, f"- {{code: P802, where: {where}, text: 3 cells, reason: It is.}}\n") == ["C053:9"]


@pytest.mark.parametrize(
    "other",
    [
        "code: C053, where: sain",
        "code: C053, where: saint/sum",
        "code: C052, where: saint",
        "code: P802, where: uy.md",
        "code: P802, where: buy.md, text: 4 cells",
    ],
)
def test_what_it_does_not_name_is_left_and_it_is_unused(tmp_path: Path, other: str) -> None:
    assert left(tmp_path, f"- {{{other}, reason: It is.}}\n") == ["C092:1", "C053:9", "P802:3"]


def test_only_part_of_the_findings_says_nothing_of_an_unused_one(tmp_path: Path) -> None:
    assert left(tmp_path, "- {code: C052, where: saint, reason: It is.}\n", are_all=False) == ["C053:9", "P802:3"]


def test_the_last_day_still_holds_and_the_day_after_is_a_finding(tmp_path: Path) -> None:
    assert left(tmp_path, "- {code: C053, where: saint, reason: It is., until: 2026-11-24}\n") == ["P802:3"]
    assert left(tmp_path, "- {code: C053, where: saint, reason: It is., until: 2026-11-23}\n") == ["C091:1", "P802:3"]


@pytest.mark.parametrize(
    "wrong",
    [
        "code: C053, where: saint",
        "code: C053, where: saint, reason: ''",
        "code: C053, where: saint, reason: It is., untill: 2026-12-01",
        "code: C053, where: saint, reason: It is., until: 1.12.2026",
        "code: C999, where: saint, reason: It is.",
        "code: P201, where: saint, reason: It is.",
        "code: C031, where: saint, reason: It is.",
        "code: T004, where: saint, reason: It is.",
        "code: T103, where: saint, reason: It is.",
    ],
)
def test_an_exception_that_is_not_right_holds_for_nothing(tmp_path: Path, wrong: str) -> None:
    assert left(tmp_path, f"- {{{wrong}}}\n") == ["C090:1", "C053:9", "P802:3"]


def test_a_file_that_is_no_list_is_a_finding(tmp_path: Path) -> None:
    assert left(tmp_path, "code: C053\n") == ["C090:1", "C053:9", "P802:3"]
