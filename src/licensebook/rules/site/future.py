"""P913: a page is of a day to come."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P913",
    title="A page is of a day to come",
    why="Readers go by the date to see whether a page still holds. A wrong year makes it look new for a year too long.",
    wrong="""\
---
title: Page
date: 2926-06-10
---

# Page
=== docs/en/zebra.md
---
title: Zebra
date: 2026-06-10
---

# Zebra
""",
    right="""\
---
title: Page
date: 2026-06-10
---

# Page
=== docs/en/zebra.md
---
title: Zebra
date: 2026-06-10
---

# Zebra
""",
)
