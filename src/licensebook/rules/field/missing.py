"""C010: a field is missing."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C010",
    title="A field is missing",
    why="A page, a table or an answer shows this field, and would have a hole.",
    wrong="""\
licenses:
  basic: {name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
