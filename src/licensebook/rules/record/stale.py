"""T001: a text has changed since it was translated."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T001",
    title="A text has changed since it was translated",
    why="Readers of one language are told what holds today, and those of another what once held.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens every file., de: Öffnet eine Datei.}}
=== data/translations/de.yaml
licenses/basic/summary: a12ac8b0b44d
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens every file., de: Öffnet jede Datei.}}
=== data/translations/de.yaml
licenses/basic/summary: 26e783e0ab19
""",
)
