"""P1008: the front matter names a license that its feature does not take."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1008",
    title="The front matter names a license that its feature does not take",
    why="The page is listed under one license, and says that readers need another.",
    wrong="""\
---
license: premium
---

# Page

{{ requires("read") }}
""",
    right="""\
---
license: basic
---

# Page

{{ requires("read") }}
""",
)
