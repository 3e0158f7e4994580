"""What a feature takes, in words that a person would say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from licensebook.grants import Grants, Set, Sets
    from licensebook.model import Family, Feature, License, Rule
    from licensebook.wording import Words

Called = Callable[["License"], str]  # how a license is named: plainly, or as a link


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """The words for what a feature takes: `ways` are the sets of licenses that are enough."""

    feature: Feature
    rule: Rule
    ways: Sets
    grants: Grants
    words: Words
    called: Called

    def sentence(self) -> str:
        """Return one sentence that says it all."""
        phrases = self.phrases()
        if not phrases:
            return self.words["requirement.none"]
        what = self._what(phrases)
        if self.rule.also:
            what = self.words.fill("requirement.also", also=self.rule.also[self.words.language], what=what)
        return self.words.fill("requirement.sentence", to=self.feature.to[self.words.language], what=what)

    def choice(self) -> str:
        """Return what it takes as one part of a sentence, which stands alone in a list."""
        phrases = self.phrases()
        if not phrases:
            return self.words["requirement.none"]
        if not self.rule.also:
            return self._one_of(phrases)
        return self.words.fill("requirement.also", also=self.rule.also[self.words.language], what=self._what(phrases))

    def lead(self) -> str:
        """Return the words before a list of the phrases."""
        to = self.feature.to[self.words.language]
        if self.rule.also:
            return self.words.fill("requirement.lead-also", to=to, also=self.rule.also[self.words.language])
        return self.words.fill("requirement.lead", to=to)

    def phrases(self) -> tuple[str, ...]:
        """Return a phrase for each way.

        Ways that differ only in a plan become one: plans up to the highest are "this plan or higher", a whole family is
        "any plan of it".
        """
        plans_by_rest: dict[Set, list[License]] = {}
        for way in self.ways:
            plans = [key for key in way if key in self.grants.family_of]
            plan = frozenset(plans) if len(plans) == 1 else frozenset()
            plans_by_rest.setdefault(way - plan, []).extend(self.grants.members(plan))
        return tuple(phrase for rest, plans in plans_by_rest.items() for phrase in self._phrases(rest, plans))

    def _what(self, phrases: tuple[str, ...]) -> str:
        return phrases[0] if len(phrases) == 1 else self.words.fill("requirement.either", list=self._one_of(phrases))

    def _one_of(self, phrases: tuple[str, ...]) -> str:
        """Join so that a reader can tell where a phrase that has commas itself ends."""
        if not any("," in phrase for phrase in phrases):
            return self.words.one_of(phrases)
        mark = "," if len(phrases) == 2 else ";"  # noqa: PLR2004
        return f"{mark} ".join((*phrases[:-1], self.words.fill("requirement.or", last=phrases[-1])))

    def _phrases(self, rest: Set, plans: Iterable[License]) -> Iterator[str]:
        """Yield the plans where they are enough by themselves, or else one phrase with what it takes besides."""
        choices = tuple(self._plans(plans))
        if not rest:
            yield from choices
        elif choices:
            yield self.words.fill("requirement.together", fixed=self._licenses(rest), list=self.words.one_of(choices))
        else:
            yield self._licenses(rest)

    def _licenses(self, way: Set) -> str:
        names = [self.called(license_) for license_ in self.grants.members(way)]
        if len(names) == 1:
            return self.words.fill("license.one", name=names[0])
        return self.words.fill("license.several", names=self.words.all_of(names))

    def _plans(self, plans: Iterable[License]) -> Iterator[str]:
        by_family: dict[str, list[License]] = {}
        for plan in plans:
            by_family.setdefault(self.grants.family_of[plan.id].id, []).append(plan)
        for members in by_family.values():
            yield from self._plans_of(self.grants.family_of[members[0].id], members)

    def _plans_of(self, family: Family, plans: list[License]) -> Iterator[str]:
        held = {plan.id for plan in plans}
        if len(family.plans) > 1 and held.issuperset(family.plans):
            yield any_plan(family, self.words)
            return
        upper = _upper_end(family, held)
        for plan in plans:
            if plan.id not in upper:
                yield self.called(plan)
            elif plan.id == upper[0]:
                yield self.words.fill("plan.or-higher", plan=self.called(plan))


def any_plan(family: Family, words: Words) -> str:
    """Return the words for any plan of a family."""
    if family.any_plan:
        return family.any_plan[words.language]
    return words.fill("plan.any", family=family.name[words.language])


def _upper_end(family: Family, held: set[str]) -> tuple[str, ...]:
    """Return the plans up to the highest that are all held; nothing if "or higher" would say nothing of them."""
    lowest = next((plan for plan in family.plans if held.issuperset(family.from_plan(plan))), None)
    upper = family.from_plan(lowest) if lowest and family.cumulative else ()
    return upper if len(upper) > 1 else ()
