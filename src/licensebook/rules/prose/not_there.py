"""P1005: a page names a license or plan that does not exist."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1005",
    title="A page names a license or plan that does not exist",
    why=(
        "Readers look for something that they cannot buy. If it belongs to somebody else, its name stands in the "
        "keywords."
    ),
    wrong="""\
# Page

Buy the Gold license.
""",
    right="""\
# Page

Buy the [Basic](license:basic) license.
""",
)
