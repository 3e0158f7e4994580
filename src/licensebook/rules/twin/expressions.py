"""P1104: an expression stands in one language only."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1104",
    title="An expression stands in one language only",
    why="The same page tells readers of two languages two facts.",
    wrong="""\
# Page

{{ requires("read") }}
=== docs/de/page.md
# Seite

{{ requires("write") }}
""",
    right="""\
# Page

{{ requires("read") }}
=== docs/de/page.md
# Seite

{{ requires("read") }}
""",
)
