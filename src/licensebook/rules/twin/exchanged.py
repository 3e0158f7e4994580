"""P1123: the translations of two texts stand in each other's place."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1123",
    title="The translations of two texts stand in each other's place",
    why="Each is a good sentence, so nobody notices that readers of one language are told something else.",
    wrong="""\
# Page

* When: made.
* Who: made.
* When: sent.
* Who: sent.
* When: read.
* Who: read.
* When: paid.
* Who: paid.
=== docs/de/page.md
# Seite

* Wann: gemacht.
* Wer: gemacht.
* Wann: versandt.
* Wer: versandt.
* Wann: gelesen.
* Wer: gelesen.
* Wer: bezahlt.
* Wann: bezahlt.
""",
    right="""\
# Page

* When: made.
* Who: made.
* When: sent.
* Who: sent.
* When: read.
* Who: read.
* When: paid.
* Who: paid.
=== docs/de/page.md
# Seite

* Wann: gemacht.
* Wer: gemacht.
* Wann: versandt.
* Wer: versandt.
* Wann: gelesen.
* Wer: gelesen.
* Wann: bezahlt.
* Wer: bezahlt.
""",
)
