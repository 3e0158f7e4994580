"""P908: the language is another one than that of the folder."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P908",
    title="The language is another one than that of the folder",
    why="The page would be read aloud in the wrong language.",
    wrong="""\
---
title: Page
language: de
---

# Page
""",
    right="""\
---
title: Page
language: en
---

# Page
""",
)
