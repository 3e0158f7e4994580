"""P1121: a text names another scope, color or entry than in another language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1121",
    title="A text names another scope, color or entry than in another language",
    why="One of the two is wrong, and its readers look for the wrong thing.",
    wrong="""\
# Page

Buy more seats.
=== docs/de/page.md
# Seite

Kaufe mehr Häuser.
""",
    right="""\
# Page

Buy more seats.
=== docs/de/page.md
# Seite

Kaufe mehr Plätze.
""",
)
