"""A requirement in a sentence that a person would say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from licensebook.model import Family, License
    from licensebook.requirement import Requirement, Set
    from licensebook.wording import Words

Called = Callable[["License"], str]  # how a license is named: plainly, or as a link


def explain(requirement: Requirement, words: Words, called: Called) -> str:
    """Return one sentence that says what it takes."""
    ways = ways_in_words(requirement, words, called)
    if not ways:
        return words["requirement.none"]
    what = ways[0] if len(ways) == 1 else words.fill("requirement.either", list=_one_of(ways, words))
    if requirement.rule.also:
        what = words.fill("requirement.also", also=requirement.rule.also[words.language], what=what)
    return words.fill("requirement.sentence", to=requirement.feature.to[words.language], what=what)


def _one_of(ways: tuple[str, ...], words: Words) -> str:
    """Join with semicolons where a way has commas itself."""
    if not any("," in way for way in ways):
        return words.one_of(ways)
    return f"{'; '.join(ways[:-1])}; {words.fill('requirement.or', last=ways[-1])}"


def lead(requirement: Requirement, words: Words) -> str:
    """Return the words before a list of the ways."""
    to = requirement.feature.to[words.language]
    if requirement.rule.also:
        return words.fill("requirement.lead-also", to=to, also=requirement.rule.also[words.language])
    return words.fill("requirement.lead", to=to)


def ways_in_words(requirement: Requirement, words: Words, called: Called) -> tuple[str, ...]:
    """Return a phrase for each way to fulfil the requirement.

    Ways that differ only in a plan become one: plans up to the highest are "this plan or higher", a whole family is
    "any plan of it".
    """
    groups: dict[Set, list[License]] = {}
    for way in requirement.alternatives():
        plans = [key for key in way if key in requirement.grants.family_of]
        plan = plans[0] if len(plans) == 1 else None
        rest = way - {plan} if plan else way
        groups.setdefault(rest, []).extend(requirement.members(frozenset({plan}) if plan else frozenset()))
    return tuple(
        phrase for rest, plans in groups.items() for phrase in _phrases(requirement, rest, plans, words, called)
    )


def _phrases(requirement: Requirement, rest: Set, plans: list[License], words: Words, called: Called) -> Iterator[str]:
    fixed = _licenses(requirement.members(rest), words, called)
    choices = tuple(_plans(requirement, plans, words, called))
    if not rest:
        yield from choices
    elif choices:
        yield words.fill("requirement.together", fixed=fixed, list=words.one_of(choices))
    else:
        yield fixed


def _licenses(licenses: tuple[License, ...], words: Words, called: Called) -> str:
    names = [called(license_) for license_ in licenses]
    if len(names) == 1:
        return words.fill("license.one", name=names[0])
    return words.fill("license.several", names=words.all_of(names))


def _plans(requirement: Requirement, plans: list[License], words: Words, called: Called) -> Iterator[str]:
    by_family: dict[str, list[License]] = {}
    for plan in plans:
        by_family.setdefault(requirement.grants.family_of[plan.id].id, []).append(plan)
    for members in by_family.values():
        yield from _family_plans(requirement.grants.family_of[members[0].id], members, words, called)


def _family_plans(family: Family, plans: list[License], words: Words, called: Called) -> Iterator[str]:
    held = {plan.id for plan in plans}
    if len(family.plans) > 1 and held.issuperset(family.plans):
        any_plan = family.any_plan[words.language] if family.any_plan else None
        yield any_plan or words.fill("plan.any", family=family.name[words.language])
        return
    lowest = next((plan for plan in plans if held.issuperset(family.from_plan(plan.id))), None)
    upper = family.from_plan(lowest.id) if lowest and family.cumulative else ()
    for plan in plans:
        if len(upper) > 1 and plan.id == upper[0]:
            yield words.fill("plan.or-higher", plan=called(plan))
        elif len(upper) <= 1 or plan.id not in upper:
            yield called(plan)
