"""M006: a translation is for no entry of the menu."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M006",
    title="A translation is for no entry of the menu",
    why="The entry was renamed or went away. Nobody sees this text, and the entry it was made for may lack one.",
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
            Buy more: Mehr kaufen
            Sell more: Mehr verkaufen
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
