"""C002: the file is not plain UTF-8."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C002",
    title="The file is not plain UTF-8",
    why=(
        "Letters such as æ and ü are only read the same way everywhere in UTF-8. A byte order mark is a "
        "hidden character before the first key."
    ),
    wrong="""\
\ufffdlicenses: {}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
