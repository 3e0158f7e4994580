"""P702: an anchor has a name in place of an id."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P702",
    title="An anchor has a name in place of an id",
    why="`name` is an old spelling that is no longer valid HTML.",
    wrong="""\
# Page

<a name="old"></a>

Words.
""",
    right="""\
# Page

<a id="old"></a>

Words.
""",
)
