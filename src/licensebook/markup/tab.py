"""Groups of tabs: `#### [Title](#tab/id)` for each, and `***` at the end."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.markup.fault import Code, Edit, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.markup.outline import Outline, Span

_HEAD = re.compile(r"#+[ \t]+\[(.*)\]\(#tab/([^\s()]+)\)")
_HALF_HEAD = re.compile(r"(#+)[ \t]+\[(.*)\]\((#tabs?(?:/([^()]*))?|tabs?/([^()]*))\)", re.IGNORECASE)


def tabs(outline: Outline) -> Iterator[Edit | Fault]:
    """Yield what turns headings that link to `#tab/` into tabs."""
    siblings: dict[Span | None, list[Span]] = defaultdict(list)
    for span in outline.of("Heading", "Rule"):
        siblings[span.parent].append(span)
    for spans in siblings.values():
        yield from _among(outline, spans)


def _among(outline: Outline, spans: list[Span]) -> Iterator[Edit | Fault]:
    group: list[Span] = []
    end = None
    for span in spans:
        if _HEAD.match(outline.text, span.start):
            group.append(span)
        elif half := _HALF_HEAD.match(outline.text, span.start):
            id_ = "-".join((half[4] or half[5] or half[2]).lower().split())
            hint = f"write {half[1]} [{half[2]}](#tab/{id_})"
            yield Fault(span.start, Code.TAB_HEAD, f"'({half[3]})' names no tab", hint)
        elif group and outline.text[span.start] == "*":
            is_next_to_group = end is not None and not outline.text[end : group[0].start].strip("> \t\n")
            yield from _group(outline, [*group, span], "===!" if is_next_to_group else "===")
            group, end = [], span.end
    if group:
        hint = "end the last tab of the group with a line that holds only ***"
        yield Fault(group[0].start, Code.TABS_OPEN, "this group of tabs has no end", hint)


def _group(outline: Outline, marks: list[Span], opening: str) -> Iterator[Edit | Fault]:
    """Yield the edits for the tabs of a group, whose last mark is its end."""
    ids: set[str] = set()
    for tab, following in pairwise(marks):
        title, id_ = _HEAD.findall(outline.text[tab.start : tab.end])[0]
        if id_ in ids:
            hint = "give each tab an id of its own"
            yield Fault(tab.start, Code.TAB_TWICE, f"tab id {id_!r} stands twice in this group", hint)
        ids.add(id_)
        line_end = outline.line_end(tab.start)
        yield Edit(outline.margin(tab), line_end, f'{opening} "{title.replace(chr(34), "&quot;")}"')
        for line in outline.lines(line_end + 1, outline.line_start(following.start)):
            start = outline.inside(line, tab.quotes)
            yield Edit(start, start, "    ")
        opening = "==="
    end = marks[-1]
    yield Edit(outline.margin(end), outline.line_end(end.start), "")
