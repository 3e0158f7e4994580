"""Each file in cases/ breaks the sound catalogue, or holds a file of its own, and lists exactly what is found then."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from licensebook import CatalogueError
from licensebook.load import load_catalogue

HERE = Path(__file__).parent
SOUND = (HERE / "sound.yaml").read_text(encoding="utf-8")
CASES = sorted(HERE.glob("cases/*.yaml"))
# The others look at a catalogue that was loaded; tests/rules has their cases.
SOURCES = {*(HERE.parents[1] / "src" / "licensebook").glob("*.py")}
SOURCES = {path for path in SOURCES if path.name not in {"exceptions.py", "past.py"}}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_nothing_is_found_in_the_sound_catalogue() -> None:
    assert found(SOUND) == ""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    assert found(broken(case)) == case["findings"].strip()


def test_every_code_has_a_case() -> None:
    given = {code for path in SOURCES for code in re.findall(r'"(C\d{3})"', path.read_text(encoding="utf-8"))}
    tests = (*CASES, *HERE.glob("*.py"))
    tested = "".join(path.read_text(encoding="utf-8") for path in tests)

    assert {code for code in given if code not in tested} == set()


def broken(case: dict[str, Any]) -> str:
    """Return `file`, or the sound catalogue with every change made; what is changed has to stand there once."""
    text: str = case.get("file", SOUND)
    for change in case.get("changes", ()):
        assert text.count(change["from"]) == 1, change["from"]
        text = text.replace(change["from"], change["to"])
    return text


def found(catalogue: str) -> str:
    file = Path("catalogue.yaml")
    file.write_text(catalogue, encoding="utf-8")
    try:
        load_catalogue(file)
    except CatalogueError as error:
        return str(error)
    return ""
