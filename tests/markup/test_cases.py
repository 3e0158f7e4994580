"""Each file in cases/ holds a page, and what comes of it: Markdown, findings, and what stands in its HTML, by XPath.

A case may bring pages to include. What pages may ask for besides is in `world.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from markdown import Markdown

from licensebook.markup import Page, expand
from markup.world import context

CASES = sorted(Path(__file__).with_name("cases").glob("*/*.yaml"))
EXTENSIONS: dict[str, dict[str, Any]] = {
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {"use_align_attribute": True},
    "pymdownx.details": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    expansion = expand(Page(path="page.md", text=case["page"]), context(case.get("pages", {})))

    assert "\n".join(finding.text() for finding in expansion.findings) == case.get("findings", "").strip()
    if "gives" in case:
        assert without_trailing_space(expansion.markdown) == without_trailing_space(case["gives"])
    if "front-matter" in case:
        assert expansion.front_matter == case["front-matter"]
    page = html.fromstring(f"<main>{rendered(expansion.markdown)}</main>")
    assert [xpath for xpath in case.get("html", ()) if not page.xpath(xpath)] == []


def without_trailing_space(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def rendered(markdown: str) -> str:
    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(markdown)
