"""P1110: a table or a list is missing in another language, or has another number of rows there."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1110",
    title="A table or a list is missing in another language, or has another number of rows there",
    why="Readers of a language lack a row, a step or all of them.",
    wrong="""\
# Page

1. Open it.
1. Save it.
=== docs/de/page.md
# Seite

1. Öffne sie.
""",
    right="""\
# Page

1. Open it.
1. Save it.
=== docs/de/page.md
# Seite

1. Öffne sie.
1. Sichere sie.
""",
)
