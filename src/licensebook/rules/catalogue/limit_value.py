"""C034: a limit has no value for a plan."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="C034",
    title="A limit has no value for a plan",
    why="The table of limits would have a hole where readers of that plan look.",
    wrong="""\
families:
  plans: {name: Plans, plans: [basic], cumulative: true}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {}}
""",
    right="""\
families:
  plans: {name: Plans, plans: [basic], cumulative: true}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 10}}
""",
)
