"""Headings that stand in one language only, on another level, or under another id."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting, Head

_TAB = "tab/"
STRUCTURE = "P1102"  # the headings of a page differ between two languages: links and readers miss a section


def headings(source: Handwriting, translation: Handwriting) -> Iterator[Finding]:
    """Yield each heading that differs from that in the source."""
    there, here = source.heads, translation.heads
    matcher = SequenceMatcher(None, [head[1:3] for head in there], [head[1:3] for head in here], autojunk=False)
    for kind, start, end, at, to in matcher.get_opcodes():
        if kind == "replace" and end - start == to - at:
            pairs = zip(there[start:end], here[at:to], strict=True)
            yield from (_differing(source, translation, *pair) for pair in pairs)
        elif kind != "equal":
            yield from _surplus(source, translation, here[at:to])
            yield from _lacking(source, translation, there[start:end], here[:at])


def _differing(source: Handwriting, translation: Handwriting, there: Head, here: Head) -> Finding:
    if there.level != here.level:
        message = f"the heading {here.title!r} is of level {here.level}, that in {source.page.path} of {there.level}"
        hint = f"write `{'#' * there.level} {here.title}`"
    else:
        ids = [f"'#{head.id}'" if head.id else "no id" for head in (here, there)]
        message = f"the heading {here.title!r} has {ids[0]}, that in {source.page.path} has {ids[1]}"
        hint = f"write {_with_id(there, here)}" if there.id else "give both the same id"
    return translation.finding(here.start, STRUCTURE, message, hint)


def _with_id(there: Head, here: Head) -> str:
    if there.id.startswith(_TAB) and here.id:  # it is in the link that the heading is
        return f"`{here.title.replace(f'#{here.id}', f'#{there.id}')}`"
    return f"`{{#{there.id}}}` after it"


def _surplus(source: Handwriting, translation: Handwriting, heads: Sequence[Head]) -> Iterator[Finding]:
    for head in heads:
        message = f"{source.page.path} has no heading like {head.title!r} in its place"
        hint = "write that section there too, or delete this one"
        yield translation.finding(head.start, STRUCTURE, message, hint)


def _lacking(
    source: Handwriting, translation: Handwriting, heads: Sequence[Head], before: Sequence[Head]
) -> Iterator[Finding]:
    for head in heads:
        message = f"a heading like {head.title!r} of {source.page.path} is missing below this one"
        hint = f"write `{'#' * head.level} …{f' {{#{head.id}}}' if head.id else ''}` and its section"
        yield translation.finding(before[-1].start if before else translation.body, STRUCTURE, message, hint)
