"""The list of defects, and a copy of the project with one of them in it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("defects.yaml")
PROJECT = ("data", "docs", "mkdocs.yml")


class Place(NamedTuple):
    """A line of a file, which is named from the folder of the project."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A text of a file that another one takes the place of; without one, the file is made, or taken away."""

    file: str
    find: str | None = None
    put: str | None = None
    after: str = ""

    def done_in(self, root: Path) -> Place:
        """Edit the file in a project, and return the first line that is no longer what it was."""
        path = root / self.file
        if self.put is None:
            path.unlink()
            return Place(self.file, 1)
        if self.find is None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.put, encoding="utf-8")
            return Place(self.file, 1)
        before = path.read_text(encoding="utf-8")
        start = before.index(self.find, before.index(self.after))
        if not self.after and before.count(self.find) != 1:
            raise ValueError(f"{self.file} has {before.count(self.find)} times {self.find!r}")
        path.write_text(before[:start] + self.put + before[start + len(self.find) :], encoding="utf-8")
        same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(self.find, self.put, strict=False))))
        same += self.put.startswith("\n", same)  # what comes after a line is on the next
        return Place(self.file, before.count("\n", 0, start + same) + 1)


@dataclass(frozen=True, slots=True)
class Defect:
    """A defect: what it is, the edits that make it, and what has to be told of it, and where.

    `at` starts on the line where it has to be told, in `where` or else in the file that is edited first. Without it,
    that is the first line that is edited. With `confirmed`, the writer has said that all translations are right, so
    none of them is found for being older than its source.
    """

    group: str
    kind: str
    edits: tuple[Edit, ...]
    code: str
    at: str = ""
    where: str = ""
    confirmed: bool = False
    many: str = ""

    def planted_in(self, root: Path) -> Place:
        """Plant it in a project, and return where it has to be told."""
        first, *_ = [edit.done_in(root) for edit in self.edits]
        if not self.at:
            return first
        file = self.where or first.file
        text = (root / file).read_text(encoding="utf-8")
        (start,) = [start for start in range(len(text)) if text.startswith(self.at, start)]
        return Place(file, text.count("\n", 0, start) + 1)


def defects() -> tuple[Defect, ...]:
    """Return all defects of the list."""
    groups: dict[str, list[dict[str, Any]]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return tuple(_defect(group, dict(entry)) for group, entries in groups.items() for entry in entries)


def copy_project(root: Path) -> Path:
    """Copy what writers edit, as it is shipped, into a folder, and return the folder."""
    for name in PROJECT:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, root / name)
    return root


def _defect(group: str, entry: dict[str, Any]) -> Defect:
    names = set(Edit.__slots__)
    first = Edit(**{name: value for name, value in entry.items() if name in names})
    more = [Edit(**edit) for edit in entry.pop("and", ())]
    rest = {name: value for name, value in entry.items() if name not in names}
    return Defect(group=group, edits=(first, *more), **rest)
