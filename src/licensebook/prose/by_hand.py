"""Names that stand on a page by hand, where the catalogue would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.prose.target import entry_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.nomenclature import Match, Name, Nomenclature

BY_HAND = "P1001"  # a name is written by hand: when it changes in the catalogue, this page would keep the old one
FORMER = "P1002"  # the name of something that is no longer sold is written by hand, as if it still were


def by_hand(hand: Handwriting, matches: tuple[Match, ...], names: Nomenclature) -> Iterator[Finding]:
    """Yield each name that neither an expression nor a link ties to its entry."""
    for match in matches:
        link = hand.link_at(match.start)
        if link and entry_of(link.target):
            continue
        name = match.names[0]
        text = " ".join(hand.raw[match.start : match.words[-1].end].split())
        hint = f"write {name.expression}"
        if name.kind in {"license", "feature"}:
            hint += f", or link it: [{text}]({name.kind}:{name.id})"
        license_ = names.book.get(name.id) if name.kind == "license" else None
        if license_ and license_.status != "current":
            called = [names.book[key].name[names.language] for key in license_.replaced_by]
            after = f", replaced by {' and '.join(map(repr, called))}" if called else ""
            message = f"{text!r} is the name of an older license{after}, written by hand"
            yield hand.finding(match.start, FORMER, message, f"{hint}, and say that it is an older one")
        else:
            article = "the" if _is_exact(text, match.names, names) else "a"
            message = f"{text!r} is {article} name of the {name.kind} {name.id!r}, written by hand"
            yield hand.finding(match.start, BY_HAND, message, hint)


def _is_exact(text: str, called: tuple[Name, ...], names: Nomenclature) -> bool:
    """Whether the catalogue would write the very same words, and only for this entry."""
    return len(called) == 1 and text == called[0].text and text == names.written(called[0])
