"""C067: a name is misspelled in a text of the catalogue."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C067",
    title="A name is misspelled in a text of the catalogue",
    why="The text comes on every page that shows it, and neither a reader nor the search finds the thing by that name.",
    wrong="""\
licenses:
  more:
    scope: seat
    name: Basic Expert
    summary: {en: Prints a file., de: Druckt eine Datei.}
    details: {en: You get Basic Exprt by e-mail., de: Basic Expert kommt per E-Mail.}
""",
    right="""\
licenses:
  more:
    scope: seat
    name: Basic Expert
    summary: {en: Prints a file., de: Druckt eine Datei.}
    details: {en: You get Basic Expert by e-mail., de: Basic Expert kommt per E-Mail.}
""",
)
