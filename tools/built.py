"""Say what was built, where it stands and how to look at it: `tools/built.py FOLDER`."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

LANGUAGE = re.compile(r'<html\b[^>]*\blang="([^"]+)"')


def main() -> int:
    """Print two lines about the site in the folder."""
    site = Path(sys.argv[1])
    pages = Counter(_language(page) for page in site.rglob("index.html"))
    counts = ", ".join(f"{count} pages in {language}" for language, count in pages.most_common())
    print(f"Built {site}/: {counts}; {_megabytes(site):.1f} MB.")
    print(f"Look at it with: make serve, or .venv/bin/python -m http.server --directory {site}")
    return 0


def _language(page: Path) -> str:
    found = LANGUAGE.search(page.read_text(encoding="utf-8"))
    return found[1] if found else "no language"


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    raise SystemExit(main())
