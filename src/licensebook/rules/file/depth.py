"""C004: the file is nested too deep."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C004",
    title="The file is nested too deep",
    why=("A catalogue needs about six levels. A file that is nested far deeper is broken, or meant to stop programs."),
    wrong="""\
licenses:
  basic:
    name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      Basic
    ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
