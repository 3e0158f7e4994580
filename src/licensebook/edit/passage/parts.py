"""What of a text of a page has no language: expressions, links, code, includes, pictures, classes, anchors, HTML."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

from licensebook.twin import neutral, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.edit.passage.slot import Slot
    from licensebook.twin import Block

_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:.(?!\1(?!`)))*?.\1(?!`)", re.DOTALL)
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_HTML = re.compile(r"</?[A-Za-z][\w-]*(?=[\s/>])|<!--|-->")
_ATTRIBUTE = re.compile(r"[.#][\w:-]+")
_TAB = "#tab/"


def fixed(slot: Slot, language: str) -> Counter[str]:
    """Return what a translation of a text in a language has to have too, as a translator would write it."""
    if slot.block:
        return Counter(_of_block(slot.block, language))
    return Counter("".join(match[0].split()) for match in _EXPRESSION.finditer(slot.text))


def _of_block(block: Block, language: str) -> Iterator[str]:
    for link in block.links:
        is_tab = link.target.startswith(_TAB)
        yield f"[…]({link.target if is_tab else neutral(link, language) or 'https://…'})"
    yield from (f"{{{{ {plain(told)} }}}}" for told in block.expressions)
    yield from (f"[!include[…]({posixpath.basename(told.text)})]" for told in block.includes)
    yield from ("![…](…)" for _ in block.pictures)
    yield from (alert.text.upper() for alert in block.alerts)
    yield from (name for told in block.attributes for name in _ATTRIBUTE.findall(told.text))
    yield from (match[0] for match in _CODE.finditer(block.raw))
    yield from _HTML.findall(_CODE.sub("", block.raw))
