"""Links whose words name one entry, and which lead to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError
from licensebook.markup import GONE
from licensebook.prose.target import entry_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.nomenclature import Match, Nomenclature

ANOTHER = "P1003"  # the words of a link name another entry than the one that it leads to
_CALL = re.compile(r"""\b(license|feature)\(\s*["']([\w-]+)["']\s*\)\.name""")


def linked(hand: Handwriting, matches: tuple[Match, ...], names: Nomenclature) -> Iterator[Finding]:
    """Yield each link to an entry whose words are a name of another one."""
    for link in hand.links:
        if other_scope := _other_scope(hand.text[link.start : link.end], link.target, names):
            id_, right = other_scope
            words = hand.raw[link.start : link.end]
            message = f"the words of this link name {right!r}, but it leads to {id_!r}"
            hint = f"write [{words}]({link.target.removesuffix(id_)}{right}), or other words"
            yield hand.finding(link.start - 1, ANOTHER, message, hint)
        entry = entry_of(link.target)
        if not entry or not _exists(names, *entry):
            continue
        kind, id_ = entry
        words = hand.raw[link.start : link.end]
        call = _CALL.search(words)
        if call:
            other = call[2] if call[1] == kind and call[2] != id_ else ""
        else:
            other = _other(hand.text[link.start : link.end], kind, id_, names) or next(
                (_named(match, kind, id_, names) for match in matches if link.start <= match.start < link.end), ""
            )
        if other:
            message = f"the words of this link name {other!r}, but it leads to {id_!r}"
            yield hand.finding(link.start - 1, ANOTHER, message, f"write [{words}]({kind}:{other}), or other words")


def _exists(names: Nomenclature, kind: str, id_: str) -> bool:
    try:
        names.book.license_id(id_) if kind == "license" else names.book.feature(id_)
    except LicensebookError:
        return False  # which is a finding already
    return True


def _other_scope(text: str, target: str, names: Nomenclature) -> tuple[str, str] | None:
    """Return the scope whose section a link leads to, and the one that all its words name, if that is another."""
    id_ = target.partition("#")[2]
    scopes = names.book.catalogue.scopes
    if id_ not in scopes or GONE in text:
        return None
    called = names.ids_called(text, "scope")
    is_near = any(one in {id_, scopes[id_].part_of} or scopes[one].part_of == id_ for one in called)
    return (id_, min(called)) if called and not is_near else None


def _other(text: str, kind: str, id_: str, names: Nomenclature) -> str:
    """Return the entry of the same kind that all words of a link are a name of; empty if that is the right one."""
    called = names.ids_called(text, kind) if GONE not in text else frozenset()
    family = names.book.grants.family_of.get(id_)
    # Of plans with the same short name, the one beside the linked one is meant.
    return "" if id_ in called else min(called, key=lambda key: not (family and key in family.plans), default="")


def _named(match: Match, kind: str, id_: str, names: Nomenclature) -> str:
    """Return the entry of the same kind that is named within the words of a link, if it is another."""
    ids = [name.id for name in match.names if name.kind == kind]
    text = " ".join(word.text for word in match.words)
    return "" if not ids or id_ in ids or id_ in names.ids_called(text, kind) else ids[0]
