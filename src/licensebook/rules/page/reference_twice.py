"""P605: a reference link is defined twice."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P605",
    title="A reference link is defined twice",
    why="Only one of the two is followed.",
    wrong="""\
# Page

See [Basic][1].

[1]: license:basic
[1]: feature:read
""",
    right="""\
# Page

See [Basic][1] and [Reading][2].

[1]: license:basic
[2]: feature:read
""",
)
