"""Tables and explanations of a scope, below the heading of another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.markup import Handwriting, Head
    from licensebook.markup.handwriting import Told
    from licensebook.model import Scope
    from licensebook.rules.said import NamesInTexts

MISPLACED = "P1013"  # a section about a scope shows the licenses or the explanation of another one
_CLASS = re.compile(r"\.scope-([\w-]+)")
_TABLE = re.compile(r"license_table\(([^()]*)\)")
_EXPLANATION = re.compile(r"scope\(([^()]*)\)\.explanation")
_ID = re.compile(r"""["']([\w-]+)["']""")


def scoped(hand: Handwriting, book: Book, said: NamesInTexts) -> Iterator[Finding]:
    """Yield each table or explanation of a scope in the section of another, unless one is a part of the other.

    Where a heading itself says two things, it is told there, and so it is where its words name another scope than all
    that its section shows.
    """
    scopes = book.catalogue.scopes
    unsure = dict(_of_heads(hand, scopes, said))
    yield from unsure.values()
    for told in hand.expressions:
        head = _head_of(hand, told.start, scopes)
        if not head or head in unsure:
            continue
        about = _scope_of(hand, head, scopes)
        for call, ids in _shown(told, scopes):
            if not any(_is_near(about, id_, scopes) for id_ in ids):
                right = call[0].replace(call[1], f'"{about}"').replace("'", '"')
                message = f"`{call[0]}` stands in the section about the scope {about!r}"
                hint = f"write `{{{{ {right} }}}}`, or move it below the heading of {ids[0]!r}"
                yield hand.finding(told.start, MISPLACED, message, hint)


def _of_heads(hand: Handwriting, scopes: Mapping[str, Scope], said: NamesInTexts) -> Iterator[tuple[Head, Finding]]:
    """Yield each heading whose class, id and words are not of one scope, and the finding about it."""
    ends = [*(head.start for head in hand.heads), len(hand.raw)]
    for head, end in zip(hand.heads, ends[1:], strict=False):
        about = _scope_of(hand, head, scopes)
        if about and head.id in scopes and not _is_near(about, head.id, scopes):
            message = f"the class of this heading is that of {about!r}, and its id is {head.id!r}"
            yield head, hand.finding(head.start, MISPLACED, message, f"write `.scope-{head.id}`, or mend the id")
        if about or head.level == 1:
            continue
        named = {one.id: one.words for one in said.scopes(head.title)}
        shown = [
            id_
            for told in hand.expressions
            if head.start < told.start < end
            for _, ids in _shown(told, scopes)
            for id_ in ids
        ]
        if len(named) == 1 and shown and not any(_is_near(id_, one, scopes) for id_ in shown for one in named):
            ((_, words),) = named.items()
            message = f"this heading says {words!r}, and its section shows the scope {shown[0]!r}"
            right = scopes[shown[0]].name[said.language]
            yield head, hand.finding(head.start, MISPLACED, message, f"write {right!r}, or show another scope below it")


def _shown(told: Told, scopes: Mapping[str, Scope]) -> Iterator[tuple[re.Match[str], Sequence[str]]]:
    """Yield each call in an expression that shows scopes, and those."""
    for pattern in (_TABLE, _EXPLANATION):
        for call in pattern.finditer(told.text):
            if ids := [id_ for id_ in _ID.findall(call[1]) if id_ in scopes]:
                yield call, ids


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
