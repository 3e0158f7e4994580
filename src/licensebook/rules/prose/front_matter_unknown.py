"""P1007: the front matter names something that the catalogue does not have."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1007",
    title="The front matter names something that the catalogue does not have",
    why="The page is not found under the license, tier or feature that it is about.",
    wrong="""\
---
license: premum
---

# Page

Words.
""",
    right="""\
---
license: premium
---

# Page

Words.
""",
)
