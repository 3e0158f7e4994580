"""The catalogue as it stood in a product version or on a day."""

from __future__ import annotations

import datetime
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from licensebook.errors import InvalidTime
from licensebook.moment import Day, Version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from licensebook.model import Catalogue, Family, Feature, License, Limit, Product, Rule

_ONE_DAY = datetime.timedelta(days=1)


def as_of(catalogue: Catalogue, *, version: str | None, date: datetime.date | str | None) -> Catalogue:
    """Return the catalogue as it stood in a product version or on a day.

    A version stands for the last day before the next one came out, as far as release days are known. On a day,
    everything is there that had come out by then: installations of older versions were still in use.

    Raises:
        InvalidTime: neither or both are given, one cannot be read, or the catalogue knows nothing of that time.
    """
    if (version is None) == (date is None):
        message = "a product version or a date is needed, one of the two"
        raise InvalidTime(message, 'such as at(version="10") or at(date="2023-05-01")')
    if version is not None:
        then = _version(catalogue, version)
        return _cut(catalogue, then, _last_day(catalogue.product, then), older=False)
    day = _day(catalogue, _written(date))
    return _cut(catalogue, _version_on(catalogue.product, day), day, older=True)


def in_words(version: str | None, date: datetime.date | str | None) -> str:
    """Say which of the two is meant, as it follows on a sentence: ` in version 10`, ` on 2023-05-01`."""
    return f" in version {version}" if version is not None else f" on {_written(date)}"


def _written(date: datetime.date | str | None) -> str:
    return str(date.date() if isinstance(date, datetime.datetime) else date)


def _version(catalogue: Catalogue, version: object) -> Version:
    if isinstance(version, float):
        message = f"{version!r} is a number, in which 11.10 and 11.1 are the same"
        raise InvalidTime(message, 'write the version as text, such as "11.10"')
    then = Version.parse(str(version))
    known = sorted(_versions(catalogue), key=lambda one: one.series)
    if not (known[0].within(then) and then.within(known[-1])):
        message = f"nothing is known of version {str(version)!r}"
        raise InvalidTime(message, f"versions {known[0]} to {known[-1]} are known")
    return then


def _day(catalogue: Catalogue, date: str) -> datetime.date:
    day = Day.parse(date).first
    known = min(_days(catalogue), key=lambda one: one.first, default=None)
    if known and day < known.first:
        message = f"nothing is known of {date!r}"
        raise InvalidTime(message, f"the first date known is {known}")
    return day


def _versions(catalogue: Catalogue) -> Iterator[Version]:
    """Yield every version that is named somewhere."""
    yield from (catalogue.product.version, *catalogue.product.released)
    entries: Iterable[License | Feature] = chain(catalogue.licenses.values(), catalogue.features.values())
    for entry in entries:
        yield from (version for version in (entry.since, entry.until) if version)
    yield from (since for since in _changes_of_rules(catalogue) if isinstance(since, Version))


def _days(catalogue: Catalogue) -> Iterator[Day]:
    """Yield every day on which something came out, or a rule came into force."""
    yield from catalogue.product.released.values()
    yield from (since for since in _changes_of_rules(catalogue) if isinstance(since, Day))


def _changes_of_rules(catalogue: Catalogue) -> Iterator[Version | Day]:
    rules = (rule for feature in catalogue.features.values() for rule in feature.rules)
    yield from (rule.since for rule in rules if rule.since)


def _last_day(product: Product, version: Version) -> datetime.date:
    later = [
        day.first for known, day in product.released.items() if not version.reaches(known) and not known.within(version)
    ]
    return min(later) - _ONE_DAY if later else datetime.date.max


def _version_on(product: Product, day: datetime.date) -> Version | None:
    out = [version for version, released in product.released.items() if released.first <= day]
    return max(out, key=lambda version: version.series) if out else None


def _cut(catalogue: Catalogue, version: Version | None, day: datetime.date, *, older: bool) -> Catalogue:
    """Leave out what came after `version` and `day` and, unless `older` is set, what `version` no longer had."""
    licenses = {
        key: entry if older else _current(entry)
        for key, entry in catalogue.licenses.items()
        if _is_out(entry, version) and (older or _is_in(entry, version))
    }
    features = (
        _feature(entry, version, day)
        for entry in catalogue.features.values()
        if _is_out(entry, version) and (older or _is_in(entry, version))
    )
    families = _families(catalogue.families.values(), licenses)
    return catalogue.model_copy(
        update={
            "licenses": MappingProxyType(licenses),
            "features": MappingProxyType({feature.id: feature for feature in features}),
            "families": MappingProxyType(families),
            "limits": MappingProxyType(_limits(catalogue.limits.values(), families)),
        }
    )


def _is_out(entry: License | Feature, version: Version | None) -> bool:
    """Whether the entry had come by `version`; None is a time before every known release."""
    return entry.since is None or (version is not None and version.reaches(entry.since))


def _is_in(entry: License | Feature, version: Version | None) -> bool:
    return entry.until is None or version is None or version.within(entry.until)


def _current(entry: License) -> License:
    """An entry whose last version is known was current up to then."""
    return entry.model_copy(update={"status": "current"}) if entry.until else entry


def _feature(feature: Feature, version: Version | None, day: datetime.date) -> Feature:
    """Leave out the rules that came later. Before the first known rule, that one is the best answer there is."""
    rules = tuple(rule for rule in feature.rules if _in_force(rule, version, day)) or feature.rules[:1]
    return feature.model_copy(update={"rules": rules})


def _in_force(rule: Rule, version: Version | None, day: datetime.date) -> bool:
    match rule.since:
        case None:
            return True
        case Day():
            return rule.since.first <= day
        case Version():
            return version is not None and version.reaches(rule.since)


def _families(families: Iterable[Family], licenses: Mapping[str, License]) -> dict[str, Family]:
    kept = ((family, tuple(plan for plan in family.plans if plan in licenses)) for family in families)
    return {family.id: family.model_copy(update={"plans": plans}) for family, plans in kept if plans}


def _limits(limits: Iterable[Limit], families: Mapping[str, Family]) -> dict[str, Limit]:
    return {limit.id: limit for limit in limits if limit.family in families}
