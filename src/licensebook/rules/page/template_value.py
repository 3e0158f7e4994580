"""P203: an expression has no value."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P203",
    title="An expression has no value",
    why="A reader would see nothing, or a word of the program.",
    wrong="""\
# Page

{{ requires() }}
""",
    right="""\
# Page

{{ requires("read") }}
""",
)
