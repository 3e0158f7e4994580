"""C015: a field is empty."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C015",
    title="A field is empty",
    why="An empty field says nothing, and nobody can tell whether a text was forgotten.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, details: {en: '', de: ''}, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
