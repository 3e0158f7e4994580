"""T004: a file is no record of translations."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="T004",
    title="A file is no record of translations",
    why=(
        "Without the record nobody knows which translations are out of date. `licensebook translated --all` writes"
        " it; do not write it by hand."
    ),
    wrong="""\
=== data/translations/de.yaml
- licenses/basic/summary
""",
    right="""\
=== data/translations/de.yaml
licenses/basic/summary: a12ac8b0b44d
""",
)
