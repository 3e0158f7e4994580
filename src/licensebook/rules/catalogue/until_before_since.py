"""C035: something ends before it begins."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C035",
    title="Something ends before it begins",
    why="No product version would have it.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, since: 3, until: 2, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, since: 2, until: 3, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
