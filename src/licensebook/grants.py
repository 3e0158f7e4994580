"""What each license brings with it, and so which sets of licenses fulfil a need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.model import All, Any_, Holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from licensebook.model import Catalogue, License, Need

Set = frozenset[str]
Sets = tuple[Set, ...]


class Grants:
    """What each license brings with it, and what can bring it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.licenses = catalogue.licenses
        self.order = {key: position for position, key in enumerate(catalogue.licenses)}
        self.family_of = {plan: family for family in catalogue.families.values() for plan in family.plans}
        self._granted: dict[str, Set] = {}

    def granted(self, ids: Iterable[str]) -> Set:
        """Return `ids` and everything that they include, through any number of steps."""
        return frozenset().union(*(self._granted_by(key) for key in ids))

    def _granted_by(self, key: str) -> Set:
        if key not in self._granted:
            found = {key}
            ahead = [key]
            while ahead:
                license_ = self.licenses.get(ahead.pop())
                new = set(license_.includes) - found if license_ else set()
                found |= new
                ahead += new
            self._granted[key] = frozenset(found)
        return self._granted[key]

    @cached_property
    def providers(self) -> Mapping[str, tuple[str, ...]]:
        """For each license the licenses and plans that bring it, itself first."""
        brought: dict[str, list[str]] = {key: [key] for key in self.licenses}
        for key in self.licenses:
            for other in self._granted_by(key) - {key}:
                brought.setdefault(other, []).append(key)
        return {key: tuple(by) for key, by in brought.items()}

    def ways(self, need: Need) -> Sets:
        """Return the minimal sets of licenses that fulfil `need`, prerequisites included."""
        match need:
            case Holds(or_higher=False):
                return self._ways_to_hold(need.license, ())
            case Holds():
                family = self.family_of.get(need.license)
                plans = family.from_plan(need.license) if family else (need.license,)
                return self._either(self._ways_to_hold(plan, ()) for plan in plans)
            case Any_():
                return self._either(map(self.ways, need.any))
            case All():
                return self._together(map(self.ways, need.all))

    def _ways_to_hold(self, key: str, within: tuple[str, ...]) -> Sets:
        """`within` holds what is being worked out already: a prerequisite may come with the plan that has it."""
        ways: list[Sets] = []
        for provider in self.providers.get(key, ()):
            prerequisites = [other for other in self.licenses[provider].requires if other not in within]
            inner = (*within, key, provider)
            ways.append(
                self._together(
                    [(frozenset({provider}),), *(self._ways_to_hold(other, inner) for other in prerequisites)]
                )
            )
        return self._either(ways)

    def _either(self, choices: Iterable[Sets]) -> Sets:
        return minimal(way for ways in choices for way in ways)

    def _together(self, parts: Iterable[Sets]) -> Sets:
        ways: Sets = (frozenset(),)
        for part in parts:
            ways = minimal(self._trimmed(one | other) for one in ways for other in part if self._coexist(one | other))
        return ways

    def _trimmed(self, way: Set) -> Set:
        """Leave out what another member brings along."""
        return frozenset(key for key in way if not any(key in self._granted_by(other) for other in way if other != key))

    def _coexist(self, way: Set) -> bool:
        """Whether some product version has all of these."""
        members = [self.licenses[key] for key in way]
        return all(
            since.within(until)
            for since in (member.since for member in members if member.since)
            for until in (member.until for member in members if member.until)
        )

    def in_order(self, ways: Iterable[Set]) -> Sets:
        """Sort for a reader: what stands on a screen first, few licenses before many, then as in the file."""
        return tuple(sorted(ways, key=self._rank))

    def _rank(self, way: Set) -> tuple[bool, int, list[int]]:
        hidden = any(self.licenses[key].hidden for key in way)
        return hidden, len(way), sorted(self.order[key] for key in way)

    def offered(self, ways: Sets) -> Sets:
        """Leave out ways with licenses of an older model, unless there is no other way."""
        current = tuple(way for way in ways if all(self.licenses[key].status == "current" for key in way))
        return current or ways

    def members(self, way: Set) -> tuple[License, ...]:
        """Return the licenses of a way in the order of the file."""
        return tuple(self.licenses[key] for key in sorted(way, key=self.order.__getitem__))


def minimal(ways: Iterable[Set]) -> Sets:
    """Return the sets that contain no other of the sets."""
    kept: list[Set] = []
    for way in sorted(set(ways), key=len):
        if not any(other <= way for other in kept):
            kept.append(way)
    return tuple(kept)
