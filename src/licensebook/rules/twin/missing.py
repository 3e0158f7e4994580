"""P1101: a page is missing in a language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1101",
    title="A page is missing in a language",
    why="Readers of that language get it in another one. A page has the same file name in each language.",
    wrong="""\
# Page
=== docs/de/seite.md
# Seite
""",
    right="""\
# Page
=== docs/de/page.md
# Seite
""",
)
