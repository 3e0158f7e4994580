"""Expands a page of writers' Markdown into plain Markdown."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from licensebook.markup.alert import alerts
from licensebook.markup.fault import Code, Edit, Fault, Reach, edited
from licensebook.markup.half_block import half_blocks
from licensebook.markup.left_over import left_over
from licensebook.markup.link import links
from licensebook.markup.outline import Outline
from licensebook.markup.page import Expansion, Heading, Place
from licensebook.markup.raw_html import raw_html
from licensebook.markup.reader import Reader
from licensebook.markup.section import title_and_id
from licensebook.markup.spacing import spacing
from licensebook.markup.tab import tabs
from licensebook.markup.table import tables
from licensebook.markup.template import BLANKED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.markup.manuscript import Manuscript
    from licensebook.markup.page import Context, Page


def expand(page: Page, context: Context) -> Expansion:
    """Return the page in plain Markdown, with everything that is wrong with it and with what it includes."""
    reader = Reader(context)
    data, manuscript = reader.read(page)
    return expansion(reader, context, data, manuscript)


def expansion(reader: Reader, context: Context, data: Mapping[str, object], manuscript: Manuscript) -> Expansion:
    """Return what becomes of a page that was read, by its front matter and its text."""
    outline = Outline(manuscript.text)
    changes = [
        *tabs(outline),
        *alerts(outline, context.alert_titles),
        *spacing(outline),
        *links(outline, context.link),
        *raw_html(outline, manuscript.is_written),
        *half_blocks(outline, manuscript.is_written),
        *tables(outline, manuscript.is_written),
    ]
    edits = [change for change in changes if isinstance(change, Edit)]
    reader.note(manuscript, [change for change in changes if isinstance(change, Fault)])
    reader.note(manuscript, left_over(outline, edits))
    gone = [edit for edit in edits if edit.start < edit.end]
    reaches = [change for change in changes if isinstance(change, Reach) and not _is_in(change.at, gone)]
    markdown = edited(manuscript.text, edits).replace(BLANKED, "{")
    places = tuple(_place(manuscript, reach) for reach in reaches)
    return Expansion(
        front_matter=MappingProxyType(data),
        markdown=markdown,
        findings=reader.findings(),
        places=places,
        headings=tuple(_headings(manuscript, outline, gone)),
    )


def _is_in(at: int, edits: list[Edit]) -> bool:
    # An edit that starts here is that of a link itself. The head of a tab is written as a link as well, and is none.
    return any(edit.start < at < edit.end for edit in edits)


def _headings(manuscript: Manuscript, outline: Outline, edits: list[Edit]) -> Iterator[Heading]:
    for span in outline.of("Heading"):
        if _is_in(span.start + 1, edits):
            continue
        title, id_ = title_and_id(outline.text[span.start : span.end])
        where = manuscript.finding(Fault(span.start, Code.LEFT_OVER, ""))
        yield Heading(int(span.data["level"].removeprefix("H")), title, id_, where.path, where.line, where.column)


def _place(manuscript: Manuscript, reach: Reach) -> Place:
    message = f"there is no '#{reach.anchor}' on {reach.url or 'this page'}"
    return Place(reach.url, reach.anchor, manuscript.finding(Fault(reach.at, Code.LINK_ANCHOR, message)))
