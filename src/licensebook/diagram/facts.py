"""What pictures show of a book, in the words of one language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.diagram.history import Group, Period, Row
from licensebook.diagram.plan import Area, Name, PlanFacts, Step, Unlocked
from licensebook.inline import capitalized, to_plain
from licensebook.model import All, Any_, Holds
from licensebook.moment import Version

if TYPE_CHECKING:
    from collections.abc import Iterable

    from licensebook.lookup import Book
    from licensebook.model import Family, Feature, License, Need
    from licensebook.text import Text

Span = tuple[Version | None, Version | None]


@dataclass(frozen=True)
class Facts:
    """Answers what the pictures ask.

    Args:
        book: the book.
        language: a published language.
    """

    book: Book
    language: str

    @cached_property
    def plans(self) -> tuple[License, ...]:
        """What has a picture: the plans of families, and whatever else switches licenses on."""
        families = self.book.grants.family_of
        return tuple(entry for entry in self.book if not entry.hidden and (entry.id in families or entry.includes))

    def plan(self, plan: License) -> PlanFacts:
        """Return what a plan switches on, and what that unlocks."""
        words = self.book.words(self.language)
        licenses = self.switched_on(plan)
        unlocked = self.book.unlocks([plan.id])
        lower = self.lower(plan)
        kind = self._plain(self.book.catalogue.scopes[plan.scope].name)
        kind = capitalized(kind)
        versions = self._versions(plan.since, plan.until)
        return PlanFacts(
            name=self.name(plan),
            kind=words.fill("diagram.kind", kind=kind, versions=versions) if versions else kind,
            steps=self._steps(plan),
            switches_on=self.counted("diagram.switches-on", len(licenses)),
            licenses=tuple(Name(self.name(entry), entry.hidden) for entry in licenses),
            hidden_note=words["fact.hidden-note"] if any(entry.hidden for entry in licenses) else "",
            unlocks=self.counted("diagram.unlocks", len(unlocked)),
            areas=self._areas(plan, unlocked),
            legend=(
                words.fill("diagram.new", plan=self.short(plan)),
                words.fill("diagram.also", plan=self.short(lower)),
            )
            if lower
            else None,
        )

    def switched_on(self, plan: License) -> list[License]:
        """Return what a plan brings along, what a screen shows first."""
        order = self.book.grants.order
        keys = self.book.grants.granted([plan.id]) - {plan.id}
        return sorted((self.book[key] for key in keys), key=lambda entry: (entry.hidden, order[entry.id]))

    def lower(self, plan: License) -> License | None:
        """Return the next lower plan, of which this one gives all and more."""
        family = self.book.grants.family_of.get(plan.id)
        if not family or not family.cumulative or plan.id == family.plans[0]:
            return None
        return self.book[family.plans[family.plans.index(plan.id) - 1]]

    def added(self, plan: License) -> list[Feature]:
        """Return what a plan unlocks that the next lower one does not; all of it where there is none."""
        lower = self.lower(plan)
        below = set(self.book.unlocks([lower.id])) if lower else set()
        return [feature for feature in self.book.unlocks([plan.id]) if feature not in below]

    def through(self, plan: License, feature: Feature) -> list[License]:
        """Return the licenses that the plan brings along and that unlock the feature; none if the plan itself does."""
        found = self._held(feature.rule.needs, plan, self.book.grants.granted([plan.id]))
        return [self.book[key] for key in sorted(found or (), key=self.book.grants.order.__getitem__) if key != plan.id]

    def _held(self, need: Need, plan: License, granted: frozenset[str]) -> frozenset[str] | None:
        """Return the licenses of a plan that fulfil a need; None if they do not."""
        match need:
            case Holds():
                family = self.book.grants.family_of.get(need.license) if need.or_higher else None
                wanted = family.from_plan(need.license) if family else (need.license,)
                found = [key for key in (plan.id, *wanted) if key in wanted and key in granted]
                return frozenset(found[:1]) if found else None
            case Any_():
                return next((held for part in need.any if (held := self._held(part, plan, granted)) is not None), None)
            case All():
                parts = [self._held(part, plan, granted) for part in need.all]
                return None if None in parts else frozenset().union(*(part for part in parts if part))

    def periods(self) -> tuple[Period, ...]:
        """Return the families by the product versions that have their plans, the oldest first."""
        families: dict[Span, list[Family]] = {}
        for family in self.book.catalogue.families.values():
            families.setdefault(self._span(family), []).append(family)
        spans = sorted(families, key=_age)
        found = [self._period(span, tuple(map(self._group, families[span]))) for span in spans]
        return (*self._before(spans[0]), *found) if spans else ()

    def _before(self, first: Span) -> tuple[Period, ...]:
        """Return the licenses that were there before the first plans were, if it is known of any."""
        start = first[0]
        in_family = self.book.grants.family_of
        loose = [
            entry
            for entry in self.book
            if start and entry.since and entry.id not in in_family and not entry.since.reaches(start)
        ]
        if not start or not loose:
            return ()
        since = min((entry.since for entry in loose if entry.since), key=lambda version: version.series)
        # The version before a whole one is known only by its number.
        last = Version((start.series[0] - 1,))
        until = last if len(start.series) == 1 and last.reaches(since) else None
        rows = tuple(Row(entry.id, self.name(entry), entry.hidden) for entry in loose)
        return (self._period((since, until), (Group(self.book.words(self.language)["history.loose"], rows),)),)

    def _period(self, span: Span, groups: tuple[Group, ...]) -> Period:
        words = self.book.words(self.language)
        since, until = span
        released = self.book.catalogue.product.released
        days = [day for version, day in released.items() if since and version.series == since.series]
        label = self._versions(since, until) or self.book.catalogue.product.name
        return Period(label, words.day(days[0]) if days else "", groups)

    def _versions(self, since: Version | None, until: Version | None) -> str:
        words = self.book.words(self.language)
        match since, until:
            case None, None:
                return ""
            case _, None:
                return words.fill("history.since", since=since)
            case None, _:
                return words.fill("history.until", until=until)
            case _ if str(since) == str(until):
                return words.fill("history.one", version=since)
        return words.fill("history.range", since=since, until=until)

    def _group(self, family: Family) -> Group:
        return Group(self._plain(family.name), tuple(self._row(self.book[plan]) for plan in family.plans))

    def _row(self, plan: License) -> Row:
        said = ", ".join(self.name(self.book[key]) for key in plan.replaced_by)
        return Row(plan.id, self.short(plan), plan.hidden, plan.replaced_by, said)

    def _span(self, family: Family) -> Span:
        """Return the first and the last product version with a plan of the family; None where it is open."""
        plans = [self.book[plan] for plan in family.plans]
        since = [plan.since for plan in plans]
        until = [plan.until for plan in plans]
        return (
            None if None in since else min((one for one in since if one), key=lambda version: version.series),
            None if None in until else max((one for one in until if one), key=lambda version: version.series),
        )

    def _steps(self, plan: License) -> tuple[Step, ...]:
        family = self.book.grants.family_of.get(plan.id)
        if not family or not family.cumulative or len(family.plans) == 1:
            return ()
        return tuple(Step(self.short(self.book[key]), key == plan.id) for key in family.plans)

    def _areas(self, plan: License, unlocked: Iterable[Feature]) -> tuple[Area, ...]:
        groups: dict[str | None, list[Feature]] = {area: [] for area in (*self.book.catalogue.areas, None)}
        for feature in unlocked:
            groups[feature.area].append(feature)
        new = set(self.added(plan))
        return tuple(
            Area(self._area(key), tuple(self._unlocked(plan, feature, new=feature in new) for feature in features))
            for key, features in groups.items()
            if features
        )

    def _area(self, key: str | None) -> str:
        return self._plain(self.book.catalogue.areas[key].name) if key else ""

    def _unlocked(self, plan: License, feature: Feature, *, new: bool) -> Unlocked:
        words = self.book.words(self.language)
        names = [self.name(entry) for entry in self.through(plan, feature)]
        through = words.fill("diagram.through", licenses=words.all_of(names)) if names else ""
        return Unlocked(self._plain(feature.name), new, through)

    def name(self, entry: License) -> str:
        """Return the name of a license without markup."""
        return self._plain(entry.name)

    def short(self, entry: License) -> str:
        """Return its short name, if it has one."""
        return self._plain(entry.short_name or entry.name)

    def counted(self, key: str, count: int) -> str:
        """Return words for one, or for several."""
        return self.book.words(self.language).fill(f"{key}.{'one' if count == 1 else 'many'}", count=count)

    def _plain(self, text: Text) -> str:
        return to_plain(text[self.language])


def _age(span: Span) -> tuple[tuple[int, ...], tuple[int, ...]]:
    since, until = span
    return since.series if since else (), until.series if until else (1_000_000,)
