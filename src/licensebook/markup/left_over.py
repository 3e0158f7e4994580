"""Markup that nothing else understood, which readers would see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup.fault import Code, Edit, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.markup.outline import Outline

_HINTS = {
    r"\{\{|\{%": "show braces to readers in `code`",
    r"\{#(?![\w:.-]+(?:[ \t]+[^{}\n]*)?\})[^}\n]*": (
        "write a remark as <!-- words -->, and the address of a heading as {#name}"
    ),
    r"(?i:\[!include)": "write [!include[Title](page.md)] on one line",
    r"\[!\w+\]": "an alert starts with '> [!NOTE]', alone on its line, after a blank line",
    r"(?m:^[ \t>]*(?:!!!|\?\?\?\+?)[ \t])": "write an alert: '> [!NOTE]'",
    r'(?m:^[ \t>]*===!?[ \t]+")': "write tabs: '#### [Title](#tab/id)', and *** after the last",
}


def left_over(outline: Outline, edits: Sequence[Edit]) -> Iterator[Fault]:
    """Yield a fault for all markup outside of code that no edit replaces."""
    for pattern, hint in _HINTS.items():
        for match in re.finditer(pattern, outline.prose):
            if not any(edit.start <= match.start() < edit.end for edit in edits):
                yield Fault(match.start(), Code.LEFT_OVER, f"{match[0].strip()!r} is not understood here", hint)
