"""The facts of the shipped catalogue against what is published, typed here once more by hand.

Whoever changes what a plan gives changes it in both places, so that a slip in one of them is found.
"""

from __future__ import annotations

from itertools import chain, groupby, pairwise, product
from typing import TYPE_CHECKING

import pytest

from licensebook.model import All, Any_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from licensebook import Book
    from licensebook.model import Need

# --- User plans of versions 10 and 11 ---------------------------------------------------------------------------------

COMMON = {
    "log-in-web",
    "mobile-crm",
    # contact management
    "companies-and-contacts",
    "relations",
    "custom-fields",
    "consent-management",
    # calendar
    "diary",
    "video-meetings",
    # document management
    "documents",
    "language-support",
    "sharepoint",
    "google-workspace",
    # e-mail
    "inbox",
    "outlook-365",
    "google-mail",
    # search and selections
    "search",
    "static-selections",
    "dynamic-selections",
    "selection-tasks",
    "email-to-selections",
    # reporting
    "default-charts",
    "print",
    # needs no license of its own in a module subscription
    "customization",
}
SALES_ESSENTIALS = COMMON | {
    "opportunities",
    "sales-forecast",
    "default-tiles",
    "currencies",
    "sales-secretary",
}
SALES_PREMIUM = SALES_ESSENTIALS | {
    "sales-guide",
    "product-forecast",
    "custom-tiles",
    "stakeholders",
    "sale-targets",
    "saint-monitors",
    "combined-selections",
    "project-management",
    "quotes",
}
SERVICE_ESSENTIALS = COMMON | {
    "log-in-service",
    "requests",
    "categorization",
    "auto-reply",
    "mobile-requests",
    "standard-reports",
    "default-tiles",
}
SERVICE_PREMIUM = SERVICE_ESSENTIALS | {
    "escalation",
    "auto-assignment",
    "time-limits",
    "knowledge-base",
    "saint-monitors",
    "custom-tiles",
    "combined-selections",
    "project-management",
}
MARKETING_ESSENTIALS = COMMON | {
    "mailings",
    "mailing-service",
    "email-designer",
    "mailing-templates",
    "image-library",
    "google-analytics",
    "click-tracking",
    "click-actions",
    "custom-tiles",
    "bounces",
    "spam-complaints",
    "forms",
    "form-actions",
    "form-consent",
    "form-templates",
    "double-opt-in",
    "form-auto-reply",
    "combined-selections",
    "project-management",
}
MARKETING_PREMIUM = MARKETING_ESSENTIALS | {"marketing-automation"}

# --- CRM Suite: what each plan adds, and what the plans gave from which it took over ----------------------------------

STARTER = {
    "log-in-web",
    "log-in-service",
    "opportunities",  # pipeline
    "requests",
    "mailings",  # campaigns
    "companies-and-contacts",
    "documents",
    "consent-management",  # data protection
    "default-tiles",  # the limit of dashboards is not 0
}
CORE = (
    STARTER
    | SALES_ESSENTIALS
    | SERVICE_ESSENTIALS
    | {
        "log-in-mobile",
        "mobile-crm",
        "workflow-automation",
        "artificial-intelligence",
        "project-management",
        "unlimited-dashboards",
        "calendar-synchronization",
        "customization",
        "standard-apps",
        "custom-apps",
    }
)
GROWTH = (
    CORE
    | SALES_PREMIUM
    | SERVICE_PREMIUM
    | MARKETING_ESSENTIALS
    | {"sale-targets", "insights", "erp-integration", "create-custom-objects"}
)
PLUS = (
    GROWTH | MARKETING_PREMIUM | {"advanced-requests", "marketing-automation", "lifecycle", "natural-language-search"}
)
SUPER = PLUS | {"predictive-sales", "unlimited-goals", "ai-in-service", "database-replication"}

UNLOCKED = {
    "sales-essentials": SALES_ESSENTIALS,
    "sales-premium": SALES_PREMIUM,
    "service-essentials": SERVICE_ESSENTIALS,
    "service-premium": SERVICE_PREMIUM,
    "marketing-essentials": MARKETING_ESSENTIALS,
    "marketing-premium": MARKETING_PREMIUM,
    "starter": STARTER,
    "core": CORE,
    "growth": GROWTH,
    "plus": PLUS,
    "super": SUPER,
    # add-ons, and the system licenses that are sold as such
    "cep": {"customer-engagement"},
    "superoffice-ai": {"artificial-intelligence"},
    "expander-services": {"standard-apps", "custom-apps"},
    "exchange-synchronizer": {"calendar-synchronization"},
}
# They take more than one license, so that none of the above unlocks them alone.
ELSEWHERE = {"log-in-windows"}

