"""C012: a field holds the wrong kind of value."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C012",
    title="A field holds the wrong kind of value",
    why=(
        "A list, a text and a map are read differently. A single id in place of a list of ids, say, would be "
        "read letter by letter."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, includes: {other: basic}, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, includes: [other], summary: {en: Opens a file., de: Datei lesen.}}
  other: {scope: seat, name: Other, summary: {en: Prints., de: Drucken.}}
""",
)
