"""P1112: an alert or a class differs between two languages."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1112",
    title="An alert or a class differs between two languages",
    why="What warns the readers of one language is a mere note to others, or a text looks other than it should.",
    wrong="""\
# Page

> [!CAUTION]
> Read this.
=== docs/de/page.md
# Seite

> [!NOTE]
> Lies das.
""",
    right="""\
# Page

> [!CAUTION]
> Read this.
=== docs/de/page.md
# Seite

> [!CAUTION]
> Lies das.
""",
)
