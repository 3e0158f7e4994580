"""C013: a value is not one of those that the field can have."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C013",
    title="A value is not one of those that the field can have",
    why=(
        "A date, a product version or a word of a short list is compared with others, so it must be written "
        "in the one way that is known."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, since: soon, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, since: 2.1, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
