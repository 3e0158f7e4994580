"""P1019: a list leads to one place twice."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1019",
    title="A list leads to one place twice",
    why="One of the two is left from a copy, and what should stand there is missing.",
    wrong="""\
# Page

* [The index](index.md)
* [All seats](index.md)
""",
    right="""\
# Page

* [The index](index.md)
* [All seats](index.md#seat)
""",
)
