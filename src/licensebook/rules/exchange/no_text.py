"""T102: a translation is of a text that is not there."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T102",
    title="A translation is of a text that is not there",
    why="Nobody knows where the translation belongs.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== de.po
msgctxt "licenses/basik/summary"
msgid "Opens a file."
msgstr "Öffnet jede Datei."
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== de.po
msgctxt "licenses/basic/summary"
msgid "Opens a file."
msgstr "Öffnet jede Datei."
""",
)
