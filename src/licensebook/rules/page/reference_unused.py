"""P604: the definition of a reference link is not used."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P604",
    title="The definition of a reference link is not used",
    why="A link was deleted or misspelled.",
    wrong="""\
# Page

Words.

[1]: license:basic
""",
    right="""\
# Page

See [Basic][1].

[1]: license:basic
""",
)
