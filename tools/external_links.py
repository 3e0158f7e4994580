"""Ask every other site that a page links to whether what is linked is still there: `tools/external_links.py [FOLDER]`.

In a job of its own: what somebody else's server says must not stop a writer. What is not asked stands in
`external-links.yaml` beside this file, each with a reason and, if it may, the day until which it holds.
"""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import yaml

EXCEPTIONS = Path(__file__).with_name("external-links.yaml")
LYCHEE = Path(sys.executable).with_name("lychee")
CACHE_FOR = "3d"
RETRIES = "4"
SECONDS = "30"
SHAPE = "expected `- {url: https://…, reason: words, until: 2027-01-31}`; `until` may be left out"


def main() -> int:
    """Print what is gone; return 1 if something is, or if an exception is wrong."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    if not (folder / "index.html").is_file():
        print(f"external_links: {folder} has no pages; run `make site` first", file=sys.stderr)
        return 2
    exceptions, wrong = excepted(EXCEPTIONS, date.today(), "".join(map(_read, folder.rglob("*.html"))))  # noqa: DTZ011
    for finding in wrong:
        print(finding, file=sys.stderr)
    excluded = [f"--exclude=^{re.escape(url)}" for url in exceptions]
    asked = [f"--max-cache-age={CACHE_FOR}", f"--max-retries={RETRIES}", f"--timeout={SECONDS}"]
    how = ["--scheme=https", "--scheme=http", "--cache", "--no-progress", "--index-files=index.html"]
    done = subprocess.run([LYCHEE, *how, *asked, *excluded, f"--root-dir={folder.resolve()}", folder], check=False)  # noqa: S603
    return done.returncode or int(bool(wrong))


def excepted(file: Path, today: date, pages: str) -> tuple[list[str], list[str]]:
    """Return the beginnings of the addresses that are not asked, and what is wrong with those in the file."""
    found = yaml.safe_load(file.read_text(encoding="utf-8")) or []
    urls, wrong = [], []
    for number, entry in enumerate(found if isinstance(found, list) else [found], start=1):
        place = f"{file.name}: item {number}"
        if problem := _problem(entry, today, pages):
            wrong.append(f"{place}: {problem}")
        else:
            urls.append(entry["url"])
    return urls, wrong


def _problem(entry: Any, today: date, pages: str) -> str:  # noqa: ANN401  # whatever a writer wrote
    if not isinstance(entry, dict) or not entry.keys() <= {"url", "reason", "until"}:
        return SHAPE
    url, until = entry.get("url"), entry.get("until")
    if not isinstance(url, str) or not url.startswith("http"):
        return SHAPE
    if not entry.get("reason"):
        return f"{url} has no reason; say why it is not asked"
    if until and not isinstance(until, date):
        return SHAPE
    if until and until < today:
        return f"{url} was excepted until {until}; ask it again, or give it another day"
    return "" if url in pages else f"no page links to {url}; delete it here"


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
