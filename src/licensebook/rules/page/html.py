"""P701: a page holds raw HTML."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P701",
    title="A page holds raw HTML",
    why="HTML in a text can break the page, and is not the same in every builder.",
    wrong="""\
# Page

Some <b>words</b>.
""",
    right="""\
# Page

Some **words**.
""",
)
