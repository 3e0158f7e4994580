"""P204: an expression does what a page may not."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P204",
    title="An expression does what a page may not",
    why="Pages show facts. They cannot define, import or change anything.",
    wrong="""\
# Page

{{ product.__class__ }}
""",
    right="""\
# Page

{{ product.name }}
""",
)
