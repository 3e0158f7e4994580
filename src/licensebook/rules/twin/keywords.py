"""P1119: most keywords of a translation are those of its source."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1119",
    title="Most keywords of a translation are those of its source",
    why="Nobody searches for them: people search in the language that they read.",
    wrong="""\
---
title: Page
description: How to buy a seat.
keywords: buy, order, price, Ark Premium
---

# Page
=== docs/de/page.md
---
title: Seite
description: So kaufst du einen Platz.
keywords: buy, order, price, Ark Premium
---

# Seite
""",
    right="""\
---
title: Page
description: How to buy a seat.
keywords: buy, order, price, Ark Premium
---

# Page
=== docs/de/page.md
---
title: Seite
description: So kaufst du einen Platz.
keywords: kaufen, bestellen, Preis, Ark Premium
---

# Seite
""",
)
