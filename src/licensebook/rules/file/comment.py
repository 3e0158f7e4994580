"""C008: a comment ends a text."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C008",
    title="A comment ends a text",
    why="YAML reads ` #` as the start of a comment, so readers would miss the rest of the text.",
    wrong="""\
tips:
  free:
    text:
      en: Ask for the room #1 of the house.
      de: Raum eins.
""",
    right="""\
tips:
  free:
    text:
      en: "Ask for the room #1 of the house."
      de: Raum eins.
""",
)
