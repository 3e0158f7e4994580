"""P1110: a table or a list of steps has another number of rows than in another language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1110",
    title="A table or a list of steps has another number of rows than in another language",
    why="Readers of a language lack a row or a step.",
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
