"""P1122: two texts of a section are one text in one language, and two in another."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1122",
    title="Two texts of a section are one and the same in one language alone",
    why="A row that was copied and never translated tells its readers what belongs to another row.",
    wrong="""\
# Page

* Who has started it.
* When it was started.
=== docs/de/page.md
# Seite

* Wer es gestartet hat.
* Wer es gestartet hat.
""",
    right="""\
# Page

* Who has started it.
* When it was started.
=== docs/de/page.md
# Seite

* Wer es gestartet hat.
* Wann es gestartet wurde.
""",
)
