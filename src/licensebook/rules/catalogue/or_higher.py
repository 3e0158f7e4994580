"""C032: nothing is higher than a license outside of a row of plans."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C032",
    title="Nothing is higher than a license outside of a row of plans",
    why="`or higher` is computed from the order of the plans of a family. Elsewhere it means nothing.",
    wrong="""\
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic or higher}
""",
    right="""\
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
""",
)
