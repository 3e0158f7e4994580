"""M005: a page is in no menu."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M005",
    title="A page is in no menu",
    why="Readers find it by a link or a search only. Where that is meant, the page stands under `not_in_nav`.",
    wrong="""\
nav:
  - Overview: index.md
""",
    right="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
""",
)
