"""C003: the file is no YAML from here on."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C003",
    title="The file is no YAML from here on",
    why="Nothing below this place can be read, so nothing of it can be checked.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
