"""T103: a translation was made from an older text."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T103",
    title="A translation was made from an older text",
    why="The text has changed while it was with the translators, and the translation says what it once said.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== de.po
msgctxt "licenses/basic/summary"
msgid "Opens files."
msgstr "Öffnet Dateien."
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
