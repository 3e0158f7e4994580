"""The sections of a page in plain Markdown, as a search finds them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from textwrap import dedent
from typing import TYPE_CHECKING

import pyromark

from licensebook.markup.outline import OPTIONS, Outline, named

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTES = re.compile(r"\{:?\s*([#.][^{}]*)\}")
_ID = re.compile(r"#([\w-]+)")
_NAMED = re.compile(r"""\{:?[^{}\n]*#([\w:.-]+)|\bid=["']([^"']+)""")
_BLOCK_TITLE = re.compile(r'(?:===|!!!|\?\?\?)\+?(?: \w+)*(?: "([^"]*)")?')
_KEPT = 1024  # pages
_BREAKS = frozenset({"Paragraph", "Item", "DefinitionListDefinition", "DefinitionListTitle"})


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the text below it, up to the next one; `anchor` is empty for what stands above all anchors."""

    anchor: str
    heading: str
    text: str


def sections(markdown: str) -> tuple[Section, ...]:
    """Return the sections of a page, without the tables in them, in the order of the page.

    An anchor that the writer did not name is the one that Python-Markdown's `slugify_unicode` makes of the heading.
    """
    taken: Counter[str] = Counter()
    found = []
    for level, heading, text in _parts(markdown):
        title, named_id = _title_and_id(heading)
        anchor = named_id or _unique(_slug(title), taken)
        found.append(Section(anchor if level > 1 else "", title, _prose(text)))
    return tuple(found)


def title_and_id(heading: str) -> tuple[str, str]:
    """Return what a heading in Markdown says, and the id that its writer named, if any."""
    return _title_and_id(next(_parts(f"{heading}\n"))[1])


def _title_and_id(heading: str) -> tuple[str, str]:
    attributes = _ATTRIBUTES.search(heading)
    named_id = _ID.search(attributes[1]) if attributes else None
    return " ".join(_ATTRIBUTES.sub("", heading).split()), named_id[1] if named_id else ""


@lru_cache(maxsize=_KEPT)
def anchors(markdown: str) -> frozenset[str]:
    """Return every place on a page that a link can lead to: those that are named, and those of its headings."""
    taken: Counter[str] = Counter()
    found = {id_ for pair in _NAMED.findall(markdown) for id_ in pair if id_}
    for _, heading, _ in _parts(markdown):
        title, named_id = _title_and_id(heading)
        found.add(named_id or _unique(_slug(title), taken))
    outline = Outline(markdown)
    for block in outline.of("CodeBlock"):
        if block.data == "Indented":  # an alert or a tab, which CommonMark does not know
            found |= anchors(dedent(markdown[outline.line_start(block.start) : block.end]))
    return frozenset(found)


def _parts(markdown: str) -> Iterator[tuple[int, str, str]]:
    """Yield the level, the heading and the raw text of each section; level 0 for what stands before any heading."""
    level, heading, text, in_heading, nested, skipped = 0, "", "", False, False, 0
    for event in pyromark.events(markdown, options=OPTIONS, merge_text=True):
        name, content = named(event)
        kind, data = named(content) if name in {"Start", "End"} else (name, content)
        if kind == "Heading":
            in_heading = name == "Start"
            if in_heading:
                if heading or text.strip():
                    yield level, heading, text
                level, heading, text = int(data["level"].removeprefix("H")), "", ""
        elif kind == "Table":
            skipped += 1 if name == "Start" else -1
        elif name == "End" and kind in _BREAKS:
            text += "\n"
        elif kind == "CodeBlock":
            nested = name == "Start" and data == "Indented"
        elif nested:  # an alert or a tab, which CommonMark does not know
            text += "".join(f"{part.heading}\n{part.text}\n" for part in sections(_said(name, content)))
        elif not skipped and (said := _said(name, content)):
            heading, text = (heading + said, text) if in_heading else (heading, text + said)
    yield level, heading, text


def _said(name: str, content: object) -> str:
    if name in {"Text", "Code"}:
        return str(content)
    return " " if name in {"SoftBreak", "HardBreak"} else ""


def _prose(text: str) -> str:
    lines = (" ".join(_BLOCK_TITLE.sub(r"\1", _ATTRIBUTES.sub("", line)).split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _slug(title: str) -> str:
    words = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFKC", title)).strip().lower()
    return re.sub(r"[-\s]+", "-", words)


def _unique(slug: str, taken: Counter[str]) -> str:
    taken[slug] += 1
    return slug if taken[slug] == 1 else f"{slug}_{taken[slug] - 1}"
