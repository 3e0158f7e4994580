"""P915: an include is called as another part is on the other pages."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P915",
    title="An include is called as another part is",
    why="What is meant and what is included are two things: readers get the steps of another task.",
    wrong="""\
# Page

[!include[Open the door](includes/part.md)]

[!include[Open the door](includes/part.md)]

[!include[Open the window](includes/other.md)]

[!include[Open the door](includes/other.md)]
=== docs/en/includes/part.md
Open the door.
=== docs/en/includes/other.md
Open the window.
""",
    right="""\
# Page

[!include[Open the door](includes/part.md)]

[!include[Open the door](includes/part.md)]

[!include[Open the window](includes/other.md)]

[!include[Open the door](includes/part.md)]
=== docs/en/includes/part.md
Open the door.
=== docs/en/includes/other.md
Open the window.
""",
)
