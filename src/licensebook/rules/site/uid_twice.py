"""P909: a uid stands on two pages."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P909",
    title="A uid stands on two pages",
    why="A link by this uid could lead to either.",
    wrong="""\
---
uid: page
---

# Page
=== docs/en/zebra.md
---
uid: page
---

# Zebra
""",
    right="""\
---
uid: page
---

# Page
=== docs/en/zebra.md
---
uid: zebra
---

# Zebra
""",
)
