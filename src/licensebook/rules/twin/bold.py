"""P1120: a label is in bold in one language only."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1120",
    title="A label is in bold in one language only",
    why="Bold words are what readers look for on the screen. What is plain here, they take for a word of the sentence.",
    wrong="""\
# Page

Click **Save** at once.

Click **Save** again.

Click Save in the end.
=== docs/de/page.md
# Seite

Klicke **Sichern** jetzt.

Klicke **Sichern** wieder.

Klicke **Sichern** zuletzt.
""",
    right="""\
# Page

Click **Save** at once.

Click **Save** again.

Click **Save** in the end.
=== docs/de/page.md
# Seite

Klicke **Sichern** jetzt.

Klicke **Sichern** wieder.

Klicke **Sichern** zuletzt.
""",
)
