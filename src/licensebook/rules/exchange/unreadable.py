"""T101: a file from translators cannot be read."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T101",
    title="A file from translators cannot be read",
    why="Nothing is taken from a file that is broken: what can be read of it may be broken too.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== de.po
msgctxt "licenses/basic/summary"
msgid "Opens a file."
msgstr "Öffnet"
jede Datei.
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
