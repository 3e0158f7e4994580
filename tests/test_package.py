"""What `pip install licensebook` brings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "licensebook"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    here = Path.cwd()
    os.chdir(ROOT)  # where a build backend looks for the project
    try:
        return folder / build_wheel(str(folder))
    finally:
        os.chdir(here)


def test_the_wheel_holds_the_catalogue_and_every_file_of_the_package(wheel: Path) -> None:
    files = {f"licensebook/{file.relative_to(PACKAGE).as_posix()}" for file in PACKAGE.rglob("*.*") if _ships(file)}

    held = set(ZipFile(wheel).namelist())

    assert not files - held
    assert "licensebook/data/licenses.yaml" in held
    assert "licensebook/py.typed" in held


def test_an_installed_package_answers_from_its_own_catalogue(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path)
    question = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import licensebook as l; print(l.load()['saint'].id, l)"
    )

    answer = subprocess.run([sys.executable, "-c", question], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert answer.stderr == ""
    assert answer.stdout.startswith("saint ")
    assert str(tmp_path) in answer.stdout


def _ships(file: Path) -> bool:
    return file.is_file() and "__pycache__" not in file.parts
