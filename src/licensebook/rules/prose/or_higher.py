"""P1015: a sentence asks for one plan where higher ones serve as well."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1015",
    title="A page asks for one plan where higher ones serve as well",
    why="Who has a higher plan reads that it is the wrong one. Let the catalogue say what a feature takes.",
    wrong="""\
# Page

To write, you need {{ license("premium").name }}.
""",
    right="""\
# Page

{{ requires("write") }}

To write much, you need {{ license("premium").name }} or higher.
""",
)
