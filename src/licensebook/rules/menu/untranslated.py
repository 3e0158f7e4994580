"""M001: an entry of the menu is not translated."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M001",
    title="An entry of the menu is not translated",
    why="The menu would be in two languages.",
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
            Overview: Überblick
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
