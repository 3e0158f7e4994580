"""Finding entries by id and by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import licensebook
from licensebook import (
    AmbiguousName,
    InvalidArgument,
    LicensebookError,
    UnknownEntry,
    UnknownFeature,
    UnknownLanguage,
    UnknownLicense,
    UnknownName,
)
from licensebook.language import resolve_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from licensebook import Book


def test_a_license_is_found_by_its_id(book: Book) -> None:
    assert book["saint"].name["nb"] == "Sales Intelligence"


def test_an_unknown_id_is_a_key_error_that_names_the_nearest_ids(book: Book) -> None:
    with pytest.raises(UnknownLicense, match="did you mean 'saint'") as caught:
        book["sanit"]

    assert isinstance(caught.value, KeyError)


def test_get_gives_none_for_an_unknown_id(book: Book) -> None:
    assert book.get("nope") is None
    assert "nope" not in book


def test_a_module_name_finds_its_license(book: Book) -> None:
    assert book["quote-cal"].id == "sale-quote-access"


def test_a_module_name_of_several_plans_lists_them(book: Book) -> None:
    with pytest.raises(AmbiguousName) as caught:
        book["ten-sales"]

    assert caught.value.candidates == ("sales-essentials", "sales-premium")
    assert book.get("ten-sales") is None


def test_an_id_that_moved_twice_still_resolves(zoo: Book) -> None:
    assert zoo["old-gate"].id == "door"


def test_an_old_id_can_be_held(zoo: Book) -> None:
    assert [feature.id for feature in zoo.at(version="1").unlocks({"old-gate"})] == ["night"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Salgsbruker", "sales-user"),
        ("Sales User", "sales-user"),
        ("salgsBRUKER", "sales-user"),
        ("markedsforingsbruker", "marketing-user"),
        ("windows app", "windows-app"),
        ("Kundesenter", "customer-centre"),
        ("Growth", "growth"),
        ("CRM Suite Growth", "growth"),
        ("Suite3Growth", "growth"),
        ("Development Tools", "expander-services"),
        ("pocket-crm-cal", "pocket-crm"),
    ],
)
def test_any_name_in_any_language_finds_the_license(book: Book, name: str, found: str) -> None:
    assert book.find(name).id == found


def test_every_published_name_finds_its_license(book: Book) -> None:
    for license_ in book:
        for name in license_.name.values():
            assert book.find(name).id == license_.id


def test_a_name_of_several_licenses_lists_them(book: Book) -> None:
    with pytest.raises(AmbiguousName) as caught:
        book.find("Essentials")

    assert caught.value.candidates == ("sales-essentials", "service-essentials", "marketing-essentials")


def test_an_unknown_name_hints_at_the_nearest(book: Book) -> None:
    with pytest.raises(UnknownName, match="Salgsbruker"):
        book.find("Salgsbrukr")


def test_an_unknown_feature_hints_at_the_nearest(book: Book) -> None:
    with pytest.raises(UnknownFeature, match="log-in-web"):
        book.requirements("login-web")


@pytest.mark.parametrize("tag", ["nb", "no", "nb-NO", "NB", "no_NO"])
def test_every_tag_of_a_language_is_accepted(book: Book, tag: str) -> None:
    assert book["customer-centre"].name[tag] == "Kundesenter"
    assert book.requirements("quotes").explain(tag).startswith("For å")


@pytest.mark.parametrize(("tag", "language"), [("pt-BR", "pt-BR"), ("pt_br", "pt-BR"), ("pt", "pt"), ("pt-PT", "pt")])
def test_a_language_with_a_region_is_told_from_one_without(tag: str, language: str) -> None:
    assert resolve_language(tag, ["pt", "pt-BR"]) == language


def test_a_language_that_is_not_there_is_named(book: Book) -> None:
    with pytest.raises(UnknownLanguage, match=r"'de'; known: nb, en"):
        book.requirements("quotes").explain("de")


def test_every_error_is_a_licensebook_error(book: Book) -> None:
    for ask in (
        lambda: book["nope"],
        lambda: book.find("nope"),
        lambda: book.requirements("nope"),
        lambda: book.missing("quotes", have={"nope"}),
        lambda: book.unlocks({"nope"}),
        lambda: book.at(version="x"),
        lambda: licensebook.load("nope.yaml"),
    ):
        with pytest.raises(LicensebookError):
            ask()


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (lambda book: book[None], UnknownLicense),
        (lambda book: book[[]], UnknownLicense),
        (lambda book: book.find(None), UnknownName),
        (lambda book: book.requirements(None), UnknownFeature),
        (lambda book: book.missing("quotes", have=None), UnknownLicense),
        (lambda book: book.missing("quotes", have=[None]), UnknownLicense),
        (lambda book: book.search(None), InvalidArgument),
        (lambda book: book.words(5), UnknownLanguage),
        (lambda book: book.diff("x"), InvalidArgument),
        (lambda book: book.words("en").fill("nope"), UnknownEntry),
        (lambda book: book.words("en").fill("fact.since"), UnknownEntry),
    ],
)
def test_what_is_of_another_type_is_refused_in_our_words(
    book: Book, ask: Callable[[Book], object], error: type[LicensebookError]
) -> None:
    with pytest.raises(error):
        ask(book)


def test_none_is_the_id_of_nothing(book: Book) -> None:
    assert book.get(None) is None  # type: ignore[arg-type]
    assert None not in book


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("Salgsbruker", "did you mean 'sales-user'?"),
        ("salgsbrukr", "did you mean 'sales-user' or 'user'?"),
        ("quotes", "'quotes' is the id of a feature"),
        ("xyzzyqwv", "search for it by a few words"),
    ],
)
def test_an_unknown_id_hints_at_what_is_meant(book: Book, key: str, hint: str) -> None:
    with pytest.raises(UnknownLicense) as caught:
        book[key]

    assert caught.value.hint == hint


def test_a_small_catalogue_is_listed(zoo: Book) -> None:
    with pytest.raises(UnknownLicense, match="known: door, eyes, hands, boat,"):
        zoo["xyzzyqwv"]


def test_an_entry_of_any_kind_is_found_by_its_id(book: Book) -> None:
    assert book.entry("quotes") is book.feature("quotes")
    assert book.entry("user") is book["user"]  # before the scope of that id
    assert book.entry("quote-cal") is book["sale-quote-access"]
    assert book.entry("site") is book.catalogue.scopes["site"]
    with pytest.raises(UnknownEntry, match="did you mean 'log-in-web' or"):
        book.entry("log-in")


def test_the_name_of_a_feature_leads_to_it(book: Book) -> None:
    with pytest.raises(UnknownFeature, match="did you mean 'quotes'"):
        book.requirements("Tilbud")
    with pytest.raises(UnknownName, match="the feature 'quotes' is"):
        book.find("Tilbud")


@pytest.mark.parametrize(
    ("query", "language", "first"),
    [
        ("salg", "nb", "opportunities"),
        ("kundesenteret", "nb", "customer-centre"),
        ("tilbud", "nb", "quotes"),
        ("windowsklient", "nb", "windows-app"),
        ("Complete CRM Usr", "en", "complete-crm-user"),
        ("kundesenter", "en", "customer-centre"),
    ],
)
def test_search_ranks_what_is_meant_first(book: Book, query: str, language: str, first: str) -> None:
    assert book.search(query, language=language, limit=5)[0].id == first


def test_a_part_of_a_compound_finds_the_whole(book: Book) -> None:
    found = {hit.id for hit in book.search("lisens", language="nb", limit=100)}

    assert {"windows-app", "pocket-crm"} <= found  # they are "brukerlisens"
    assert "quotes" not in found  # it is a "price list", which only begins alike


def test_search_keeps_to_its_limit(book: Book) -> None:
    assert len(book.search("salg", limit=2)) == 2
