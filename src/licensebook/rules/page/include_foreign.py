"""P303: an include leads to the pages of another language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P303",
    title="An include leads to the pages of another language",
    why="Readers would get a part of the page in the other language, or the next writer would take it for that.",
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
