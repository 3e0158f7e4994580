"""M007: two entries of the menu have the same title."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M007",
    title="Two entries of the menu have the same title",
    why="A reader cannot tell which of them to choose. Entries of different sections may share a title.",
    wrong="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - locale: de
          name: Deutsch
          nav_translations:
            Overview: Mehr kaufen
            Buy more: Mehr kaufen
""",
    right="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - locale: de
          name: Deutsch
          nav_translations:
            Overview: Überblick
            Buy more: Mehr kaufen
""",
)
