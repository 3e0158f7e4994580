"""C006: a key must be a word."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C006",
    title="A key must be a word",
    why="A key names a field or an entry. A list or nothing at all names neither.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
tips:
  ? [free]
  : {text: {en: Free for all., de: Gratis.}}
""",
    right="""\
tips:
  free: {text: {en: Free for all., de: Gratis.}}
""",
)
