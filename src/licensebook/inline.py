"""The inline Markdown that a text of the catalogue may hold: emphasis, code, and links.

A text is data, so nothing in it may reach a page as HTML or as an attribute. It is taken apart by a CommonMark parser
and put together again with every other character that Markdown could read as markup written as an entity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

LINK_KINDS = ("license", "feature", "page")
_MARKUP = re.compile(r"[\\`*_\[\]<>&!]")
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^]|:(?=[\w+-]+:)")
_BLOCK_START = re.compile(r"^(?:[#+=:!?>-]|\d+[.)])")
_PLAIN_CODE = re.compile(r"[\w./:-]+(?: [\w./:-]+)*")
_BLANKS = re.compile("[^\\S\xa0\u202f]+")  # no-break spaces keep numbers and units together
_LOOSE = re.compile(r"\*\w|\w\*")  # beside a letter it was meant as markup, between blanks it is a sign
_AMBIGUOUS = re.compile(r"['()]|&(?=#?\w+;)")  # in a target: the end of it, a title, an entity
_parser = MarkdownIt("zero").enable(["emphasis", "backticks", "link", "image", "escape"])


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: `kind` is one of LINK_KINDS, or `https`."""

    kind: str
    target: str


def capitalized(text: str) -> str:
    """Return a plain text as it begins a line: its first letter is a capital, and the others stay as they are."""
    return text[:1].upper() + text[1:]


def problems(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a text of the catalogue may not hold, each as message and hint."""
    if not _MARKUP.search(text):
        return
    if nh3.is_html(text):
        yield "HTML in a text", "use *emphasis*, **strong**, `code` or [words](license:id); write < as a word"
    for token in _tokens(text):
        if token.type == "image":
            yield f"image {str(token.attrs.get('src', ''))!r} in a text", "put pictures into a page"
    if _has_nested_emphasis(_tokens(text)):
        yield "emphasis inside or right beside other emphasis", "use *emphasis* or **strong**, with words between them"
    if "](" in to_plain(text):
        yield (
            "a link that goes nowhere",
            "write [words](license:id) or [words](https://…), without spaces in the target",
        )
    if _LOOSE.search("".join(token.content for token in _tokens(text) if token.type == "text")):
        yield "a `*` that belongs to no other", "write *emphasis* or **strong**, with as many of them on both sides"
    for link in links(text):
        if link.kind not in (*LINK_KINDS, "https"):
            known = ", ".join(f"{kind}:…" for kind in LINK_KINDS)
            yield f"link to {link.target!r}", f"a link in a text goes to {known} or https://…"


def _has_nested_emphasis(tokens: Sequence[Token]) -> bool:
    """Whether Markdown parsers may differ about it, as they do about ***this*** one."""
    kinds = [token.type for token in tokens if token.type != "text" or token.content]
    is_open = False
    for before, kind in pairwise(["", *kinds]):
        if kind in {"em_open", "strong_open"}:
            if is_open or before in {"em_close", "strong_close"}:
                return True
            is_open = True
        is_open = is_open and kind not in {"em_close", "strong_close"}
    return False


def links(text: str) -> Iterator[Link]:
    """Yield every link of a text."""
    if "](" not in text:
        return
    for token in _tokens(text):
        if token.type == "link_open":
            yield _link(token)


def to_plain(text: str) -> str:
    """Return the words of a text without any markup, on one line."""
    return "".join(token.content for token in _tokens(text)) if _MARKUP.search(text) else _one_line(text)


def to_markdown(text: str, url: Callable[[Link], str]) -> str:
    """Return a text as Markdown on one line for a page or table, its links led to `url`; an empty URL makes no link."""
    return "".join(_written(_tokens(text), url)) if _MARKUP.search(text) else escaped(_one_line(text))


def _written(tokens: Sequence[Token], url: Callable[[Link], str]) -> Iterator[str]:
    targets: list[str] = []
    for token in tokens:
        match token.type:
            case "em_open" | "em_close":
                yield "*"
            case "strong_open" | "strong_close":
                yield "**"
            case "code_inline":
                yield f"`{token.content}`" if _PLAIN_CODE.fullmatch(token.content) else _code(token.content)
            case "link_open":
                targets.append(url(_link(token)))
                yield "[" if targets[-1] else ""
            case "link_close":
                target = targets.pop()
                yield f"]({_AMBIGUOUS.sub(_percent, target)})" if target else ""
            case _:
                yield escaped(token.content)


def _link(token: Token) -> Link:
    href = str(token.attrs["href"])
    kind, _, target = href.partition(":")
    return Link(kind, target) if kind in LINK_KINDS else Link(kind if target.startswith("//") else "", href)


def escaped(text: str) -> str:
    """Return plain text as Markdown, with every character that could be read as markup written as an entity."""
    return _BLOCK_START.sub(_entities_of, _SPECIAL.sub(_entities_of, text))


def _percent(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"


def _code(text: str) -> str:
    return f"<code>{_entities(text)}</code>"


def _entities_of(match: re.Match[str]) -> str:
    return _entities(match[0])


def _entities(text: str) -> str:
    return "".join(
        character if character.isalnum() or character == " " else f"&#{ord(character)};" for character in text
    )


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


@lru_cache(maxsize=1024)
def _tokens(text: str) -> Sequence[Token]:
    (block,) = _parser.parseInline(_one_line(text))
    return tuple(block.children or ())
