"""Plans side by side: what each adds, and where its limits warn."""

from __future__ import annotations

from pathlib import Path

import pytest

import licensebook
from licensebook.plans import common, plans, standing, steps, warned_from

CATALOGUE = Path(__file__).parents[1] / "data" / "licenses.yaml"


@pytest.fixture(scope="module")
def book() -> licensebook.Book:
    return licensebook.load(CATALOGUE)


def test_every_plan_comes_by_family_with_what_it_unlocks(book: licensebook.Book) -> None:
    found = plans(book)

    assert [plan.license.id for plan in found] == [
        plan for family in book.catalogue.families.values() for plan in family.plans
    ]
    for plan in found:
        assert plan.unlocked == {feature.id for feature in book.unlocks({plan.license.id})}


@pytest.mark.parametrize(
    ("plan", "feature", "stands"),
    [
        ("sales-premium", "quotes", "yes"),
        ("sales-premium", "log-in-mobile", "together"),  # with a license of the installation
        ("starter", "search", "not-known"),
        ("starter", "log-in-windows", "no"),
        ("sales-essentials", "quotes", "no"),
    ],
)
def test_a_plan_gives_a_feature_or_does_not_or_nobody_has_said(
    book: licensebook.Book, plan: str, feature: str, stands: str
) -> None:
    (found,) = (entry for entry in plans(book) if entry.license.id == plan)

    assert standing(book, found, book.feature(feature)) == stands


def test_the_steps_of_a_family_add_up_to_what_its_plans_unlock(book: licensebook.Book) -> None:
    for family in book.catalogue.families.values():
        if family.cumulative:
            told: set[str] = set()
            for step in steps(book, family):
                told |= {feature.id for feature in step.features}
                told |= {feature.id for other in step.all_of for feature in book.unlocks({other.id})}
                assert told == {feature.id for feature in book.unlocks({step.plan.id})}


def test_a_step_names_the_plans_that_it_took_over_from(book: licensebook.Book) -> None:
    core, growth = steps(book, book.catalogue.families["suite"])[1:3]

    assert [other.id for other in core.all_of] == ["sales-essentials", "service-essentials"]
    assert [other.id for other in growth.all_of] == ["sales-premium", "service-premium", "marketing-essentials"]


def test_what_all_families_begin_with_is_told_once(book: licensebook.Book) -> None:
    families = [book.catalogue.families[key] for key in ("sales", "service", "marketing")]
    shared = common(book, families)

    assert "documents" in {feature.id for feature in shared}
    assert common(book, families[:1]) == ()
    for family in families:
        assert not {feature for step in steps(book, family, shared) for feature in step.features} & set(shared)


@pytest.mark.parametrize(
    ("amount", "warned"), [(100, 85), (15, 13), (10, 9), (7, 6), (6, None), (3, None), (0, None), ("unlimited", None)]
)
def test_a_warning_comes_before_the_limit_or_not_at_all(
    book: licensebook.Book, amount: int | str, warned: int | None
) -> None:
    assert warned_from(book, amount) == warned
