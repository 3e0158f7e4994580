"""Fields of the front matter that have no language, and differ all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.hints import meant
from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.twin.page import TwinPage

FIELD = "P1106"  # a field of the front matter differs between two languages, or stands in one only
_ALIKE = ("topic", "license", "tier", "feature", "index", "toc")
_OPTIONAL = frozenset({"redirect_from", "language"})


def fields(source: TwinPage, translation: TwinPage) -> Iterator[Finding]:
    """Yield each field that differs from that in the source; nothing while one of the two has no front matter."""
    there, here = source.front_matter, translation.front_matter
    if not there or not here:
        return
    path = source.hand.page.path
    for name in _ALIKE:
        if name in here and (name not in there or _plain(here[name]) != _plain(there[name])):
            said = f"{_plain(there[name])!r}" if name in there else "none"
            message = f"{name} is {_plain(here[name])!r}, in {path} it is {said}"
            yield _finding(translation.hand, name, message, "write the same in both languages")
    strange = [name for name in here if name not in there]
    for name in there:
        if name not in here and name not in _OPTIONAL:
            message = f"{path} has the field {name!r}, this page does not"
            hint = meant(nearest(name, strange)) or f"write `{name}: …`; names of fields are not translated"
            yield _finding(translation.hand, strange[0] if strange else "", message, hint)


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def _finding(hand: Handwriting, name: str, message: str, hint: str) -> Finding:
    return hand.finding(hand.field_at(name) if name else 0, FIELD, message, hint)
