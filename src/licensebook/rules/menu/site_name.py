"""M013: the site has no name in a language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M013",
    title="The site has no name in a language",
    why="It would have the name that it has in another. Where one language names the site, each does.",
    wrong="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true, site_name: The Ark}
        - locale: de
          name: Deutsch
""",
    right="""\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true, site_name: The Ark}
        - locale: de
          name: Deutsch
          site_name: Die Arche
""",
)
