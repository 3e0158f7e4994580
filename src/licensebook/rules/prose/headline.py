"""P1010: a heading has capitals where its language has none."""

from __future__ import annotations

from licensebook.rule import Rule, Severity

RULE = Rule(
    code="P1010",
    title="A heading has capitals where its language has none",
    why=(
        "In some languages a heading is written as a sentence is. A capital inside looks like a name of something, "
        "which readers then search for on their screen."
    ),
    wrong="""\
# Page

## Changing Rooms

You may change rooms.
=== data/words/en.yaml
prose.headings: sentence
""",
    right="""\
# Page

## Changing rooms

You may change rooms.
=== data/words/en.yaml
prose.headings: sentence
""",
    severity=Severity.WARNING,
)
