"""C001: the file cannot be read as a catalogue."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C001",
    title="The file cannot be read as a catalogue",
    why=(
        "Everything comes from this one file. It must be there, be readable, and start with the sections of a "
        "catalogue."
    ),
    wrong="""\
- basic
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
