"""P1102: the headings of a page differ between two languages."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1102",
    title="The headings of a page differ between two languages",
    why="Readers of a language lack a section, or a link to it leads nowhere.",
    wrong="""\
# Page

## Buy {#buy}
=== docs/de/page.md
# Seite

## Kaufen {#kaufen}
""",
    right="""\
# Page

## Buy {#buy}
=== docs/de/page.md
# Seite

## Kaufen {#buy}
""",
)
