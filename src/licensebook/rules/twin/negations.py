"""P1118: a text of a page denies what the source does not, or the reverse."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1118",
    title="A text of a page denies what the source does not",
    why="A *not* was lost, or is one too many: the readers of one language are told the opposite.",
    wrong="""\
# Page

If a number is wrong, do not activate it.
=== docs/de/page.md
# Seite

Ist eine Zahl falsch, aktiviere sie.
""",
    right="""\
# Page

If a number is wrong, do not activate it.
=== docs/de/page.md
# Seite

Ist eine Zahl falsch, aktiviere sie nicht.
""",
)
