"""The usual layout of a catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from licensebook.edit.layout import formatted
from licensebook.source import parse

if TYPE_CHECKING:
    from conftest import Project

CASES = sorted((Path(__file__).parent / "layouts").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_catalogue_gets_its_usual_layout(case: Path) -> None:
    before, _, after = case.read_bytes().decode().partition("=== becomes ===\n")

    assert formatted(before) == after
    assert formatted(after) == after
    assert parse(before, "").data == parse(after, "").data


def test_lines_of_windows_stay_so() -> None:
    text = "licenses:\r\n  a:\r\n    name: 'A' \r\n    scope: user\r\n"

    assert formatted(text) == "licenses:\r\n  a:\r\n    scope: user\r\n    name: A\r\n"


def test_the_shipped_catalogue_is_in_its_usual_layout(shipped: Project) -> None:
    done = shipped.run("fmt", "--check")

    assert done.returncode == 0
    assert done.stdout == "data/licenses.yaml is in its usual layout\n"


def test_a_check_shows_the_difference_and_changes_nothing(project: Project) -> None:
    text = project.catalogue.read_text(encoding="utf-8").replace("    scope: system\n", '    scope: "system"\n', 1)
    project.catalogue.write_text(text, encoding="utf-8")

    done = project.run("fmt", "--check")

    assert done.returncode == 1
    assert '-    scope: "system"\n+    scope: system\n' in done.stdout
    assert project.catalogue.read_text(encoding="utf-8") == text
    assert project.run("fmt").stdout == "data/licenses.yaml: 1 line\n"
    assert project.run("fmt", "--check").returncode == 0
