"""The licenses that the front matter of a page names, and what the subject of the page takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.errors import AmbiguousName, LicensebookError
from licensebook.hints import did_you_mean
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.markup import Handwriting
    from licensebook.model import License

NOT_THERE = "P1007"  # the front matter names a license, tier or feature that does not exist
CONTRADICTS = "P1008"  # the front matter names a license or tier that the subject of the page does not take
_REQUIRES = re.compile(r"""\{\{-?\s*requires\(\s*["']([\w-]+)["']""")


def subject(hand: Handwriting, front_matter: Mapping[str, object], book: Book, language: str) -> Iterator[Finding]:
    """Yield what `license`, `tier` and `feature` of the front matter say that the catalogue does not."""
    features, tiers = _values(front_matter.get("feature")), _values(front_matter.get("tier"))
    for value in features:
        if value not in book.catalogue.features:
            yield _unknown(hand, "feature", value, did_you_mean(value, book.catalogue.features.keys()))
    known_tiers = {normalize(name): name for license_ in book for name in _tiers(license_)}
    for value in tiers:
        if normalize(value) not in known_tiers:
            yield _unknown(hand, "tier", value, did_you_mean(value, tuple(known_tiers.values())))
    meant: dict[tuple[str, str], frozenset[str]] = {}
    for value in _values(front_matter.get("license")):
        try:
            meant["license", value] = _called(book, value)
        except LicensebookError as error:
            yield _unknown(hand, "license", value, error.hint)
    for value in tiers:
        if normalize(value) in known_tiers:
            of_tier = (license_.id for license_ in book if normalize(value) in map(normalize, _tiers(license_)))
            meant["tier", value] = frozenset(of_tier)
    for feature in [key for key in features if key in book.catalogue.features] or _required(hand, book):
        yield from _contradictions(hand, meant, feature, book, language)


def _contradictions(
    hand: Handwriting, meant: Mapping[tuple[str, str], frozenset[str]], feature: str, book: Book, language: str
) -> Iterator[Finding]:
    requirement = book.requirements(feature)
    hint = f"the catalogue says: {requirement.explain(language)}"
    taken = frozenset().union(*requirement.ways)
    for (field, value), ids in meant.items():
        if not ids & taken:
            message = f"{field} {value!r} is not what {feature!r} takes"
            yield hand.finding(hand.field_at(field), CONTRADICTS, message, hint)
            return
    # A plan of a family is one of a tier: the two together have to be right.
    tiers = frozenset().union(*(ids for (field, _), ids in meant.items() if field == "tier"))
    named = [ids & tiers or ids for (field, _), ids in meant.items() if field == "license"]
    if named and all(len(ids) == 1 for ids in named) and not requirement.satisfied_by(frozenset().union(*named)):
        message = f"what is named here is not enough for {feature!r}"
        yield hand.finding(hand.field_at("license"), CONTRADICTS, message, hint)


def _called(book: Book, value: str) -> frozenset[str]:
    """Return the licenses that a word stands for: an id, a name, or a family of plans."""
    for key, family in book.catalogue.families.items():
        if normalize(value) in {normalize(key), *map(normalize, family.name.values())}:
            return frozenset(family.plans)
    try:
        return frozenset({book.license_id(value)})
    except AmbiguousName as error:
        return frozenset(error.candidates)
    except LicensebookError:
        return frozenset({book.find(value).id})


def _tiers(license_: License) -> Sequence[str]:
    """Return what the tier of a plan is called."""
    return (*(license_.short_name.values() if license_.short_name else ()), *([license_.tier] if license_.tier else ()))


def _required(hand: Handwriting, book: Book) -> Sequence[str]:
    """Return the features whose requirement a page shows."""
    shown = dict.fromkeys(_REQUIRES.findall(hand.raw, hand.body))
    return [key for key in shown if key in book.catalogue.features]


def _values(value: object) -> Sequence[str]:
    """Return the values of a field: a list, or words with commas between."""
    values = value if isinstance(value, list) else str(value or "").split(",")
    return [text for one in values if (text := str(one).strip())]


def _unknown(hand: Handwriting, field: str, value: str, hint: str) -> Finding:
    return hand.finding(hand.field_at(field), NOT_THERE, f"no {field} {value!r} in the catalogue", hint)
