"""C036: licenses lead to each other in a circle."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C036",
    title="Licenses lead to each other in a circle",
    why="Whoever follows it never comes to an end, and each of them would be the reason for the other.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, requires: [more], summary: {en: Opens a file., de: Datei lesen.}}
  more: {scope: seat, name: More, requires: [basic], summary: {en: Prints., de: Drucken.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Datei lesen.}}
  more: {scope: seat, name: More, requires: [basic], summary: {en: Prints., de: Drucken.}}
""",
)
