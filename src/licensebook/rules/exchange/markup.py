"""T104: a translation holds what a text may not hold."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T104",
    title="A translation holds what a text may not hold",
    why="It would be shown as it is, or break the page that it is shown on.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== de.po
msgctxt "licenses/basic/summary"
msgid "Opens a file."
msgstr "Öffnet <b>jede</b> Datei."
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== de.po
msgctxt "licenses/basic/summary"
msgid "Opens a file."
msgstr "Öffnet **jede** Datei."
""",
)
