"""C071: the fields of an entry stand in another order than everywhere else."""

from __future__ import annotations

from licensebook.rule import Rule, Severity

RULE = Rule(
    code="C071",
    title="The fields of an entry stand in another order than everywhere else",
    why="Whoever looks for the name finds it at the same place in each entry, and a comparison shows what has changed.",
    wrong="""\
licenses:
  basic:
    name: Basic
    scope: seat
    summary: {en: Opens a file., de: Öffnet eine Datei.}
""",
    right="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a file., de: Öffnet eine Datei.}
""",
    severity=Severity.WARNING,
)
