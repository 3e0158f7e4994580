"""HTML in a page: only `<a id="name"></a>` and comments may stand there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup.fault import Code, Edit, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from licensebook.markup.outline import Outline

# <https://example.com> and <user@example.com> are links.
_TAG = re.compile(r"<(?![^<>\s]*[:@][^<>\s]*>)(/?)([A-Za-z!?][\w-]*)[^<>\n]*>?")
_ANCHOR = re.compile(r"""<a[ \t]+(id|name)=(["'])([^"'\s<>]+)\2[ \t]*>[ \t]*</a>""")
_HANDLER = re.compile(r"\{:?[^{}\n]*\bon\w+[ \t]*=")
_HINT = 'write it in Markdown; a less-than sign is &lt;, and an anchor <a id="name"></a>'


def raw_html(outline: Outline, is_written: Callable[[int], bool]) -> Iterator[Edit | Fault]:
    """Yield what is wrong with the HTML of writers, and what removes their comments."""
    for comment in outline.comments:
        if outline.text.endswith("-->", comment.start, comment.end):
            yield Edit(comment.start, comment.end, "")
        else:
            yield Fault(comment.start, Code.HTML, "this comment has no end", "end it with -->")
    for handler in _HANDLER.finditer(outline.prose):
        yield Fault(handler.start(), Code.HTML, f"{handler[0]!r} is a script", "delete it")
    yield from _tags(outline, is_written)


def _tags(outline: Outline, is_written: Callable[[int], bool]) -> Iterator[Edit | Fault]:
    anchors: set[str] = set()
    known = {"a"}  # their closing tags need no word of their own
    for tag in _TAG.finditer(outline.prose):
        at, closing, name = tag.start(), tag[1], tag[2].lower()
        if not is_written(at) or (closing and name in known):
            continue
        known.add(name)
        if anchor := _ANCHOR.match(outline.prose, at):
            yield from _anchor(anchor, anchors)
        else:
            hint = "end it with -->" if name == "!--" else _HINT
            yield Fault(at, Code.HTML, f"raw HTML {tag[0]!r}", hint)


def _anchor(anchor: re.Match[str], known: set[str]) -> Iterator[Edit | Fault]:
    attribute, id_ = anchor[1], anchor[3]
    if attribute == "name":
        yield Fault(anchor.start(), Code.ANCHOR_NAME, f"the anchor {id_!r} has a name", f'write <a id="{id_}"></a>')
        yield Edit(anchor.start(1), anchor.end(1), "id")
    if id_ in known:
        yield Fault(anchor.start(), Code.ANCHOR_TWICE, f"the anchor {id_!r} stands twice", "delete or rename one")
    known.add(id_)
