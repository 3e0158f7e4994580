"""P1020: an item links to one entry, and says what another one is."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1020",
    title="An item links to one entry, and says what another one is",
    why="Readers take what stands beside a name for what holds of it. The item was copied, and changed by half.",
    wrong="""\
# Page

* [Reading](feature:read): {{ feature("read").requires }}
* [Writing](feature:write): {{ feature("read").requires }}
""",
    right="""\
# Page

* [Reading](feature:read): {{ feature("read").requires }}
* [Writing](feature:write): {{ feature("write").requires }}
""",
)
