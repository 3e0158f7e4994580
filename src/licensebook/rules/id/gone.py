"""C060: an id is gone."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C060",
    title="An id is gone",
    why=(
        "Links on other sites, and programs, still name it. It leads to what took its place, or to a license "
        "that is retired."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
=== before.yaml
licenses:
  start: {scope: seat, name: Start, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
moved:
  start: basic
=== before.yaml
licenses:
  start: {scope: seat, name: Start, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
)
