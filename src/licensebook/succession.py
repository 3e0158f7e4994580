"""Which plan of a family takes over from the licenses that somebody has, and why."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from licensebook.explanation import Called
    from licensebook.model import Catalogue, Family, License
    from licensebook.wording import Words


@dataclass(frozen=True, kw_only=True)
class Successor:
    """The plan that takes over, and what led to it. `words` finds the words of a language."""

    plan: License
    family: Family
    paths: tuple[tuple[License, ...], ...]  # for each license that leads into the family: itself, …, its plan there
    left_out: tuple[License, ...]  # licenses that nothing in the family takes over from
    words: Callable[[str | None], Words]

    @property
    def deciding(self) -> tuple[License, ...]:
        """The licenses that lead to the plan; others lead to a lower one."""
        return tuple(path[0] for path in self.paths if path[-1] == self.plan)

    def explain(self, language: str | None = None, called: Called | None = None) -> str:
        """Return it in sentences; `called` says how a license is named, which is by its plain name if None."""
        words = self.words(language)
        name = called or (lambda license_: license_.name[words.language])

        def names(licenses: Iterable[License]) -> str:
            return words.all_of(map(name, licenses))

        placed = [path[0] for path in self.paths]
        lands = "successor.stays" if self.plan in placed else "successor.lands"
        said = [words.fill(lands, have=names(placed), plan=name(self.plan))]
        if len(self.deciding) < len(placed):
            said.append(words.fill("successor.highest", by=names(self.deciding)))
        if self.left_out:
            said.append(words.fill("successor.left-out", names=names(self.left_out)))
        return " ".join(said)


class Succession:
    """Where the `replaced-by` of a catalogue leads."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def path(self, license_: str, family: Family) -> tuple[str, ...]:
        """Return the ids on the way from a license to the highest plan of a family that it leads to.

        A license leads to itself and, step by step, to what takes over from it. Empty if none of that is in the family.
        """
        paths = self._paths(license_)
        highest = max((plan for plan in family.plans if plan in paths), key=family.plans.index, default=None)
        return paths[highest] if highest else ()

    def newest_family(self) -> Family | None:
        """Return the family that plans of others lead to, None if there is none.

        Of several it is one that does not lead on to another of them; then the one whose plans came last, by the
        product version that they are there since; then the last in the file.
        """
        families = self.catalogue.families.values()
        into = {family.id: self._families_that_lead_to(family) for family in families}
        reached = [family for family in families if into[family.id] or self._has_heirs(family)]
        ends = [family for family in reached if not any(family.id in into[other.id] for other in reached)]
        return max(enumerate(ends or reached), key=lambda found: (self._since(found[1]), found[0]), default=(0, None))[
            1
        ]

    def _families_that_lead_to(self, family: Family) -> set[str]:
        others = (other for other in self.catalogue.families.values() if other != family)
        return {other.id for other in others if any(self.path(plan, family) for plan in other.plans)}

    def _has_heirs(self, family: Family) -> bool:
        """Whether anything outside the family leads to it."""
        return any(key not in family.plans and self.path(key, family) for key in self.catalogue.licenses)

    def _since(self, family: Family) -> tuple[int, ...]:
        versions = (self.catalogue.licenses[plan].since for plan in family.plans)
        return max((version.series for version in versions if version), default=())

    def _paths(self, license_: str) -> dict[str, tuple[str, ...]]:
        """Return the shortest way to everything that a license leads to, itself included."""
        paths: dict[str, tuple[str, ...]] = {license_: (license_,)}
        ahead = deque([license_])
        while ahead:
            here = ahead.popleft()
            found = self.catalogue.licenses.get(here)
            for heir in found.replaced_by if found else ():
                if heir not in paths:
                    paths[heir] = (*paths[here], heir)
                    ahead.append(heir)
        return paths

    def successor(self, have: Iterable[str], family: Family, words: Callable[[str | None], Words]) -> Successor | None:
        """Return the highest plan of the family that any of the licenses leads to; None if none leads there."""
        licenses = self.catalogue.licenses
        ways = {key: self.path(key, family) for key in dict.fromkeys(have)}
        paths = tuple(tuple(licenses[key] for key in way) for way in ways.values() if way)
        if not paths:
            return None
        return Successor(
            plan=max((path[-1] for path in paths), key=lambda plan: family.plans.index(plan.id)),
            family=family,
            paths=paths,
            left_out=tuple(licenses[key] for key, way in ways.items() if not way),
            words=words,
        )
