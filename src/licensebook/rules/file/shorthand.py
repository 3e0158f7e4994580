"""C005: aliases, anchors, tags and merge keys are refused."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C005",
    title="Aliases, anchors, tags and merge keys are refused",
    why=(
        "They let a small file grow to gigabytes, and hide a fact from whoever searches for it. A text that "
        "starts with such a sign needs quotes."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: &name Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: "&name Basic", summary: {en: Opens a file., de: Datei lesen.}}
""",
)
