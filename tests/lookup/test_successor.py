"""Which plan takes over from what somebody has."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import licensebook
from licensebook import LicensebookError, UnknownLicense
from licensebook.errors import UnknownEntry

if TYPE_CHECKING:
    from pathlib import Path

    from licensebook import Book

# As published: who had this plan got that one. Typed here once more by hand.
LANDS_ON = {
    "sales-essentials": "core",
    "service-essentials": "core",
    "marketing-essentials": "growth",
    "sales-premium": "growth",
    "service-premium": "growth",
    "marketing-premium": "plus",
}
RANK = ["starter", "core", "growth", "plus", "super"]

CATALOGUE = """\
product: {name: Ark, vendor: Ark AG, version: 3, as-of: 2026}
languages: {source: en, default: en, published: [en]}
scopes: {seat: {name: {en: seat}, plural: {en: seats}, explanation: {en: A seat.}, counted: true}}
licenses:
  oar: {scope: seat, name: Oar, summary: {en: An oar.}, status: retired, replaced-by: [raft, old-boat]}
  float: {scope: seat, name: Float, summary: {en: A float.}, status: legacy}
  raft: {scope: seat, name: Raft, summary: {en: A raft.}, status: legacy, replaced-by: [boat]}
  old-boat: {scope: seat, name: Old Boat, summary: {en: A boat.}, status: legacy, replaced-by: [ship]}
  boat: {scope: seat, name: Boat, summary: {en: A boat.}}
  ship: {scope: seat, name: Ship, summary: {en: A ship.}}
  ark: {scope: seat, name: Ark, summary: {en: An ark.}}
families:
  vessels: {name: Vessels, plans: [boat, ship, ark], cumulative: true}
  wood: {name: Wood, plans: [raft, old-boat], cumulative: true}
moved: {rafft: raft, crafts: vessels}
"""


@pytest.fixture(scope="module")
def ark(tmp_path_factory: pytest.TempPathFactory) -> Book:
    file: Path = tmp_path_factory.mktemp("ark") / "licenses.yaml"
    file.write_text(CATALOGUE, encoding="utf-8")
    return licensebook.load(file)


def plan(book: Book, *have: str) -> str | None:
    found = book.successor(have)
    return found.plan.id if found else None


@pytest.mark.parametrize(("license_", "lands_on"), LANDS_ON.items())
def test_one_plan_lands_on_what_is_published(book: Book, license_: str, lands_on: str) -> None:
    assert plan(book, license_) == lands_on


def test_of_several_plans_the_highest_successor_counts(book: Book) -> None:
    every = chain.from_iterable(combinations(LANDS_ON, count) for count in range(1, len(LANDS_ON) + 1))

    for have in every:
        assert plan(book, *have) == max((LANDS_ON[one] for one in have), key=RANK.index)


@given(data=st.data())
def test_any_set_of_licenses_lands_on_the_highest_of_what_each_lands_on(book: Book, data: st.DataObject) -> None:
    have = data.draw(st.sets(st.sampled_from([license_.id for license_ in book]), max_size=6))

    alone = [found for one in have if (found := plan(book, one))]

    assert plan(book, *have) == max(alone, key=RANK.index, default=None)


def test_nothing_else_leads_into_the_family_where_people_land(book: Book) -> None:
    assert {license_.id for license_ in book if book.successor({license_.id})} == {*LANDS_ON, *RANK}


def test_the_family_where_people_land_is_the_newest(book: Book, ark: Book, zoo: Book) -> None:
    assert book.successor_family == book.catalogue.families["suite"]
    assert ark.successor_family == ark.catalogue.families["vessels"]  # not the last, but nothing leads on from it
    assert zoo.successor_family is None
    assert zoo.successor({"boat"}) is None


def test_it_says_why(book: Book) -> None:
    found = book.successor(["sales-premium", "marketing-premium", "sales-user"], family="suite")

    assert found is not None
    assert [license_.id for license_ in found.deciding] == ["marketing-premium"]
    assert [license_.id for license_ in found.left_out] == ["sales-user"]
    assert [[step.id for step in path] for path in found.paths] == [
        ["sales-premium", "growth"],
        ["marketing-premium", "plus"],
    ]


def test_it_says_why_in_sentences(book: Book) -> None:
    def said(*have: str, language: str = "en") -> str:
        found = book.successor(have)
        return found.explain(language) if found else ""

    assert said("sales-premium") == "With Sales Premium, you land on CRM Suite Growth."
    assert said("core") == "With CRM Suite Core, you stay on CRM Suite Core."
    assert said("sales-premium", "marketing-premium", "audience") == (
        "With Sales Premium and Marketing Premium, you land on CRM Suite Plus."
        " The highest plan counts, and that is the one for Marketing Premium."
        " Nothing is known to take over from Audience."
    )
    assert said("sales-premium", "marketing-premium", language="no") == (
        "Med Sales Premium og Marketing Premium havner dere på CRM Suite Plus."
        " Den høyeste planen teller, og det er den for Marketing Premium."
    )


def test_the_chain_of_successors_is_followed_and_the_highest_end_counts(ark: Book) -> None:
    found = ark.successor({"oar"})

    assert found is not None
    assert [step.id for step in found.paths[0]] == ["oar", "old-boat", "ship"]
    assert plan(ark, "raft") == "boat"
    assert plan(ark, "raft", "ark") == "ark"  # who is there already does not fall
    assert plan(ark, "float") is None
    assert plan(ark) is None


def test_another_family_can_be_asked_for(ark: Book) -> None:
    found = ark.successor({"oar"}, family="wood")

    assert found is not None
    assert found.plan.id == "old-boat"
    assert ark.successor({"ship"}, family="wood") is None


def test_old_ids_are_understood(ark: Book) -> None:
    assert plan(ark, "rafft") == "boat"
    assert ark.successor("raft", family="crafts") is not None


def test_who_has_the_newest_version_can_ask_about_an_older_license(book: Book) -> None:
    assert plan(book.at(version="12"), "sales-premium") == "growth"
    assert plan(book.at(version="11"), "sales-premium") is None  # nothing had taken over from it by then


def test_what_is_unknown_is_named(book: Book) -> None:
    with pytest.raises(UnknownLicense, match="did you mean 'sales-premium'"):
        book.successor({"sales-premum"})
    with pytest.raises(UnknownEntry, match="no family 'suit'; did you mean 'suite'"):
        book.successor({"sales-premium"}, family="suit")
    with pytest.raises(LicensebookError):
        book.successor({"nope"})
