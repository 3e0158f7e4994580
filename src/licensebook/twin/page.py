"""A page as it is held against the same page in another language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from licensebook.markup import Handwriting


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinPage:
    """What the writer wrote, the front matter by its usual names, and the language, with some of its words.

    `names` are those of entries, in any language, as `normalize` writes them.
    """

    hand: Handwriting
    front_matter: Mapping[str, object]
    language: str
    numbers: str
    negations: str
    names: frozenset[str]
