"""P1109: a paragraph is in another language than its page."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1109",
    title="A paragraph is in another language than its page",
    why="Readers of one language meet text that they may not understand.",
    wrong="""\
# Page

Öffne die Datei und lies, was es für dich ist, oder schließ das Fenster.
=== docs/de/page.md
# Seite

Öffne die Datei.
""",
    right="""\
# Page

Open the file.
=== docs/de/page.md
# Seite

Öffne die Datei.
""",
)
