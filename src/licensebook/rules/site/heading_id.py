"""P911: two headings have the same id."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P911",
    title="Two headings have the same id",
    why="A link to the second one leads to the first.",
    wrong="""\
# Page

## Details {#more}

## More {#more}
""",
    right="""\
# Page

## Details {#details}

## More {#more}
""",
)
