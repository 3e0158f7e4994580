"""P1014: a page has keywords, and no description."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1014",
    title="A page has no description",
    why="Search engines show a description below the title. Without one, they show any words of the page.",
    wrong="""\
---
title: Buy
keywords: order, price
---

# Buy
""",
    right="""\
---
title: Buy
description: How to order a seat, and what it costs.
keywords: order, price
---

# Buy
""",
)
