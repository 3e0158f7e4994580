"""A page as it is held against the same page in another language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from licensebook.markup import Handwriting
    from licensebook.rules.said import NamesInTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinPage:
    """What the writer wrote, the front matter by its usual names, and the language, with some of its words.

    `names` are those of entries, in any language, as `normalize` writes them; `said` finds scopes and colors in its
    texts, and `month` the first month with its year.
    """

    hand: Handwriting
    front_matter: Mapping[str, object]
    language: str
    numbers: str
    negations: str
    names: frozenset[str]
    said: NamesInTexts
    month: Callable[[str], re.Match[str] | None]
