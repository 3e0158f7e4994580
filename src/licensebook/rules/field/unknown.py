"""C011: a field is unknown."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C011",
    title="A field is unknown",
    why="It is most likely misspelled, and what it says would be lost.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, sumary: Opens., summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
