"""M001: an entry of the menu is not translated."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M001",
    title="An entry of the menu is not translated",
    why="The menu would be in two languages.",
    wrong="""\
nav:
  - Buy more: buy.md
nav_translations: {}
""",
    right="""\
nav:
  - Buy more: buy.md
nav_translations:
  Buy more: Mehr kaufen
""",
)
