"""P1106: a field of the front matter differs between two languages."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1106",
    title="A field of the front matter differs between two languages",
    why="The page is listed under another kind or license in each language.",
    wrong="""\
---
topic: howto
---

# Page
=== docs/de/page.md
---
topic: concept
---

# Seite
""",
    right="""\
---
topic: howto
---

# Page
=== docs/de/page.md
---
topic: howto
---

# Seite
""",
)
