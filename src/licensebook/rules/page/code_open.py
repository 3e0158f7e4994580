"""P804: code has no end."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P804",
    title="Code has no end",
    why="The rest of the page would be shown as code.",
    wrong="""\
# Page

```sh
make site
""",
    right="""\
# Page

```sh
make site
```
""",
)
