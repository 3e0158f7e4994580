"""C030: an id stands for two things."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C030",
    title="An id stands for two things",
    why="Links and questions name an id and nothing else. It must mean one thing in the whole file.",
    wrong="""\
tips:
  basic: {text: {en: Free for all., de: Gratis.}}
""",
    right="""\
tips:
  free: {text: {en: Free for all., de: Gratis.}}
""",
)
