"""Defects of the kinds that writers make, planted one by one in a copy of the catalogue: each is found on its line."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from licensebook.errors import CatalogueError
from licensebook.lookup import load
from licensebook.prose.told import everything_wrong

if TYPE_CHECKING:
    from licensebook.finding import Finding

CATALOGUE = Path(__file__).parents[2] / "data" / "licenses.yaml"
PLANTED: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("planted.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: f"{planted['code']} {planted['put'].strip()}")
def test_a_planted_defect_is_found_on_its_line(planted: dict[str, Any], tmp_path: Path) -> None:
    before = CATALOGUE.read_text(encoding="utf-8")
    assert planted["find"] in before, "this text is gone from the catalogue"
    after = before.replace(planted["find"], planted["put"], 1)
    file = tmp_path / "licenses.yaml"
    file.write_text(after, encoding="utf-8")
    shutil.copytree(CATALOGUE.with_name("spelling"), tmp_path / "spelling")
    at = after.index(planted["at"]) if "at" in planted else before.index(planted["find"])

    found = all_findings(file)

    # What follows from it on other lines is named in the case.
    found_here = [(one.line, one.code) for one in found if one.code not in planted.get("also", ())]
    assert found_here == [(after.count("\n", 0, at) + 1, planted["code"])], found
    assert all(one.hint for one in found)


def all_findings(file: Path) -> tuple[Finding, ...]:
    try:
        return everything_wrong(load(file), file)
    except CatalogueError as error:
        return error.findings
