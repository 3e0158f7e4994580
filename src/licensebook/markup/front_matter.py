"""The front matter of a page: the YAML between two lines of ---."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from licensebook.errors import CatalogueError
from licensebook.finding import Finding
from licensebook.markup.fault import Code
from licensebook.source import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.markup.page import Page

_OPENING = re.compile(r"---[ \t]*\n")
# Without a --- in the first line, front matter is known by its fields: two of them, or one with a --- below it.
_UNOPENED = re.compile(
    r"\s*(?P<opening>---[ \t]*\n)?(?:[a-z_][\w.]*:(?:[ \t].*)?\n){1,2}?(?:[a-z_][\w.]*:|---[ \t]*$)", re.MULTILINE
)
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


def split(page: Page) -> tuple[Mapping[str, Any], int, Sequence[Finding]]:
    """Return the front matter of a page, where its body starts, and what is wrong."""
    if not (opening := _OPENING.match(page.text)):
        return _unopened(page)
    if not (closing := _CLOSING.search(page.text, opening.end())):
        return {}, opening.end(), [_finding(page, Code.FRONT_MATTER_OPEN, "close it with a line that holds only ---")]
    # The empty line stands for the opening ---, so that lines count as in the file.
    data, findings = _read("\n" + page.text[opening.end() : closing.start()], page)
    return data, closing.end(), findings


def as_read(value: Any) -> Any:  # noqa: ANN401
    """Return front matter of a program as `split` reads that of a page, in which every value is a text.

    >>> as_read({"title": "Licenses", "index": False, "levels": [1, 2]})
    {'title': 'Licenses', 'index': 'false', 'levels': ['1', '2']}
    """
    match value:
        case Mapping():
            return {key: as_read(one) for key, one in value.items()}
        case list() | tuple():
            return [as_read(one) for one in value]
        case bool():
            return str(value).lower()
    return value if value is None else str(value)


def _unopened(page: Page) -> tuple[Mapping[str, Any], int, Sequence[Finding]]:
    """Return the front matter that a page has if only the first --- of it is missing, or not in the first line."""
    if not (start := _UNOPENED.match(page.text)):
        return {}, 0, ()
    hint = "delete the empty lines above ---" if start["opening"] else "write a line that holds only --- above it"
    finding = _finding(page, Code.FRONT_MATTER_START, hint)
    first = len(page.text) - len(page.text.lstrip())
    opening = start.end("opening") if start["opening"] else first
    end = _CLOSING.search(page.text, opening) or _BLANK_LINE.search(page.text, opening)
    data, _ = _read(page.text[opening : end.start() if end else None], page)
    return data, end.end() if end else len(page.text), [replace(finding, line=page.text.count("\n", 0, first) + 1)]


def _read(text: str, page: Page) -> tuple[Mapping[str, Any], Sequence[Finding]]:
    try:
        source = parse(text, page.path)
    except CatalogueError as error:
        data, findings = None, error.findings
    else:
        data, findings = source.data, source.findings
    if not isinstance(data, dict | None):
        return {}, [_finding(page, Code.FRONT_MATTER_SHAPE, "write lines such as `title: About licenses`")]
    return data or {}, [replace(finding, code=Code.FRONT_MATTER_YAML) for finding in findings]


def _finding(page: Page, code: Code, hint: str) -> Finding:
    return Finding(path=page.path, line=1, column=1, code=code, message=code.meaning, hint=hint)
