"""P001: a merge was not finished."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P001",
    title="A merge was not finished",
    why="Readers would see both versions, with the marks between them.",
    wrong="""\
# Page

<<<<<<< ours
One text.
=======
Another text.
>>>>>>> theirs
""",
    right="""\
# Page

One text.
""",
)
