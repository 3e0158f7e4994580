"""Links to entries and pages, and reference links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from licensebook.errors import LicensebookError
from licensebook.hints import did_you_mean
from licensebook.markup.fault import Code, Edit, Fault, Reach
from licensebook.markup.half_link import half_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from licensebook.markup.outline import Outline, Span

    Resolve = Callable[[str, str], str]

KINDS = ("license", "feature", "page", "xref")
# A picture that a function draws is HTML, in which no builder makes an address fit its page.
DRAWN = "drawn"
_DRAWN = re.compile(rf'<use href="({DRAWN}:([^"#]+))')
_WEB = ("http", "https", "mailto", "tel")
_KIND = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_AFTER = re.compile("[?#].*")  # what is asked of a page, and the place on it
_DEFINITION = re.compile(r"^[ \t>]*\[(?!\^)([^\[\]\n]+)\]:[ \t]*\S", re.MULTILINE)


def links(outline: Outline, resolve: Resolve) -> Iterator[Edit | Fault | Reach]:
    """Yield the URL of every link of our own kinds, and what is wrong with any link."""
    for link in outline.of("Link", "Image"):
        if link.data["link_type"] == "Inline":
            if link.kind == "Link" and outline.text[link.start : link.end].startswith("[]"):
                target = link.data["dest_url"]
                yield Fault(link.start, Code.LINK_WORDS, "this link has no words", f"write [words]({target})")
            yield from _destination(outline, link, outline.text.rindex("](", link.start, link.end), resolve)
        elif link.data["link_type"] == "Autolink" and not link.data["dest_url"].lower().startswith(_WEB):
            destination = link.data["dest_url"]
            yield Fault(link.start, Code.LINK_KIND, f"'<{destination}>' leads nowhere", f"write [words]({destination})")
    for definition in outline.definitions.values():
        yield from _destination(outline, definition, definition.start, resolve)
    for drawn in _DRAWN.finditer(outline.prose):
        yield Edit(drawn.start(1), drawn.end(1), resolve(DRAWN, drawn[2]))
    yield from half_links(outline, resolve)
    yield from _references(outline)


def _destination(outline: Outline, link: Span, after: int, resolve: Resolve) -> Iterator[Edit | Fault | Reach]:
    destination = link.data["dest_url"]
    kind = _KIND.match(destination)
    if kind and kind[1].lower() in _WEB:
        if link.kind == "Image":
            hint = "put the file beside the page: readers' browsers ask nobody else for anything"
            yield Fault(link.start, Code.LINK_TARGET, f"a picture from elsewhere, {destination!r}", hint)
        return
    at = outline.text.find(destination, after, link.end)
    if not kind:
        yield from _file(destination, max(at, link.start), resolve)
        return
    if kind[1] not in KINDS or at < 0:
        hint = did_you_mean(kind[1], (*KINDS, *_WEB))
        yield Fault(max(at, link.start), Code.LINK_KIND, f"unknown kind of link {destination!r}", hint)
        return
    target = _AFTER.sub("", destination[kind.end() :])
    rest = destination[kind.end() + len(target) :]
    try:
        url = resolve(kind[1], target)
    except LicensebookError as error:
        yield Fault(at, Code.LINK_TARGET, error.message, error.hint)
    else:
        yield Edit(at, at + len(destination), url + rest)
        yield from _anchor(rest, at, url)


def _anchor(rest: str, at: int, url: str) -> Iterator[Reach]:
    """Yield the place on a page that a link asks for, if it does."""
    if anchor := unquote(rest.partition("#")[2]):
        yield Reach(at, url, anchor)


def _file(destination: str, at: int, resolve: Resolve) -> Iterator[Fault | Reach]:
    """Yield what is wrong with a link to a file beside the page; it stays as it is written."""
    path = _AFTER.sub("", destination)
    if path.startswith("/"):
        hint = "link to the file as seen from this page, such as page.md or ../index.md"
        yield Fault(at, Code.LINK_TARGET, f"{destination!r} holds only where the site is at the top of its host", hint)
        return
    if path:
        try:
            resolve("", unquote(path))
        except LicensebookError as error:
            yield Fault(at, Code.LINK_TARGET, error.message, error.hint)
            return
    yield from _anchor(destination[len(path) :], at, unquote(path))


def _references(outline: Outline) -> Iterator[Fault]:
    defined = {_folded(label): definition.start for label, definition in outline.definitions.items()}
    used = {_folded(link.data["id"]) for link in outline.of("Link", "Image")}
    for at, label in outline.undefined:
        hint = did_you_mean(label, outline.definitions) or f"define it on a line of its own: [{label}]: page.md"
        yield Fault(at, Code.REFERENCE_UNDEFINED, f"no definition of '[{label}]'", hint)
    for label, at in defined.items():
        if label not in used:
            yield Fault(
                at, Code.REFERENCE_UNUSED, f"'[{label}]:' is not used", f"delete it, or link with [words][{label}]"
            )
    for definition in _DEFINITION.finditer(outline.prose):
        label, at = _folded(definition[1]), definition.start(1) - 1
        if defined.get(label, at) != at:
            hint = "delete or rename one; an included page shares the definitions of its reader"
            yield Fault(at, Code.REFERENCE_TWICE, f"'[{definition[1]}]:' stands twice", hint)


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
