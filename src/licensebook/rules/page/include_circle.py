"""P302: pages include each other in a circle."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P302",
    title="Pages include each other in a circle",
    why="Such a page has no end.",
    wrong="""\
# Page

[!include[Text](includes/one.md)]
=== docs/en/includes/one.md
[!include[Text](one.md)]
""",
    right="""\
# Page

[!include[Text](includes/one.md)]
=== docs/en/includes/one.md
One.
""",
)
