"""C007: a key stands twice."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C007",
    title="A key stands twice",
    why="Other readers drop one of the two in silence, and nobody can tell which one was meant.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, name: Core, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, aliases: [Core], summary: {en: Opens a file., de: Datei lesen.}}
""",
)
