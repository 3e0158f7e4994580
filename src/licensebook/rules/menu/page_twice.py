"""M004: a page stands in the menu twice."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M004",
    title="A page stands in the menu twice",
    why="The builder keeps the first title only, and readers wonder where they are.",
    wrong="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
  - Get more: buy.md
""",
    right="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
""",
)
