"""P1009: a page has a word that is not used in this language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1009",
    title="A page has a word that is not used in this language",
    why=(
        "One thing has one word, in the catalogue and on every page. What stands in bold, or heads a tab, is a name "
        "on a screen, which has its own spelling."
    ),
    wrong="""\
# Page

Buy a licence.
=== data/terminology.yaml
en:
  - {not: licence, use: license, reason: the spelling of the product}
""",
    right="""\
# Page

Buy a license by **New licence**, with `licence=1`.
=== data/terminology.yaml
en:
  - {not: licence, use: license, reason: the spelling of the product}
""",
)
