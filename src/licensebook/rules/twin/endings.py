"""P1113: a text ends with another mark than in the source."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1113",
    title="A text of a page ends with another mark than in the source",
    why="A full stop was forgotten, or a sentence was cut off.",
    wrong="""\
# Page

It is free. Take it.
=== docs/de/page.md
# Seite

Es ist frei. Nimm es
""",
    right="""\
# Page

It is free. Take it.
=== docs/de/page.md
# Seite

Es ist frei. Nimm es!
""",
)
