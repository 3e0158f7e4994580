"""M012: the front page is in another language than the catalogue says."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M012",
    title="The front page is in another language than the catalogue says",
    why="The addresses in pages and search results would lead to other pages than those that are built there.",
    wrong="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English}
        - locale: de
          name: Deutsch
          default: true
""",
    right="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - locale: de
          name: Deutsch
""",
)
