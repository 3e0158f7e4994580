"""Links that were nearly written as they have to be, and which readers would see as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError
from licensebook.markup.fault import Code, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from licensebook.markup.outline import Outline

    Resolve = Callable[[str, str], str]

_OURS = "license|feature|page|xref"
_TARGET = (
    rf"(?:(?:{_OURS}):|https?:|mailto:|#)[^()\[\]\s]+|[^()\[\]\s:]+\.(?:md|png|svg|jpe?g|gif)(?:[?#][^()\[\]\s]*)?"
)
# A space in the address, or no end on its line.
_INLINE = re.compile(r"(!?\[[^\[\]\n]*\])\(([^()\n]*)(\)?)")
_APART = re.compile(rf"(?<!include)(?<!include )(\[[^\[\]\n]+\])[ \t]+\(({_TARGET})\)")
_SWAPPED = re.compile(rf"\(([^()\n]+)\)\[({_TARGET})\]")
_SPACED_KIND = re.compile(rf"({_OURS})[ \t]*:[ \t]*(.*)")


def half_links(outline: Outline, resolve: Resolve) -> Iterator[Fault]:
    """Yield a fault for each piece of text that was surely meant as a link, and is none."""
    links = [(link.start, link.end) for link in outline.of("Link", "Image")]

    def is_link(at: int) -> bool:
        return any(start <= at < end for start, end in links)

    for inline in _INLINE.finditer(outline.prose):
        words, target, end = inline.groups()
        at = inline.start() + len(words)
        # [words][1](more) is a reference, and [!include[words](target) is no link.
        if is_link(at - 1) or not target.strip() or words.startswith("[!"):
            continue
        if not end:
            meant = target.split()[0].rstrip(".,;:!?")  # the sentence goes on
            message, hint = f"'{words}({meant}' has no end", f"write {words}({meant})"
        else:
            message, hint = (
                f"'{inline[0]}' is no link: an address has no spaces",
                f"write {words}({_unspaced(target, resolve)})",
            )
        yield Fault(inline.start(), Code.LINK_HALF, message, hint)
    for apart in _APART.finditer(outline.prose):
        if not is_link(apart.start()):
            message = f"'{apart[0]}' is no link: there is a space in it"
            yield Fault(apart.start(), Code.LINK_HALF, message, f"write {apart[1]}({apart[2]})")
    for swapped in _SWAPPED.finditer(outline.prose):
        if not is_link(swapped.start()):
            message = f"'{swapped[0]}' is no link: its brackets are swapped"
            yield Fault(swapped.start(), Code.LINK_HALF, message, f"write [{swapped[1]}]({swapped[2]})")


def _unspaced(target: str, resolve: Resolve) -> str:
    """Return what an address with spaces was meant to be."""
    spaced = _SPACED_KIND.fullmatch(target.strip())
    if not spaced:
        return target.strip().replace(" ", "%20")
    kind, name = spaced[1], spaced[2].strip()
    id_ = "-".join(name.lower().split())
    try:
        resolve(kind, id_)
    except LicensebookError as error:
        nearest = re.search("'([^']*)'", error.hint)
        id_ = nearest[1] if nearest and error.hint.startswith("did you mean") else "id"
    return f"{kind}:{id_.removeprefix(f'{kind}:')}"
