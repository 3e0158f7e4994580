"""Tells in plain words why the YAML library cannot read on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

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
_LINK = Slip("a text cannot start with '['", "put quotes around it")
_QUOTING = "put quotes around the whole text, and write a quote inside it twice, '' or as the other kind"
_END = Slip("the file ends too early", "close what is open: a quote, ] or }")
# By how the library's own words begin.
_SLIPS: Mapping[str, Slip] = {
    "mapping values are not allowed": Slip(
        "this colon ends no key",
        "put quotes around a text that holds a colon and a space; start all keys of one entry in the same column",
    ),
    "did not find expected key": Slip(
        "this belongs to nothing before it",
        "start the line in the same column as the lines that it belongs with",
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
        "write {one: 1, two: 2}, with quotes around a text that holds a comma, colon or brace",
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


def explain(error: yaml.YAMLError, text: str, last: yaml.ScalarEvent | None) -> tuple[Place, str, str]:
    """Return where in `text` the library stopped, why, and the way out; `last` is the scalar that it read last."""
    if isinstance(error, yaml.MarkedYAMLError):
        return _explain(error, text, last)
    assert isinstance(error, yaml.reader.ReaderError)  # noqa: S101  # the parser raises nothing else
    before = text.encode()[: error.position].decode()
    place = before.count("\n"), len(before) - before.rfind("\n") - 1
    return place, f"control character {chr(error.character)!r}", "delete it"


def _explain(error: yaml.MarkedYAMLError, text: str, last: yaml.ScalarEvent | None) -> tuple[Place, str, str]:
    problem, stop = str(error.problem), error.problem_mark
    assert stop is not None  # noqa: S101  # the parser always says where
    slip = next((slip for words, slip in _SLIPS.items() if problem.startswith(words)), None)
    slip = _told_by_the_text(text, stop.index, slip, last) or slip or Slip(f"this is no YAML: {problem}", _UNFORESEEN)
    mark = (error.context_mark if slip.at_start else None) or stop
    found = text[mark.index : mark.index + 1]
    return (mark.line, mark.column), slip.message.replace("{}", repr(found)), slip.hint


def _told_by_the_text(text: str, stop: int, slip: Slip | None, last: yaml.ScalarEvent | None) -> Slip | None:
    """Return the slip that shows better in the text around the place than in the library's words."""
    if text[stop - 1 : stop + 1] == "](":
        return _LINK
    if text[stop : stop + 1] == "\t":
        return _TAB
    if stop >= len(text) and not (slip and slip.at_start):
        return _END
    quoted: Any = last if last and last.style in {"'", '"'} else None
    if quoted and not text[quoted.end_mark.index : stop].strip(" "):
        hint = f"it opened on line {quoted.start_mark.line + 1}; {_QUOTING}"
        return Slip("this follows on a quote that is closed", hint)
    return None
