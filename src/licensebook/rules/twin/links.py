"""P1105: a link stands in one language only."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1105",
    title="A link stands in one language only",
    why="Readers of a language do not get where others do.",
    wrong="""\
# Page

[More](index.md)
=== docs/de/page.md
# Seite

[Mehr](license:basic)
""",
    right="""\
# Page

[More](index.md)
=== docs/de/page.md
# Seite

[Mehr](index.md)
""",
)
