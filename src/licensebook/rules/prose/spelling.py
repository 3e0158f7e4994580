"""P1017: a word of a page is misspelled."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1017",
    title="A word of a page is misspelled",
    why=(
        "Readers trust a page less that has slips, and no search finds the word. What stands in bold or in code, "
        "heads a tab, or has capitals inside is a name, and left alone. A right word that no dictionary knows goes "
        "into the word list, `data/spelling/<language>.txt`."
    ),
    wrong="""\
# Page

Buy a seperate license.
=== data/spelling/en.txt
# Words of ours.
""",
    right="""\
# Page

Buy a separate license of Grzegorz by **Seperate**, with `seperate=1`.
=== data/spelling/en.txt
Grzegorz
""",
)
