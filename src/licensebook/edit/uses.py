"""Where entries are named: in the catalogue, in pages, and in exceptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licensebook.edit.files import EXCEPTIONS
from licensebook.edit.parts import parts
from licensebook.model import ENTRY_KINDS, KINDS_WITH_ID, OR_HIGHER
from licensebook.sections import REFERENCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from licensebook.edit.parts import Part, Where

DEFINED = "defined here"
OLD_ID = "old id"


class Use(NamedTuple):
    """An id at `text[start:end]`, the sections of the catalogue that it may stand in, and how it is used."""

    start: int
    end: int
    id: str
    kinds: tuple[str, ...]
    how: str


# What stands between braces names entries of one section by each function.
_FUNCTIONS = {
    "license": "licenses",
    "plan_diagram": "licenses",
    "feature": "features",
    "requires": "features",
    "scope": "scopes",
    "license_table": "scopes",
    "family": "families",
    "plan_matrix": "families",
    "plan_steps": "families",
    "limits_table": "families",
    "limit": "limits",
    "indicator": "indicators",
}
_CALL = re.compile(rf"(?<![\w.])({'|'.join(sorted(_FUNCTIONS, key=len, reverse=True))})\(([^()\n]*)\)")
_EXPRESSION = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_QUOTED = re.compile(r"""["']([^"'\n]+)["']""")
_DESTINATION = re.compile(r"(?:\]\(\s*<?|^[ \t>]*\[[^\]\n]+\]:\s*)([^\s)>]+)", re.MULTILINE)
_LINK = re.compile(r"^(license|feature):([\w-]+)")
_PAGE = re.compile(r"(?<![\w-])(licenses|features)/([\w-]+)(?=\.md|[/#?]|$)")
_HAVE = re.compile(r"[?&]have=([\w,-]+)")
_INCLUDE = re.compile(r"\[!include\[[^\]\n]*\]\([^)\s]*?tip-([\w-]+)\.md\)", re.IGNORECASE)
# A scope is explained on the front page, at the heading that has its id.
_FRONT_PAGE = "index.md"
_OWN_ANCHOR = re.compile(r"(?:\{[^}\n]*?#|\]\(#)([\w-]+)(?=[\s})])")
_ANCHOR_OF_FRONT_PAGE = re.compile(r"\]\((?:page:index|index\.md)#([\w-]+)(?=\))")
_EXCEPTED = re.compile(r"""^[ \t-]*where:[ \t]*["']?([\w-]+)(?=["'/\s]|$)""", re.MULTILINE)
_EXCEPTED_IN_FLOW = re.compile(r"""[{,][ \t]*where:[ \t]*["']?([\w-]+)(?=["'/\s,}])""")


def uses(path: Path, text: str, catalogue: Path) -> tuple[Use, ...]:
    """Return every id that a file of the project names, in the order of its text."""
    if path == catalogue:
        found = set(in_catalogue(text))
    elif path.name == EXCEPTIONS:
        found = set(_in_exceptions(text))
    else:
        found = set(in_page(text))
        found |= set(_anchors(text, _OWN_ANCHOR)) if path.name == _FRONT_PAGE else set()
    return tuple(sorted(found))


def in_catalogue(text: str) -> Iterator[Use]:
    """Yield every id that the text of a catalogue names."""
    for part in parts(text).values():
        yield from _at_key(part, text)
        if part.kind == "text" and (reference := _reference(part.where)):
            yield from _written(part, text, *reference)
        elif part.kind == "text" and "](" in part.value:
            yield from _in_links(text, part.start, part.end)


def in_page(text: str) -> Iterator[Use]:
    """Yield every id that the text of a page names, in code as well: an example has to hold, too."""
    for expression in _EXPRESSION.finditer(text):
        for call in _CALL.finditer(text, *expression.span()):
            kinds = (_FUNCTIONS[call[1]],)
            for quoted in _QUOTED.finditer(text, *call.span(2)):
                yield Use(*quoted.span(1), quoted[1], kinds, f"{call[1]}()")
    for include in _INCLUDE.finditer(text):
        yield Use(*include.span(1), include[1], ("tips",), "include")
    yield from _in_links(text, 0, len(text))
    yield from _anchors(text, _ANCHOR_OF_FRONT_PAGE)


def _at_key(part: Part, text: str) -> Iterator[Use]:
    if not part.key:
        return
    start, end = part.key
    while start < end and text[start] in "\"'":
        start, end = start + 1, end - 1
    match part.where:
        case (str() as section, str() as key) if section in KINDS_WITH_ID:
            yield Use(start, end, key, (section,), DEFINED)
        case ("moved", str() as key):
            yield Use(start, end, key, ENTRY_KINDS, OLD_ID)
        case ("limits", _, "values", str() as key):
            yield Use(start, end, key, ("licenses",), "values")


def _reference(where: Where) -> tuple[tuple[str, ...], str] | None:
    """Return the sections that the text at a path names an entry of, and the field; None if it names none."""
    match where:
        case (str() as section, _, str() as field, *_) if (section, field) in REFERENCES:
            return (REFERENCES[section, field],), field
        case ("features", _, *path) if "needs" in path:
            return ("licenses",), "needs"
        case ("moved", _):
            return ENTRY_KINDS, "moved"
    return None


def _written(part: Part, text: str, kinds: tuple[str, ...], field: str) -> Iterator[Use]:
    id_ = part.value.strip().removesuffix(OR_HIGHER)
    at = text.find(id_, part.start, part.end) if id_ else -1
    if at >= 0:
        yield Use(at, at + len(id_), id_, kinds, field)


def _in_links(text: str, start: int, end: int) -> Iterator[Use]:
    for link in _DESTINATION.finditer(text, start, end):
        at, destination = link.start(1), link[1]
        if destination.startswith(("http:", "https:")):
            continue
        if entry := _LINK.match(destination):
            yield Use(at + entry.start(2), at + entry.end(2), entry[2], (f"{entry[1]}s",), "link")
        for page in _PAGE.finditer(destination):
            yield Use(at + page.start(2), at + page.end(2), page[2], (page[1],), "link")
        for have in _HAVE.finditer(destination):
            for one in re.finditer(r"[\w-]+", have[1]):
                begin = at + have.start(1) + one.start()
                yield Use(begin, begin + len(one[0]), one[0], ("licenses",), "link")


def _anchors(text: str, pattern: re.Pattern[str]) -> Iterator[Use]:
    yield from (Use(*found.span(1), found[1], ("scopes",), "anchor") for found in pattern.finditer(text))


def _in_exceptions(text: str) -> Iterator[Use]:
    for pattern in (_EXCEPTED, _EXCEPTED_IN_FLOW):
        yield from (Use(*found.span(1), found[1], KINDS_WITH_ID, "exception") for found in pattern.finditer(text))
