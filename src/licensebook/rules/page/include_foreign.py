"""P303: an include leads to the pages of another language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P303",
    title="An include leads to the pages of another language",
    why="Readers get the part of their own language all the same, so the next writer would edit the wrong one.",
    wrong="""\
# Page

[!include[Text](../de/includes/there.md)]
=== docs/en/includes/there.md
There.
=== docs/de/page.md
# Seite

[!include[Text](includes/there.md)]
=== docs/de/includes/there.md
Dort.
""",
    right="""\
# Page

[!include[Text](includes/there.md)]
=== docs/en/includes/there.md
There.
=== docs/de/page.md
# Seite

[!include[Text](includes/there.md)]
=== docs/de/includes/there.md
Dort.
""",
)
