"""C055: a text has a word that is not used in this language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C055",
    title="A text has a word that is not used in this language",
    why=(
        "One thing has one word. A reader who meets two wonders whether they are two things, and a search for "
        "one misses the other."
    ),
    wrong="""\
tips:
  free: {text: {en: Buy a licence., de: Kauf sie.}}
=== data/terminology.yaml
en:
  - {not: licence, use: license, reason: the spelling of the product}
""",
    right="""\
tips:
  free: {text: {en: Buy a license in the Licences screen., de: Kauf sie.}}
=== data/terminology.yaml
en:
  - {not: licence, use: license, reason: the spelling of the product}
""",
)
