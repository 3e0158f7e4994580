"""M003: an entry of the menu leads to no page."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M003",
    title="An entry of the menu leads to no page",
    why="Whoever follows it is told that there is no such page.",
    wrong="""\
nav:
  - Overview: index.md
  - Buy more: by.md
""",
    right="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
""",
)
