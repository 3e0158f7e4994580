"""A project to edit."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import licensebook
from licensebook.cli import main

if TYPE_CHECKING:
    from licensebook import Book

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Project:
    """A copy of a catalogue and its pages."""

    folder: Path

    @property
    def catalogue(self) -> Path:
        return self.folder / "data" / "licenses.yaml"

    @property
    def book(self) -> Book:
        return licensebook.load(self.catalogue)

    def run(self, *words: object, said: str = "") -> subprocess.CompletedProcess[str]:
        """Call the command in the project, with `said` on its standard input."""
        arguments = list(map(str, words))
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, contextlib.chdir(self.folder):
            patch.setattr("sys.stdin", io.StringIO(said))
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                try:
                    status = main(arguments)
                except SystemExit as stop:
                    status = int(stop.code or 0)
        return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())

    def texts(self) -> dict[str, str]:
        """Every file, by its path."""
        files = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes().decode() for path in files}

    def changed(self, before: dict[str, str]) -> dict[str, tuple[list[str], list[str]]]:
        """The lines that went and those that came, by file."""
        after = self.texts()
        return {
            path: (
                _without(before.get(path, ""), after.get(path, "")),
                _without(after.get(path, ""), before.get(path, "")),
            )
            for path in before.keys() | after.keys()
            if before.get(path) != after.get(path)
        }


def _without(text: str, other: str) -> list[str]:
    known = other.splitlines()
    lines = []
    for line in text.splitlines():
        if line in known:
            known.remove(line)
        else:
            lines.append(line)
    return lines


def copied(folder: Path, to: Path) -> Project:
    (to / "data").mkdir()
    shutil.copy(folder / "data" / "licenses.yaml", to / "data")
    shutil.copytree(folder / "data" / "spelling", to / "data" / "spelling")
    if (folder / "data" / "terminology.yaml").is_file():
        shutil.copy(folder / "data" / "terminology.yaml", to / "data")
    shutil.copytree(folder / "docs", to / "docs")
    return Project(to)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project: each command makes all of its pages, and some do so several times."""
    return copied(Path(__file__).with_name("small"), tmp_path)


@pytest.fixture
def shipped(tmp_path: Path) -> Project:
    return copied(ROOT, tmp_path)
