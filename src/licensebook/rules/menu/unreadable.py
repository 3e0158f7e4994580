"""M002: the configuration cannot be read."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M002",
    title="The configuration cannot be read",
    why="Nothing is built, and nothing can be said of the menu.",
    wrong="""\
nav:
  - "Overview: index.md
""",
    right="""\
nav:
  - "Overview": index.md
  - "Buy more": buy.md
""",
)
