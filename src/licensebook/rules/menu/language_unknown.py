"""M010: a language of the site is none of the catalogue, or is listed twice."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M010",
    title="A language of the site is none of the catalogue, or is listed twice",
    why="There is no page in it.",
    wrong="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: no, name: Norsk}
        - locale: de
          name: Deutsch
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
