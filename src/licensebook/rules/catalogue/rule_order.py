"""C037: the rules of a feature are not in order."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C037",
    title="The rules of a feature are not in order",
    why="The last rule is the one that pages show, so the oldest stands first.",
    wrong="""\
features:
  read:
    name: {en: Reading, de: Lesen}
    to: {en: read, de: lesen}
    rules: [{since: 3, needs: basic}, {since: 2, needs: basic}]
""",
    right="""\
features:
  read:
    name: {en: Reading, de: Lesen}
    to: {en: read, de: lesen}
    rules: [{since: 2, needs: basic}, {since: 3, needs: basic}]
""",
)
