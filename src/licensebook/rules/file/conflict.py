"""C009: a merge was not finished."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C009",
    title="A merge of the catalogue was not finished",
    why="Two people changed the same lines, and git left both versions. Which one is right, only a person can say.",
    wrong="""\
licenses:
<<<<<<< ours
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=======
  basic: {scope: seat, name: Basic, summary: {en: Opens any file., de: Öffnet jede Datei.}}
>>>>>>> theirs
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens any file., de: Öffnet jede Datei.}}
""",
)
