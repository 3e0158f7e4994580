"""C022: a text is missing in a language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C022",
    title="A text is missing in a language",
    why=("A table in two languages helps nobody, so every text of the catalogue is there in every published language."),
    wrong="""\
tips:
  free: {text: {en: Free for all.}}
""",
    right="""\
tips:
  free: {text: {en: Free for all., de: Gratis.}}
""",
)
