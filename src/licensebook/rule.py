"""A rule: what a kind of finding means, why it is one, and what wrong and right look like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from licensebook.coherence import Problem
    from licensebook.lookup import Book


class Severity(StrEnum):
    """How bad it is to those who read a report. Whatever is reported fails a build: a warning nobody must mend rots."""

    ERROR = "error"
    WARNING = "warning"


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
