"""P802: the rows of a table do not fit together."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P802",
    title="The rows of a table do not fit together",
    why="Cells would be missing, or stand under the wrong heading.",
    wrong="""\
# Page

| One | Two |
|---|---|
| 1 | 2 | 3 |
""",
    right="""\
# Page

| One | Two |
|---|---|
| 1 | 2 |
""",
)
