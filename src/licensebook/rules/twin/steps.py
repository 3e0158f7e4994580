"""P1117: steps stand in another order than in the source."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1117",
    title="Steps stand in another order than in the source",
    why="Whoever does one thing before the other gets no further.",
    wrong="""\
# Page

1. Read [the first page](index.md).
1. Click it.
=== docs/de/page.md
# Seite

1. Klicke darauf.
1. Lies [die erste Seite](index.md).
""",
    right="""\
# Page

1. Read [the first page](index.md).
1. Click it.
=== docs/de/page.md
# Seite

1. Lies [die erste Seite](index.md).
1. Klicke darauf.
""",
)
