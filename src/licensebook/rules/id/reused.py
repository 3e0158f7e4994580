"""C061: an id stands for another kind of thing than it did."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C061",
    title="An id stands for another kind of thing than it did",
    why="A link that led to one thing leads to another, and nobody who made it learns of that.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
tips:
  start: {text: {en: Start it., de: Starte es.}}
=== before.yaml
licenses:
  start: {scope: seat, name: Start, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
licenses:
  start: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
tips:
  start-it: {text: {en: Start it., de: Starte es.}}
=== before.yaml
licenses:
  start: {scope: seat, name: Start, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
)
