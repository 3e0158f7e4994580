"""M011: a published language is none of the site."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M011",
    title="A published language is none of the site",
    why="Its pages are checked and never built.",
    wrong="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
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
