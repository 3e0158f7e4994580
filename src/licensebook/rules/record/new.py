"""T002: nobody has said that a text is a translation."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T002",
    title="Nobody has said that a text is a translation",
    why=(
        "Only somebody who knows both languages can tell whether the two texts say the same. `licensebook "
        "translated` records that it is so."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/translations/de.yaml
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== data/translations/de.yaml
licenses/basic/summary: a12ac8b0b44d
""",
    left_by=("add",),
)
