"""C021: a text is in a language that is not published."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C021",
    title="A text is in a language that is not published",
    why="Nobody would ever see it. Either the tag is misspelled, or the language is to be published.",
    wrong="""\
tips:
  free: {text: {en: Free for all., de: Gratis., fr: Pour tous.}}
""",
    right="""\
tips:
  free: {text: {en: Free for all., de: Gratis.}}
""",
)
