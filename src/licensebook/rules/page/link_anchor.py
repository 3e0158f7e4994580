"""P608: a link leads to a place that its page does not have."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P608",
    title="A link leads to a place that its page does not have",
    why="The reader lands at the top of the page, and has to search.",
    wrong="""\
# Page

See [below](#detials).

## Details
""",
    right="""\
# Page

See [below](#details).

## Details
""",
)
