"""C068: a text of the catalogue names a license that is not called so, or does not exist."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C068",
    title="A text of the catalogue names a license that does not exist",
    why=(
        "Most often it was renamed, and the texts of others kept the old name: readers look in vain for what their "
        "screen and the tables call otherwise."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Start, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Basic plus paper., de: Basic und Papier dazu.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Start, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Start plus paper., de: Start und Papier dazu.}}
""",
)
