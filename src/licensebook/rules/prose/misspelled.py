"""P1004: a name is misspelled."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1004",
    title="A name is misspelled",
    why="Readers who search for the right name do not find the page.",
    wrong="""\
# Page

Choose Ark Premum.
""",
    right="""\
# Page

Choose {{ license("premium").name }}.
""",
)
