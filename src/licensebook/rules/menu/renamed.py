"""M015: the menu and links call a page as it was called once."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M015",
    title="The menu and links call a page as it was called once",
    why="Readers who choose a title of the menu, or a link, take a page of another title for the wrong one.",
    wrong="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
  - More: more.md
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - locale: de
          name: Deutsch
          nav_translations:
            Overview: Überblick
            More: Mehr
            Buy more: Nachbestellung
=== docs/en/more.md
# More

Use [Buy more](buy.md) or, in the end, [Buy more](buy.md).
=== docs/de/more.md
# Mehr

Nimm [Nachbestellung](buy.md) oder zuletzt [Nachbestellung](buy.md).
""",
    right="""\
nav:
  - Overview: index.md
  - Buy more: buy.md
  - More: more.md
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - locale: de
          name: Deutsch
          nav_translations:
            Overview: Überblick
            More: Mehr
            Buy more: Mehr kaufen
=== docs/en/more.md
# More

Use [Buy more](buy.md) or, in the end, [Buy more](buy.md).
=== docs/de/more.md
# Mehr

Nimm [Mehr kaufen](buy.md) oder zuletzt [Mehr kaufen](buy.md).
""",
)
