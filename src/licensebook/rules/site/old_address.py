"""P904: an old address belongs to a page of today."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P904",
    title="An old address belongs to a page of today",
    why="Whoever goes there gets that page, and never the one that the address is to lead to.",
    wrong="""\
---
title: Page
redirect_from: index
---

# Page
""",
    right="""\
---
title: Page
redirect_from: old-page
---

# Page
""",
)
