"""P102: the front matter is no YAML."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P102",
    title="The front matter is no YAML",
    why="Title, description and date of the page cannot be read.",
    wrong="""\
---
title: "Page
---

# Page
""",
    right="""\
---
title: "Page"
---

# Page
""",
)
