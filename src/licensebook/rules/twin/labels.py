"""P1116: a label is called otherwise than on the other pages."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1116",
    title="A label is called otherwise than in other places",
    why="Bold words are what a screen shows: who follows the text looks in vain for one that is called otherwise.",
    wrong="""\
# Page

1. Click **Save**.
1. Change it, and click **Save** again.
1. Click **Save** in the end.
=== docs/de/page.md
# Seite

1. Klicke auf **Sichern**.
1. Ändere es, und klicke wieder auf **Sichern**.
1. Klicke am Ende auf **Save**.
""",
    right="""\
# Page

1. Click **Save**.
1. Change it, and click **Save** again.
1. Click **Save** in the end.
=== docs/de/page.md
# Seite

1. Klicke auf **Sichern**.
1. Ändere es, und klicke wieder auf **Sichern**.
1. Klicke am Ende auf **Sichern**.
""",
)
