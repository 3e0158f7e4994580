"""P914: a page has the description or the title of another."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P914",
    title="A page has the description or the title of another",
    why="A search shows both below each other, and nobody can tell which one to open. One of them is left from a copy.",
    wrong="""\
---
title: Page
description: How zebras are counted.
---

# Page
=== docs/en/zebra.md
---
title: Zebras
description: How zebras are counted.
---

# Zebras
""",
    right="""\
---
title: Page
description: What this page says.
---

# Page
=== docs/en/zebra.md
---
title: Zebras
description: How zebras are counted.
---

# Zebras
""",
)
