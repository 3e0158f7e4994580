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
_ENDLESS = re.compile(r"\{\{[ \t]*([^{}\n]*[)\w])[ \t]*$")
_HALF_QUOTED = re.compile(r"""(?<=[(,])[ \t]*(?:["']([\w-]+)|([\w-]+)["'])[ \t]*(?=[,)])""")
_HALF_CALL = re.compile(r"""(\{\{[ \t]*\w+\([ \t]*(?:["'][\w-]+["'][ \t]*,?[ \t]*)+?)[ \t]*\}\}""")
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
    if unknown is None and (slip := _lacking_end(words) or _quoted_wrong(words)):
        return slip
    for bare in _BARE.finditer(words):
        if bare[1].startswith(unknown) if unknown else "-" in bare[1]:
            return f"{bare[1]!r} lacks its quotes", "write " + _BARE.sub(r'"\1"', words)
    return None


def _lacking_end(words: str) -> tuple[str, str] | None:
    if open_ := _OPEN.match(words):
        return f"'{open_[0]}' lacks a brace", _write(open_[1])
    if endless := _ENDLESS.match(words):
        return f"'{words}' has no end", _write(endless[1])
    if half_call := _HALF_CALL.fullmatch(words):
        return f"'{words}' lacks its )", f"write {half_call[1].rstrip()}) }}}}"
    return None


def _quoted_wrong(words: str) -> tuple[str, str] | None:
    if _CURLY_QUOTES.search(words):
        return f"'{words}' has curly quotes", "write " + _CURLY_QUOTES.sub('"', words)
    if half_quoted := _HALF_QUOTED.search(words):
        message = f"'{half_quoted[0].strip()}' lacks a quote"
        return message, "write " + _HALF_QUOTED.sub(lambda half: f'"{half[1] or half[2]}"', words)
    return None


def _write(expression: str) -> str:
    return f"write {{{{ {expression.strip()} }}}}"
