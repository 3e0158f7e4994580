"""C024: a language of names is wrong or stands twice."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C024",
    title="A language of names is wrong or stands twice",
    why="A slip there would pass for a language of its own, and names in it would be found by nobody.",
    wrong="""\
languages: {source: en, default: de, published: [en, de], names: [en]}
""",
    right="""\
languages: {source: en, default: de, published: [en, de], names: [fr]}
""",
)
