"""C092: an exception is not used."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C092",
    title="An exception is not used",
    why="What it excepts was mended or moved. If it stays, it hides the next mistake.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/exceptions.yaml
- {code: C046, where: basic, reason: The next version is not out everywhere yet.}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, until: 2, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/exceptions.yaml
- {code: C046, where: basic, reason: The next version is not out everywhere yet.}
""",
)
