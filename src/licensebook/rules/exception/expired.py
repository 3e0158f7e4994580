"""C091: an exception has ended."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C091",
    title="An exception has ended",
    why="It was meant to last until that day. Mend what it excepts, or decide anew.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, until: 2, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/exceptions.yaml
- {code: C046, where: basic, reason: The next version is not out everywhere yet., until: 2020-01-31}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, until: 2, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/exceptions.yaml
- {code: C046, where: basic, reason: The next version is not out everywhere yet., until: 2999-01-31}
""",
)
