"""Expressions that were nearly written as they have to be, and what their writer meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup.fault import Code, Fault

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_CURLY_QUOTES = re.compile("[\u201c-\u201f\u2018-\u201b\u00ab\u00bb\u2033]")
# A brace is missing at the end.
_OPEN = re.compile(r"\{\{[ \t]*([^{}\n]*[^{}\s])[ \t]*\}(?!\})")
# A brace is missing at the start, and maybe one at the end.
_SINGLE = re.compile(r"(?<!\{)\{[ \t]*((\w+)(?:[ \t]*\([^{}\n]*\)[^{}\n]*|(?=[^{}\n]*\}\})[^{}\n]*))\}{1,2}")
_BARE = re.compile(r"(?<=[(,])[ \t]*([A-Za-z][\w-]*)[ \t]*(?=[,)])")


def halves(prose: str, functions: Container[str]) -> Iterator[Fault]:
    """Yield a fault for each expression between single braces, which readers would see as it is."""
    for single in _SINGLE.finditer(prose):
        if single[2] in functions:
            message = f"'{single[0]}' is an expression, but lacks a brace"
            yield Fault(single.start(), Code.TEMPLATE_SYNTAX, message, _write(single[1]))


def meant(words: str, unknown: str | None = None) -> tuple[str, str] | None:
    """Return what is wrong with an expression that cannot be read, and the way out; None if it is hard to say.

    Args:
        words: the expression, with its braces and possibly with text after it.
        unknown: the name in it that there is not, if that is what is wrong.
    """
    if unknown is None and (open_ := _OPEN.match(words)):
        return f"'{open_[0]}' lacks a brace", _write(open_[1])
    if unknown is None and _CURLY_QUOTES.search(words):
        return f"'{words}' has curly quotes", "write " + _CURLY_QUOTES.sub('"', words)
    for bare in _BARE.finditer(words):
        if bare[1].startswith(unknown) if unknown else "-" in bare[1]:
            return f"{bare[1]!r} lacks its quotes", "write " + _BARE.sub(r'"\1"', words)
    return None


def _write(expression: str) -> str:
    return f"write {{{{ {expression.strip()} }}}}"
