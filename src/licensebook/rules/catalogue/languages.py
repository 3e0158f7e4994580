"""C020: the languages of the catalogue do not fit together."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C020",
    title="The languages of the catalogue do not fit together",
    why=("The source and the front page are in languages that have all texts, and every published language has texts."),
    wrong="""\
languages: {source: en, default: fr, published: [en, de]}
""",
    right="""\
languages: {source: en, default: de, published: [en, de]}
""",
)
