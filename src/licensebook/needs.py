"""What the page "What do I need to …?" answers from: sets of licenses, and the words to name them in one language.

A script on the page answers for whatever its reader has. It must say what the book says, so it gets no rules: here
they are worked out into sets, which the script compares, and into patterns, which it fills in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.explanation import any_plan
from licensebook.inline import capitalized, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from licensebook.lookup import Book
    from licensebook.model import Area, Feature, License

    Json = dict[str, object]

# Words that the script puts around its answers.
_WORDS = ("search.whole", "needs.", "requirement.", "license.", "plan.")


def needs(book: Book, language: str) -> Json:
    """Return all that the script has to know. Licenses go by their place in the list, to keep it short."""
    words = book.words(language)
    return {
        "licenses": [_license(book, license_, language) for license_ in book],
        "moved": {old: new for old, new in book.catalogue.moved.items() if book.get(new)},
        "families": [
            {
                "plans": [book.grants.order[plan] for plan in family.plans],
                "cumulative": family.cumulative,
                "any": to_plain(any_plan(family, words)),
            }
            for family in book.catalogue.families.values()
        ],
        "features": [_feature(book, feature, language) for feature in book.catalogue.features.values()],
        "choices": list(_choices(book, language)),
        "joints": words.joints(),
        "words": {key: text for key, text in words.items() if key.startswith(_WORDS)},
    }


def by_area(book: Book, features: Iterable[Feature]) -> list[tuple[Area | None, list[Feature]]]:
    """Return features in groups; those without an area come last."""
    areas = book.catalogue.areas
    groups: dict[str | None, list[Feature]] = {area: [] for area in (*areas, None)}
    for feature in features:
        groups[feature.area].append(feature)
    return [(areas[key] if key else None, group) for key, group in groups.items() if group]


def by_answer(features: Iterable[Feature], answer: Callable[[Feature], str]) -> dict[str, list[Feature]]:
    """Return features in groups that have the same answer."""
    groups: dict[str, list[Feature]] = {}
    for feature in features:
        groups.setdefault(answer(feature), []).append(feature)
    return groups


def _license(book: Book, license_: License, language: str) -> Json:
    granted = book.grants.granted([license_.id]) - {license_.id}
    return {
        "id": license_.id,
        "name": to_plain(license_.name[language]),
        "grants": sorted(book.grants.order[key] for key in granted),
        "hidden": license_.hidden,
        "current": license_.status == "current",
    }


def _feature(book: Book, feature: Feature, language: str) -> Json:
    also = feature.rule.also
    return {
        "id": feature.id,
        "name": to_plain(feature.name[language]),
        "to": to_plain(feature.to[language]),
        "area": to_plain(book.catalogue.areas[feature.area].name[language]) if feature.area else "",
        "also": to_plain(also[language]) if also else "",
        "ways": [sorted(book.grants.order[key] for key in way) for way in book.requirements(feature.id).ways],
    }


def _choices(book: Book, language: str) -> Iterator[Json]:
    """Yield what a reader may have, in groups: plans by family, then by scope; what is no longer sold comes last."""
    shown = [license_ for license_ in book if not license_.hidden]
    current = [license_ for license_ in shown if license_.status == "current"]
    family_of = book.grants.family_of
    groups: list[tuple[str, list[License]]] = [
        (family.name[language], [entry for entry in current if family_of.get(entry.id) is family])
        for family in book.catalogue.families.values()
    ]
    for scope in book.catalogue.scopes.values():
        rest = [entry for entry in current if entry.scope == scope.id and entry.id not in family_of]
        groups.append((scope.plural[language], rest))
    groups.append(("", [entry for entry in shown if entry not in current]))
    for name, entries in groups:
        if entries:
            yield {
                "name": capitalized(to_plain(name)),
                "licenses": [book.grants.order[entry.id] for entry in entries],
            }
