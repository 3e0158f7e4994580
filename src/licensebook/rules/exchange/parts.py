"""T105: a link, code or placeholder is lost in a translation."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T105",
    title="A link, code or placeholder is lost in a translation",
    why="Programs and addresses have no language: what stands in one text stands in the other as well.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a `txt` file., de: Öffnet eine `txt`-Datei.}}
=== de.po
msgctxt "licenses/basic/summary"
msgid "Opens a `txt` file."
msgstr "Öffnet jede Textdatei."
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a `txt` file., de: Öffnet eine `txt`-Datei.}}
=== de.po
msgctxt "licenses/basic/summary"
msgid "Opens a `txt` file."
msgstr "Öffnet jede `txt`-Datei."
""",
)
