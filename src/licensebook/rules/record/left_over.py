"""T003: the record of translations has a text that is not there."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T003",
    title="The record of translations has a text that is not there",
    why="Its id was misspelled or has changed, so nobody would be told when the text of today changes.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/translations/de.yaml
licenses/basic/summary: a12ac8b0b44d
licenses/basik/summary: a12ac8b0b44d
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/translations/de.yaml
licenses/basic/summary: a12ac8b0b44d
""",
)
