"""P906: the title is empty."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P906",
    title="The title is empty",
    why="The title stands in the tab of the browser and in every search result.",
    wrong="""\
---
title: ""
---

# Page
""",
    right="""\
---
title: Page
---

# Page
""",
)
