"""C090: an exception is not complete, or excepts what must be mended."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C090",
    title="An exception is not complete, or excepts what must be mended",
    why=(
        "Without a code, a place and a reason nobody can judge later whether it still holds. What says that a "
        "file cannot be read, or that facts contradict each other, cannot be excepted."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/exceptions.yaml
- {code: C043, where: basic}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, until: 2, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/exceptions.yaml
- {code: C046, where: basic/until, reason: The next version is not out everywhere yet.}
""",
)