SOLUTIONS = ("sales", "service", "marketing")
# One person may hold one tier of each solution.
COMBINATIONS = [
    plans
    for tiers in product(("", "essentials", "premium"), repeat=3)
    if len(plans := [f"{solution}-{tier}" for solution, tier in zip(SOLUTIONS, tiers, strict=True) if tier]) > 1
]


def unlocked(book: Book, *have: str) -> set[str]:
    return {feature.id for feature in book.unlocks(have)}


@pytest.mark.parametrize("license_", UNLOCKED)
def test_a_license_unlocks_what_is_published_and_nothing_else(book: Book, license_: str) -> None:
    assert unlocked(book, license_) == UNLOCKED[license_]


def test_the_table_knows_every_feature_and_every_plan_of_the_families(book: Book) -> None:
    ranked = [family.plans for family in book.catalogue.families.values() if family.cumulative]

    assert set().union(*UNLOCKED.values()) | ELSEWHERE == set(book.catalogue.features)
    assert set(chain.from_iterable(ranked)) <= set(UNLOCKED)


def test_a_higher_plan_unlocks_more_than_a_lower_one(book: Book) -> None:
    for family in book.catalogue.families.values():
        if family.cumulative:
            for lower, higher in pairwise(family.plans):
                assert unlocked(book, lower) < unlocked(book, higher), f"{lower} and {higher}"


def test_a_plan_that_takes_over_gives_at_least_what_there_was(book: Book) -> None:
    for license_ in book:
        for successor in license_.replaced_by:
            assert unlocked(book, license_.id) <= unlocked(book, successor), f"{license_.id} and {successor}"


@pytest.mark.parametrize("plans", COMBINATIONS, ids="+".join)
def test_plans_for_several_solutions_unlock_what_each_of_them_does(book: Book, plans: list[str]) -> None:
    assert unlocked(book, *plans) == set().union(*(UNLOCKED[plan] for plan in plans))


def test_the_mobile_app_takes_a_license_for_the_installation_beside_the_plan(book: Book) -> None:
    for plan in UNLOCKED:
        if plan.endswith(("-essentials", "-premium")):
            assert "log-in-mobile" in unlocked(book, plan, "pocket-crm-server")


def test_what_a_plan_has_none_of_is_no_feature_of_it(book: Book) -> None:
    for limit, feature in (
        ("dashboards", "default-tiles"),
        ("active-projects", "project-management"),
        ("custom-objects", "create-custom-objects"),
        ("active-flows", "marketing-automation"),
    ):
        for plan, amount in book.catalogue.limits[limit].values.items():
            assert (feature in unlocked(book, plan)) == (amount != 0), f"{feature} in {plan}"


# --- Every feature ----------------------------------------------------------------------------------------------------


def test_something_current_unlocks_every_feature_that_is_still_there(book: Book) -> None:
    for feature in book.catalogue.features.values():
        ways = book.requirements(feature.id).alternatives()
        current = [way for way in ways if all(book[key].status == "current" for key in way)]
        assert current or feature.until, feature.id


def test_features_stand_by_area_in_the_order_of_areas(book: Book) -> None:
    areas = [area for area, _ in groupby(feature.area for feature in book.catalogue.features.values())]

    assert areas == list(book.catalogue.areas)


@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_two_features_share_a_name_or_what_it_is_for(book: Book, language: str) -> None:
    for texts in ("name", "to"):
        said = [getattr(feature, texts)[language].casefold() for feature in book.catalogue.features.values()]
        assert repeated(said) == set()


@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_two_areas_share_a_name(book: Book, language: str) -> None:
    assert repeated(area.name[language] for area in book.catalogue.areas.values()) == set()


def test_what_is_inferred_of_crm_suite_has_alternatives(book: Book) -> None:
    """It is inferred from another plan, so that one must be an alternative."""
    suite = set(book.catalogue.families["suite"].plans)

    for feature in book.catalogue.features.values():
        if feature.inferred_for == "suite":
            asked_for = set(named(feature.rule.needs))
            assert asked_for & suite, feature.id
            assert asked_for - suite, feature.id


def named(need: Need) -> Iterator[str]:
    match need:
        case All(all=parts) | Any_(any=parts):
            yield from chain.from_iterable(map(named, parts))
        case _:
            yield need.license


def repeated(texts: Iterable[str]) -> set[str]:
    listed = sorted(texts)
    return {one for one, other in pairwise(listed) if one == other}
