"""C014: an id is not written as ids are."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C014",
    title="An id is not written as ids are",
    why=(
        "An id becomes an address. It has lower-case English letters, digits and hyphens, so that it can be "
        "typed anywhere."
    ),
    wrong="""\
licenses:
  Basic Seat: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
    right="""\
licenses:
  basic-seat: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
""",
)
