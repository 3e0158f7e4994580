"""C085: a word of the word list is not needed."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C085",
    title="A word of the word list is not needed",
    why=(
        "The word list says what is right though no dictionary knows it. A word in it that no page and no text has "
        "any longer could only hide a mistake."
    ),
    wrong="""\
tips:
  free: {text: {en: Every license is free., de: Jede Lizenz ist frei.}}
=== data/spelling/en.txt
Grzegorz
""",
    right="""\
tips:
  free: {text: {en: Every license is free for Grzegorz., de: Jede Lizenz ist frei.}}
=== data/spelling/en.txt
Grzegorz
""",
)
