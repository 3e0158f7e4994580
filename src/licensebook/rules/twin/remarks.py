"""P1124: a remark in brackets stands in one language alone."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1124",
    title="A remark in brackets stands in one language alone",
    why="What limits a statement, or says how sure it is, is lost to the readers of the other language.",
    wrong="""\
# Page

It prints (on paper).
=== docs/de/page.md
# Seite

Es druckt.
""",
    right="""\
# Page

It prints (on paper).
=== docs/de/page.md
# Seite

Es druckt (auf Papier).
""",
)
