"""P1018: two sections of a page have the same heading."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1018",
    title="Two sections of a page have the same heading",
    why="Readers who look for a section in the contents cannot tell which one to open. One is left from a copy.",
    wrong="""\
# Page

## Buy seats {#buy}

Go to the store.

## Buy seats {#use}

Sit down.
""",
    right="""\
# Page

## Buy seats {#buy}

Go to the store.

## Use seats {#use}

Sit down.
""",
)
