"""M008: a title of the menu is in another language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M008",
    title="A title of the menu is in another language",
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
            Buy more: Buy more
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
