"""Tables and explanations of a scope, below the heading of another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.markup import Handwriting, Head
    from licensebook.model import Scope

MISPLACED = "P1013"  # a section about a scope shows the licenses or the explanation of another one
_CLASS = re.compile(r"\.scope-([\w-]+)")
_TABLE = re.compile(r"license_table\(([^()]*)\)")
_EXPLANATION = re.compile(r"scope\(([^()]*)\)\.explanation")
_ID = re.compile(r"""["']([\w-]+)["']""")


def scoped(hand: Handwriting, book: Book) -> Iterator[Finding]:
    """Yield each table or explanation of a scope in the section of another, unless one is a part of the other."""
    scopes = book.catalogue.scopes
    for told in hand.expressions:
        head = _head_of(hand, told.start, scopes)
        for pattern in (_TABLE, _EXPLANATION) if head else ():
            for call in pattern.finditer(told.text):
                ids = [id_ for id_ in _ID.findall(call[1]) if id_ in scopes]
                about = _scope_of(hand, head, scopes) if head else ""
                if ids and not any(_is_near(about, id_, scopes) for id_ in ids):
                    right = call[0].replace(call[1], f'"{about}"').replace("'", '"')
                    message = f"`{call[0]}` stands in the section about the scope {about!r}"
                    hint = f"write `{{{{ {right} }}}}`, or move it below the heading of {ids[0]!r}"
                    yield hand.finding(told.start, MISPLACED, message, hint)


def _head_of(hand: Handwriting, at: int, scopes: Mapping[str, Scope]) -> Head | None:
    """Return the innermost heading about a scope that a place stands below."""
    level = 7  # below every heading
    for head in reversed([head for head in hand.heads if head.start < at]):
        if head.level < level:
            level = head.level
            if _scope_of(hand, head, scopes):
                return head
    return None


def _scope_of(hand: Handwriting, head: Head, scopes: Mapping[str, Scope]) -> str:
    """Return the scope that a heading is about, by its class or its id; empty if it is about none."""
    end = hand.raw.find("\n", head.start) % (len(hand.raw) + 1)
    classes = [name for one in hand.attributes if head.start <= one.start < end for name in _CLASS.findall(one.text)]
    return next((name for name in (*classes, head.id) if name in scopes), "")


def _is_near(one: str, other: str, scopes: Mapping[str, Scope]) -> bool:
    return one == other or scopes[one].part_of == other or scopes[other].part_of == one
