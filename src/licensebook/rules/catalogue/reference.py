"""C031: an id leads to nothing."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C031",
    title="An id leads to nothing",
    why="What it was to lead to is missing on pages and in answers.",
    wrong="""\
licenses:
  basic: {scope: chair, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
