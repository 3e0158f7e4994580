"""P603: a reference link has no definition."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P603",
    title="A reference link has no definition",
    why="It would be shown as text in brackets.",
    wrong="""\
# Page

See [Basic][1].
""",
    right="""\
# Page

See [Basic][1].

[1]: license:basic
""",
)
