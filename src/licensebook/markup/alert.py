"""Alerts, `> [!NOTE]`, which become admonitions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.hints import did_you_mean
from licensebook.markup.fault import Code, Edit, Fault
from licensebook.markup.placement import continued, lead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.markup.outline import Outline, Span

_HEAD = re.compile(r">[ \t]*\[!(\w+)\][ \t]*")
_HALF_HEAD = re.compile(
    r">[ \t]*(?:\[(\w+)\]|\[!?(\w+)|!(\w+)\]?|\[!?[ \t]+!?[ \t]*(\w+)[ \t]*\])[ \t]*$", re.MULTILINE
)
_MARK = re.compile(r"([ \t]*)>[ \t]?")


def alerts(outline: Outline, titles: Mapping[str, str]) -> Iterator[Edit | Fault]:
    """Yield what turns every alert into an admonition that bears the title of its kind."""
    for quote in outline.of("BlockQuote"):
        if not (head := _HEAD.match(outline.prose, quote.start)):
            yield from _half_a_head(outline, quote, titles)
            continue
        kind, at = head[1].lower(), head.start(1) - 2
        if kind not in titles:
            yield Fault(at, Code.ALERT_KIND, f"unknown kind of alert {head[1]!r}", did_you_mean(kind, titles))
        elif not outline.prose[head.end() : quote.end].strip("> \t\n"):
            yield Fault(
                at, Code.ALERT_EMPTY, f"the alert '[!{head[1]}]' says nothing", "write its text below it, after '> '"
            )
        else:
            title = titles[kind].replace('"', "&quot;")
            yield from _admonition(outline, quote, head.end(), f'!!! {kind} "{title}"')


def _half_a_head(outline: Outline, quote: Span, titles: Mapping[str, str]) -> Iterator[Fault]:
    if (half := _HALF_HEAD.match(outline.prose, quote.start)) and half[half.lastindex or 0].lower() in titles:
        hint = f"write > [!{half[half.lastindex or 0].upper()}]"
        yield Fault(quote.start, Code.ALERT_HEAD, f"'{half[0].rstrip()}' is no head of an alert", hint)


def _admonition(outline: Outline, quote: Span, head_end: int, opening: str) -> Iterator[Edit]:
    first_line_end = outline.line_end(quote.start)
    before = lead(outline.text, quote.start)
    further = continued(before)
    if before != further:  # on the line of a list marker, where Python-Markdown would miss what follows
        opening = f"\n\n{further}{opening}"
    if head_end < first_line_end:
        opening += f"\n{further}    "
    yield Edit(outline.margin(quote), head_end, opening)
    for line in outline.lines(first_line_end + 1, quote.end):
        start = outline.inside(line, quote.quotes)
        mark = _MARK.match(outline.text, start)
        if not mark:  # a line that belongs to the paragraph above without saying so
            yield Edit(start, start, "    ")
        elif mark.end() == outline.line_end(line):
            yield Edit(start, mark.end(), "")
        else:
            yield Edit(start, mark.end(), (mark[1] if quote.is_nested else "") + "    ")
