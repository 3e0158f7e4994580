"""P1114: a text tells another number than in the source."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1114",
    title="A text of a page tells another number than in the source",
    why="The readers of one language are told what is not so.",
    wrong="""\
# Page

A mailing goes to 500 people.
=== docs/de/page.md
# Seite

Eine Sendung geht an 5000 Leute.
""",
    right="""\
# Page

A mailing goes to 1,500 people.
=== docs/de/page.md
# Seite

Eine Sendung geht an 1.500 Leute.
""",
)
