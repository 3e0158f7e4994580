"""C084: a word of the catalogue is misspelled."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C084",
    title="A word of the catalogue is misspelled",
    why=(
        "A misspelled word comes on every page that shows the text, and no search finds it. Words are known by the "
        "dictionary of their language, by the word list of the project, `data/spelling/<language>.txt`, and by the "
        "names of the catalogue. A language without a dictionary on this machine is not checked, which the check tells."
    ),
    left_by=("add", "rename"),
    wrong="""\
tips:
  free: {text: {en: Every seperate license is free., de: Jede Lizenz ist frei.}}
=== data/spelling/en.txt
# Words of ours.
""",
    right="""\
tips:
  free: {text: {en: Every separate license is free in Grzegorz's ERP-Ark., de: Jede Lizenz ist frei.}}
=== data/spelling/en.txt
Grzegorz
""",
)
