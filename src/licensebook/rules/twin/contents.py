"""P1115: a text leads elsewhere than in the source, or does not let the catalogue say what it says there."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1115",
    title="A text has another link or expression than in the source",
    why="A link leads to another page than it says, or a name is written by hand and stays when the catalogue changes.",
    wrong="""\
# Page

{{ feature("read").requires }}

Read about {{ feature("read").name }}, or start on [the first page][1].

> [!TIP]
> Learn {{ feature("read").name }} first.

[1]: index.md
=== docs/de/page.md
# Seite

{{ feature("read").requires }}

Alles über das Öffnen, oder beginne auf [der ersten Seite][1].

> [!TIP]
> Lerne zuerst {{ feature("read").name }}.

[1]: index.md
""",
    right="""\
# Page

{{ feature("read").requires }}

Read about {{ feature("read").name }}, or start on [the first page][1].

> [!TIP]
> Learn {{ feature("read").name }} first.

[1]: index.md
=== docs/de/page.md
# Seite

{{ feature("read").requires }}

Alles über {{ feature("read").name }}, oder beginne auf [der ersten Seite][1].

> [!TIP]
> Lerne zuerst {{ feature("read").name }}.

[1]: index.md
""",
)
