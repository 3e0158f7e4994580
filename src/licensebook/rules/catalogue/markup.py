"""C023: a text of the catalogue holds markup that it may not hold."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C023",
    title="A text of the catalogue holds markup that it may not hold",
    why=(
        "A text may hold emphasis, code and links. Anything else could put a script or a broken table into every page."
    ),
    wrong="""\
tips:
  free: {text: {en: Free for <b>all</b>., de: Gratis.}}
""",
    right="""\
tips:
  free: {text: {en: Free for **all**., de: Gratis für **alle**.}}
""",
)
