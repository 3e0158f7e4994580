"""P1021: a sentence says that a plan has all of a higher one."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1021",
    title="A sentence says that a plan has all of a higher one",
    why="The two have changed places. Readers would buy the one that gives them less.",
    wrong="""\
# Page

[Ark Premium](license:premium) has all of [Ark Great](license:great).
""",
    right="""\
# Page

[Ark Great](license:great) has all of [Ark Premium](license:premium).
""",
)
