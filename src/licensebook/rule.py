"""A rule: what a kind of finding means, why it is one, and what wrong and right look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from licensebook.coherence import Problem
    from licensebook.lookup import Book


LANGUAGE = "en"  # of the texts of all rules, as of the messages
_FILE = re.compile(r"^=== (.+)\n", re.MULTILINE)


class Severity(StrEnum):
    """How bad it is to those who read a report. Whatever is reported fails a build: a warning nobody must mend rots."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class File:
    """A file of an example: its path, and the text in it."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What the findings with one code have in common.

    `wrong` and `right` are parts of a catalogue file or, where the code starts with P, pages; a line `=== path` starts
    a further file. A test runs both. `left_by` names the commands after which such a finding is the next thing to mend,
    and no reason to refuse them. `problems` yields what breaks the rule in a sound catalogue; a rule without it is
    held by the module that reads the file or page.
    """

    code: str
    title: str
    why: str
    wrong: str
    right: str
    severity: Severity = Severity.ERROR
    left_by: tuple[str, ...] = ()
    problems: Callable[[Book], Iterator[Problem]] | None = None

    def files(self, example: str) -> tuple[File, ...]:
        """Return the files of an example, `wrong` or `right`."""
        first, *others = _FILE.split(example)
        return (*((File(self._first, first),) if first else ()), *map(File, others[::2], others[1::2]))

    @property
    def _first(self) -> str:
        """The path of the first file of an example, which has no line with it."""
        of_menu = "mkdocs.yml" if self.code.startswith("M") else "data/licenses.yaml"
        return "docs/en/page.md" if self.code.startswith("P") else of_menu
