"""Tells in plain words why the YAML library cannot read on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

Place = tuple[int, int]  # line and column, from 0 as the YAML library counts


class Slip(NamedTuple):
    """What is wrong, and the way out; seen best at the `start` of what is broken, or else where the library stopped."""

    message: str
    hint: str
    at_start: bool = False


_BAD_START = "a text cannot start with {}"
_TAB = Slip("a tab in place of spaces", "indent with spaces")
_END = Slip("the file ends too early", "close what is open: a quote, ] or }")
# By how the library's own words begin.
_SLIPS: Mapping[str, Slip] = {
    "mapping values are not allowed": Slip(
        "this colon ends no key",
        "put quotes around a text that holds a colon and a space; start all keys of one entry in the same column",
    ),
    "did not find expected key": Slip(
        "this belongs to nothing before it",
        "start the line in the column of the lines it belongs with; put quotes around all of a text, not a part of it",
    ),
    "did not find expected '-'": Slip(
        "this belongs to no item of the list",
        "start each item with - in the same column, and indent what belongs to it",
    ),
    "could not find expected ':'": Slip(
        "this line has no key", "write `key: value`; indent the line if it goes on with the text above", at_start=True
    ),
    "found unexpected end of stream": Slip(
        "this quote is never closed", "close it at the end of the text", at_start=True
    ),
    "did not find expected ',' or ']'": Slip(
        "this list is not closed",
        "write [one, two], with quotes around a text that holds a comma, colon or bracket",
        at_start=True,
    ),
    "did not find expected ',' or '}'": Slip(
        "this map is not closed",
        "write {en: one, nb: two}, with quotes around a text that holds a comma, colon or brace",
        at_start=True,
    ),
    "found character that cannot start": Slip(_BAD_START, "put quotes around it"),
    "did not find expected node content": Slip(_BAD_START, "put quotes around it"),
    "did not find expected alphabetic": Slip(_BAD_START, "put quotes around it", at_start=True),
    "found a tab character": _TAB,
    "block sequence entries are not allowed": Slip("a list cannot start here", "put its first - on the next line"),
    "did not find expected comment": Slip("no text can follow | or >", "start it on the next line, indented"),
    "found unknown escape character": Slip("a backslash in double quotes", "use single quotes, or write \\\\ for it"),
    "did not find expected <document start>": Slip("the catalogue has ended above", "delete the line ... above"),
}
_UNFORESEEN = "look at this line and the one above: indentation, a missing colon or quote, or a text that needs quotes"


def explain(error: yaml.YAMLError, text: str) -> tuple[Place, str, str]:
    """Return where in `text` the library stopped, why, and the way out."""
    if isinstance(error, yaml.MarkedYAMLError):
        return _explain(error, text)
    assert isinstance(error, yaml.reader.ReaderError)  # noqa: S101  # the parser raises nothing else
    before = text.encode()[: error.position].decode()
    return (before.count("\n"), len(before) - before.rfind("\n") - 1), error.reason, "delete the character"


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[Place, str, str]:
    problem = str(error.problem)
    fallback = Slip(f"this is no YAML: {problem}", _UNFORESEEN)
    slip = next((slip for words, slip in _SLIPS.items() if problem.startswith(words)), fallback)
    mark = (error.context_mark if slip.at_start else None) or error.problem_mark
    assert mark is not None  # noqa: S101  # the parser always says where
    found = text[mark.index : mark.index + 1]
    slip = {"": _END, "\t": _TAB}.get(found, slip)
    return (mark.line, mark.column), slip.message.replace("{}", repr(found)), slip.hint
