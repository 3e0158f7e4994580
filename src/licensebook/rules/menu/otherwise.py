"""M016: the menu translates the title of a page otherwise than the page does."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M016",
    title="The menu translates the title of a page otherwise than the page does",
    why=(
        "Readers who choose a title of the menu, and come to another one, take the page for the wrong one. A shorter "
        "title for the menu is no finding: it is another one than that of the page in the source language too."
    ),
    wrong="""\
nav:
  - Index: index.md
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
            Index: Index
            More: Mehr
            Buy more: Weniger kaufen
=== docs/en/more.md
# More
=== docs/de/more.md
# Mehr
""",
    right="""\
nav:
  - Index: index.md
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
            Index: Index
            More: Mehr
            Buy more: Mehr kaufen
=== docs/en/more.md
# More
=== docs/de/more.md
# Mehr
""",
)
