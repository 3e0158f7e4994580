"""C033: a plan stands in two places."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C033",
    title="A plan stands in two places",
    why="A plan has one place in one row, or nobody could say what is higher.",
    wrong="""\
families:
  plans: {name: Plans, plans: [basic, basic], cumulative: true}
""",
    right="""\
families:
  plans: {name: Plans, plans: [basic], cumulative: true}
""",
)
