"""A check that stands by answers soon with what is wrong apart from single pages, and then with everything."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import ROOT, plant

if TYPE_CHECKING:
    from pathlib import Path

UNFINISHED = ("de: Ein Beet.", "de: Ein Beet TODO.")
UNFINISHED_PAGE = ("# Licences\n", "# Licences\n\nTODO\n")
BROKEN = ("includes: [basic]", "includes: [basik]")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    plant(tmp_path)
    return tmp_path


def answers(project: Path, asked: str) -> list[dict[str, Any]]:
    """Return what the check answers to a line, or to the end of all lines."""
    paths = ("data/licenses.yaml", "docs", "build/pages", "mkdocs.yml")
    done = subprocess.run(
        [sys.executable, "-m", "licensebook.standby", *(str(project / path) for path in paths)],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        input=asked,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert not done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def places(answer: dict[str, Any]) -> list[str]:
    return [problem.partition(": ")[0] for problem in answer["problems"]]


def edit(path: Path, change: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change), encoding="utf-8")


def test_what_is_wrong_in_the_catalogue_comes_before_what_is_wrong_on_a_page(project: Path) -> None:
    edit(project / "data" / "licenses.yaml", UNFINISHED)
    edit(project / "docs" / "fr" / "index.md", UNFINISHED_PAGE)

    soon, everything = answers(project, "\n")

    assert not soon["is_all"]
    assert places(soon) == ["data/licenses.yaml:10:79"]
    assert everything["is_all"]
    assert places(everything) == ["data/licenses.yaml:10:79", "docs/fr/index.md:3:1"]


def test_a_catalogue_that_cannot_be_read_is_everything_that_can_be_said(project: Path) -> None:
    edit(project / "data" / "licenses.yaml", BROKEN)

    (answer,) = answers(project, "\n")

    assert answer["is_all"]
    assert "did you mean 'basic'?" in answer["problems"][0]


def test_nothing_is_said_where_nobody_asks(project: Path) -> None:
    assert answers(project, "") == []
