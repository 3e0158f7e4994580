"""P703: an anchor stands twice."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P703",
    title="An anchor stands twice",
    why="A link can lead to one of them only.",
    wrong="""\
# Page

<a id="old"></a>

Words.

<a id="old"></a>

Words.
""",
    right="""\
# Page

<a id="old"></a>

Words.

<a id="older"></a>

Words.
""",
)
