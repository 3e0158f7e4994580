"""P606: a link is not written as links are."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P606",
    title="A link is not written as links are",
    why="Readers would see brackets and an address.",
    wrong="""\
# Page

See (Basic)[license:basic].
""",
    right="""\
# Page

See [Basic](license:basic).
""",
)
