"""Python-Markdown sees the blocks that CommonMark sees, however tightly a writer sets them."""

from __future__ import annotations

import re

import pyromark
from hypothesis import given
from hypothesis import strategies as st

from licensebook.markup import Page, expand
from markup.test_cases import rendered
from markup.world import context

Lines = list[str]
LEAVES = (
    ["ord"],
    ["ord", "flere"],
    ["## Tittel"],
    ["```", "kode", "", "  mer", "```"],
    ["| a | b |", "|---|---|", "| c | d |"],
)
MARKERS = ("- ", "* ", "1. ", "1) ")
MERGED = (">", *MARKERS)


def quoted(lines: Lines) -> Lines:
    return [f"> {line}".rstrip() for line in "\n".join(lines).rstrip().split("\n")]


def listed(marker: str, indent: int, gap: Lines, items: list[Lines]) -> Lines:
    lines: Lines = []
    for item in items:
        further = [(" " * max(indent, len(marker)) + line).rstrip() for line in item]
        lines += [*(gap if lines else ()), f"{marker}punkt", *further]
    return lines


def joined(gap: Lines, blocks: list[Lines]) -> Lines:
    # Two quotes or lists in a row are one for Python-Markdown, so words stand between them.
    return [line for block in blocks for line in [*block, *(["", "ord", ""] if block[0].startswith(MERGED) else gap)]]


def containers(inner: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    gap = st.sampled_from([[], [""]])
    several = st.builds(joined, gap, st.lists(inner, min_size=1, max_size=3))
    items = st.lists(several | st.just([]), min_size=1, max_size=3)
    return several.map(quoted) | st.builds(listed, st.sampled_from(MARKERS), st.sampled_from([0, 4]), gap, items)


blocks = st.recursive(st.sampled_from(LEAVES), containers, max_leaves=6)
pages = st.builds(joined, st.sampled_from([[], [""]]), st.lists(blocks, min_size=1, max_size=4))


@given(pages.map("\n".join))
def test_both_see_the_same_blocks(page: str) -> None:
    expected = pyromark.html(page, options=pyromark.Options.ENABLE_TABLES)

    assert skeleton(rendered(expand(Page(path="page.md", text=page), context({})).markdown)) == skeleton(expected)


def skeleton(html: str) -> list[str]:
    """Return words and tags, without those that say how far apart blocks stand or how code is coloured."""
    tags = re.findall(r"</?\w+|[^\s<>]+(?=[^<>]*<)", re.sub(r"<(\w+)[^>]*>", r"<\1>", html))
    return [tag for tag in tags if tag.lstrip("</") not in {"p", "div", "span", "thead", "tbody"}]
