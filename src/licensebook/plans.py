"""The plans of a book side by side: what each of them gives, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from licensebook.lookup import Book
    from licensebook.model import Family, Feature, License, Limit

UNLIMITED = "unlimited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan, with its family and what it unlocks."""

    license: License
    family: Family
    unlocked: frozenset[str]

    def limit(self, limit: Limit) -> int | str | None:
        """Return how much it allows; None where the limit is not about this plan."""
        return limit.values.get(self.license.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a plan adds to those below it in its family."""

    plan: License
    all_of: tuple[License, ...]  # plans of other families that it took over from: it gives all that they gave
    features: tuple[Feature, ...]  # what it adds besides


def plans(book: Book) -> tuple[Plan, ...]:
    """Return every plan that a screen shows: family by family, the lowest first."""
    return tuple(
        Plan(
            license=book[key],
            family=family,
            unlocked=frozenset(feature.id for feature in book.unlocks([key])),
        )
        for family in book.catalogue.families.values()
        for key in family.plans
        if not book[key].hidden
    )


def standing(book: Book, plan: Plan, feature: Feature) -> str:
    """Return how a plan stands to a feature.

    `yes`: it unlocks it; `together`: it does with one other license; `not-known`: nobody has said; or else `no`.
    """
    if feature.id in plan.unlocked:
        return "yes"
    if any(
        plan.license.id in way and len(way - {plan.license.id}) == 1
        for way in book.requirements(feature.id).alternatives()
    ):
        return "together"
    return "not-known" if feature.inferred_for == plan.family.id else "no"


def common(book: Book, families: Iterable[Family]) -> tuple[Feature, ...]:
    """Return what the lowest plan of each of several families unlocks; nothing for a single one."""
    lowest = [set(book.unlocks([family.plans[0]])) for family in families]
    shared = set.intersection(*lowest) if len(lowest) > 1 else set()
    return tuple(feature for feature in book.catalogue.features.values() if feature in shared)


def steps(book: Book, family: Family, known: Iterable[Feature] = ()) -> tuple[Step, ...]:
    """Return what each plan of a family adds to those below it and to what is `known`, the lowest first."""
    below = set(known)
    found = []
    for key in family.plans:
        unlocked = book.unlocks([key])
        given = {other: set(book.unlocks([other.id])) for other in _replaced_by(book, key, family)}
        all_of = tuple(other for other, gave in given.items() if gave <= set(unlocked) and gave - below)
        told = below.union(*(given[other] for other in all_of))
        features = tuple(feature for feature in unlocked if feature not in told)
        found.append(Step(plan=book[key], all_of=all_of, features=features))
        below |= set(unlocked)
    return tuple(found)


def _replaced_by(book: Book, plan: str, family: Family) -> list[License]:
    return [other for other in book if plan in other.replaced_by and other.id not in family.plans and not other.hidden]


def warned_from(book: Book, amount: int | str) -> int | None:
    """Return at how many of a limited thing the first warning comes; None if not before the limit is reached."""
    if amount == UNLIMITED or not isinstance(amount, int):
        return None
    shares = sorted(indicator.from_ for indicator in book.catalogue.indicators.values() if indicator.from_)
    first = -(-amount * shares[0] // 100) if shares else amount  # rounded up: so many are needed for that share
    return first if first < amount else None
