"""C093: a word of the terminology list is not complete, or at odds with another."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C093",
    title="A word of the terminology list is not complete, or at odds with itself",
    why="Without the word to use and the reason, a writer is told what is wrong and not what is right.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/terminology.yaml
en:
  - {not: licence}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/terminology.yaml
en:
  - {not: licence, use: license, reason: the spelling of the product}
""",
)
