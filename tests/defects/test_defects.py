"""Each defect of the list fails `licensebook check` with a finding on its line that a writer can act on."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from licensebook.cli import main

from .planting import Defect, copy_project, defects

if TYPE_CHECKING:
    from pathlib import Path

FEW = 3
DEFECTS = defects()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what writers edit, as the current folder."""
    monkeypatch.chdir(tmp_path)
    return copy_project(tmp_path)


@pytest.mark.usefixtures("project")
def test_the_project_as_it_is_shipped_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.kind)
def test_a_defect_is_told_on_its_line(defect: Defect, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = defect.planted_in(project)
    if defect.confirmed:
        main(["translated", "--all"])
        capsys.readouterr()

    status = main(["check", "--format", "json"])

    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    assert status == 1
    assert (*place, defect.code) in [(one["path"], one["line"], one["code"]) for one in found], found
    assert all(one["message"] and one["hint"] for one in found)
    assert len(found) <= FEW or defect.many, found


def test_no_defect_is_planted_twice() -> None:
    assert len({defect.kind for defect in DEFECTS}) == len(DEFECTS)
    assert len({replace(defect, kind="", group="").edits for defect in DEFECTS}) == len(DEFECTS)


def test_the_list_is_long_enough_to_be_judged_by() -> None:
    assert len(DEFECTS) >= 60
