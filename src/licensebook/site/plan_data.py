"""What the page that compares plans knows of the catalogue: every plan, what it gives, and where licenses lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.inline import capitalized
from licensebook.plans import plans, standing
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.model import Feature, License, Limit
    from licensebook.plans import Plan
    from licensebook.views import Views

_OURS = "plans."
_CELLS = ("yes", "together", "not-known", "no")
_SHARED = (
    *(f"cell.{cell}" for cell in _CELLS),
    "successor.lands",
    "successor.stays",
    "successor.highest",
    "successor.left-out",
)


def plan_data(views: Views) -> dict[str, object]:
    """Return all that the page shows, in the language of the views; lists are in the order of the catalogue."""
    catalogue = views.book.catalogue
    columns = plans(views.book)
    return {
        "words": _words(views),
        "families": {key: views.plain(family.name) for key, family in catalogue.families.items()},
        "plans": [_plan(views, plan) for plan in columns],
        "areas": {key: views.plain(area.name) for key, area in catalogue.areas.items()},
        "features": [_feature(views, feature, columns) for feature in catalogue.features.values()],
        "limits": [_limit(views, limit, columns) for limit in catalogue.limits.values()],
        "landing": _landing(views),
        "moved": {old: views.book.license_id(old) for old in catalogue.moved if old in views.book},
    }


def _words(views: Views) -> dict[str, str]:
    words = views.words
    ours = {key.removeprefix(_OURS): text for key, text in words.items() if key.startswith(_OURS)}
    return ours | {key: words[key] for key in _SHARED}


def _plan(views: Views, plan: Plan) -> dict[str, object]:
    license_ = plan.license
    return {
        "id": license_.id,
        "name": views.plain(license_.name),
        "short": views.plain(license_.short_name or license_.name),
        "family": plan.family.id,
        "old": license_.status != "current",
    }


def _feature(views: Views, feature: Feature, columns: tuple[Plan, ...]) -> dict[str, object]:
    cells = {plan.license.id: standing(views.book, plan, feature) for plan in columns}
    return {
        "id": feature.id,
        "name": views.plain(feature.name),
        "area": feature.area,
        "find": normalize(" ".join(_said(views, feature))),
        # What no list holds is "no", as most cells are.
        "cells": {cell: [plan for plan in cells if cells[plan] == cell] for cell in _CELLS if cell != "no"},
    }


def _said(views: Views, feature: Feature) -> Iterator[str]:
    """Yield what people may type for a feature."""
    area = views.book.catalogue.areas.get(feature.area or "")
    yield from (views.plain(text) for text in (feature.name, feature.to, area.name if area else None) if text)
    yield from feature.aliases[views.language]


def _limit(views: Views, limit: Limit, columns: tuple[Plan, ...]) -> dict[str, object]:
    amounts = {plan.license.id: plan.limit(limit) for plan in columns}
    name = views.plain(limit.name)
    return {
        "id": limit.id,
        "name": name,
        "find": normalize(f"{name} {views.words['plans.limits']}"),
        "amounts": {plan: views.amount(amount) for plan, amount in amounts.items() if amount is not None},
    }


def _landing(views: Views) -> dict[str, object] | None:
    """Return where each license leads, as the place of a plan in the family; the highest of those counts."""
    book = views.book
    family = book.successor_family
    if not family:
        return None
    return {
        "plans": [{"id": plan, "name": views.plain(book[plan].name)} for plan in family.plans],
        "licenses": {license_.id: _lands(views, license_) for license_ in book},
        "none": views.words.fill("successor.none", family=views.plain(family.name), have="{have}"),
    }


def _lands(views: Views, license_: License) -> dict[str, object]:
    """Return a license with the group that it is offered in: its family, or else its scope; hidden ones are in none."""
    book = views.book
    found = book.successor({license_.id})
    lands: dict[str, object] = {"name": views.plain(license_.name)}
    if found:
        lands["rank"] = found.family.plans.index(found.plan.id)
    if license_.hidden or (found and found.plan == license_):
        return lands
    if family := book.grants.family_of.get(license_.id):
        group = views.plain(family.name)
        lands["short"] = views.plain(license_.short_name or license_.name)
    else:
        group = views.plain(book.catalogue.scopes[license_.scope].plural)
    return lands | {"group": capitalized(group)}
