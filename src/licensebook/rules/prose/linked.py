"""P1003: the words of a link name another entry than the one that it leads to."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1003",
    title="The words of a link name another entry than the one that it leads to",
    why="Readers land on the page of something else than they chose.",
    wrong="""\
# Page

See [Ark Premium](license:basic).
""",
    right="""\
# Page

See [Ark Premium](license:premium).
""",
)
