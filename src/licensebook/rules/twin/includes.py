"""P1103: a page includes something in one language only."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1103",
    title="A page includes something in one language only",
    why="Readers of a language lack what is included.",
    wrong="""\
# Page

[!include[Note](includes/tip-early.md)]
=== docs/de/page.md
# Seite
""",
    right="""\
# Page

[!include[Note](includes/tip-early.md)]
=== docs/de/page.md
# Seite

[!include[Hinweis](includes/tip-early.md)]
""",
)
