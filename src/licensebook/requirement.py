"""What a feature takes, and what of it is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.errors import NothingUnlocks
from licensebook.explanation import Explanation
from licensebook.grants import minimal
from licensebook.model import License

if TYPE_CHECKING:
    from collections.abc import Callable

    from licensebook.explanation import Called
    from licensebook.grants import Grants, Set, Sets
    from licensebook.model import Feature, Rule
    from licensebook.wording import Words

# Licenses that somebody has: ids, old ids, module names or records, or a single one of these.
Have = str | License | Iterable[str | License]


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """What a feature takes, by the rule in force.

    `words` finds the words of a language, `license_ids` the ids of licenses; `then` tells of which time the rule is.
    """

    feature: Feature
    rule: Rule
    grants: Grants
    words: Callable[[str | None], Words]
    license_ids: Callable[[Have], list[str]]
    then: str = ""

    @cached_property
    def ways(self) -> Sets:
        """The minimal sets of license ids that unlock the feature, those with older licenses among them."""
        return self.grants.in_order(self.grants.ways(self.rule.needs))

    def alternatives(self) -> Sets:
        """Return the minimal sets of license ids that unlock the feature; having one whole set is enough.

        Prerequisites are part of a set. Sets with legacy or retired licenses are listed only where no other will do.
        It is empty if nothing unlocks the feature in this book.
        """
        return self._offered

    @cached_property
    def _offered(self) -> Sets:
        return self.grants.offered(self.ways)

    def satisfied_by(self, have: Have) -> bool:
        """Whether the licenses `have`, and what they include, unlock the feature.

        Raises UnknownLicense or AmbiguousName for what is no license.
        """
        return self.is_met_by(self.grants.granted(self.license_ids(have)))

    def is_met_by(self, granted: Set) -> bool:
        """Whether these licenses, with all that they include, unlock the feature."""
        return any(way <= granted for way in self.ways)

    def missing(self, have: Have) -> Sets:
        """Return what is still needed, a set for each alternative; nothing if the feature is unlocked already.

        Args:
            have: licenses, as ids, old ids, module names or records; a single one needs no collection around it.

        Raises:
            UnknownLicense, AmbiguousName: something is no license.
            NothingUnlocks: there is no alternative, so that nothing could be added.
        """
        granted = self.grants.granted(self.license_ids(have))
        if not self.ways:
            message = f"no license unlocks {self.feature.id!r}{self.then}"
            raise NothingUnlocks(message, "ask for another version, or for alternatives(), which is empty then")
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
