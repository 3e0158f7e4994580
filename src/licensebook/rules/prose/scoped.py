"""P1013: a section about a scope shows the licenses or the explanation of another one."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1013",
    title="A section about a scope shows another one",
    why="Readers of *Add-ons* see user licenses below it: the heading was copied, or the id of the table was.",
    wrong="""\
# Page

## Seats {.scope-seat}

{{ scope("house").explanation }}
""",
    right="""\
# Page

## Seats {.scope-seat}

{{ scope("seat").explanation }}
""",
)
