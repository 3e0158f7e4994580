"""M014: a text of a language is in another one."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M014",
    title="A text of a language is in another one",
    why="It stands on every page of that language, and its readers may not be able to read it.",
    wrong="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - locale: de
          name: Deutsch
          copyright: The names of the products are those of the vendor.
""",
    right="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - locale: de
          name: Deutsch
          copyright: Die Namen der Waren sind die der Firma.
""",
)
