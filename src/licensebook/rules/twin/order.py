"""P1125: expressions of a text stand in another order than in another language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1125",
    title="Expressions stand in another order than in the source",
    why="*The one but not the other* is another fact with the two exchanged, and no other rule can tell.",
    wrong="""\
# Page

You need {{ license("premium").name }}, not {{ license("basic").name }}.
=== docs/de/page.md
# Seite

Du brauchst {{ license("basic").name }}, nicht {{ license("premium").name }}.
""",
    right="""\
# Page

You need {{ license("premium").name }}, not {{ license("basic").name }}.
=== docs/de/page.md
# Seite

Du brauchst {{ license("premium").name }}, nicht {{ license("basic").name }}.
""",
)
