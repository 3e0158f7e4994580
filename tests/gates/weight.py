"""A page is light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gates.pages import pages

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 20_000


def findings(site: Path) -> list[str]:
    """Return each page whose HTML is heavier than allowed."""
    return [
        f"{page.name}: {size} bytes of HTML, at most {MOST_BYTES}"
        for page in pages(site)
        if (size := page.file.stat().st_size) > MOST_BYTES
    ]
