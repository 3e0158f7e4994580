"""M009: the catalogue or the folder of pages is not where the configuration says."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="M009",
    title="The catalogue or the folder of pages is not where the configuration says",
    why="Nothing is built.",
    wrong="""\
extra:
  catalogue: data/licences.yaml
""",
    right="""\
extra:
  catalogue: data/licenses.yaml
""",
)
