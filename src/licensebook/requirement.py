"""What a feature takes, and what of it is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.explanation import Explanation
from licensebook.grants import minimal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from licensebook.explanation import Called
    from licensebook.grants import Grants, Sets
    from licensebook.model import Feature, Rule
    from licensebook.wording import Words


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """What a feature takes, by the rule in force. `words` finds the words of a language."""

    feature: Feature
    rule: Rule
    grants: Grants
    words: Callable[[str | None], Words]

    @cached_property
    def ways(self) -> Sets:
        """The minimal sets of license ids that unlock the feature, those with older licenses among them."""
        return self.grants.in_order(self.grants.ways(self.rule.needs))

    def alternatives(self) -> Sets:
        """Return the minimal sets of license ids that unlock the feature; having one whole set is enough.

        Prerequisites are part of a set. Sets with legacy or retired licenses are listed only where no other will do.
        It is empty if nothing unlocks the feature in this book.
        """
        return self.grants.offered(self.ways)

    def satisfied_by(self, have: Iterable[str]) -> bool:
        """Whether the licenses with these ids, and what they include, unlock the feature."""
        granted = self.grants.granted(have)
        return any(way <= granted for way in self.ways)

    def missing(self, have: Iterable[str]) -> Sets:
        """Return what is still needed, a set for each alternative; nothing if the feature is unlocked already."""
        granted = self.grants.granted(have)
        left = minimal(way - granted for way in self.ways)
        return () if left == (frozenset(),) else self.grants.in_order(self.grants.offered(left))

    def explain(self, language: str | None = None) -> str:
        """Return a sentence that says what it takes, in any published language; in the default one if None.

        Raises UnknownLanguage for a language that the catalogue is not written in.
        """
        return self.explanation(language).sentence()

    def explanation(self, language: str | None = None, called: Called | None = None) -> Explanation:
        """Return the words for it; `called` says how a license is named, which is by its plain name if None."""
        words = self.words(language)
        return Explanation(
            feature=self.feature,
            rule=self.rule,
            ways=self.alternatives(),
            grants=self.grants,
            words=words,
            called=called or (lambda license_: license_.name[words.language]),
        )
