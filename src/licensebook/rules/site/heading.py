"""P910: a page has no heading of the first level, or two."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P910",
    title="A page has no heading of the first level, or two",
    why="The heading is the name of the page, for readers and for search engines.",
    wrong="""\
# Page

# Page again
""",
    right="""\
# Page

## Page again
""",
)
