"""What features take, as sets of licenses and as sentences."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licensebook import NothingUnlocks, UnknownLicense
from licensebook.grants import minimal

if TYPE_CHECKING:
    from licensebook import Book


def ways(book: Book, feature: str) -> list[set[str]]:
    return [set(way) for way in book.requirements(feature).alternatives()]


def test_a_license_or_whatever_includes_it_is_enough(zoo: Book) -> None:
    assert ways(zoo, "look") == [{"day"}, {"year"}, {"life"}, {"eyes"}]


def test_what_is_no_longer_sold_is_not_offered_where_something_current_will_do(zoo: Book) -> None:
    assert {"school"} not in ways(zoo, "touch")
    assert zoo.missing("touch", have={"school", "eyes"}) == ()


def test_what_is_no_longer_sold_is_offered_where_nothing_else_will_do(zoo: Book) -> None:
    assert ways(zoo, "row") == [{"boat"}]


def test_all_of_several_licenses_can_come_from_different_plans(zoo: Book) -> None:
    assert ways(zoo, "touch") == [{"year"}, {"life"}, {"eyes", "hands"}, {"day", "hands"}]


def test_a_prerequisite_is_part_of_the_way(zoo: Book) -> None:
    assert ways(zoo, "float") == [{"raft", "day"}, {"raft", "year"}, {"raft", "life"}, {"eyes", "raft"}]


def test_or_higher_follows_the_order_of_the_family(zoo: Book) -> None:
    assert ways(zoo, "night") == [{"year"}, {"life"}]


@pytest.mark.parametrize(
    ("feature", "have", "missing"),
    [
        ("log-in-web", {"user", "web"}, set()),
        ("log-in-web", {"sales-essentials"}, set()),
        ("log-in-web", {"sales-user"}, set()),
        ("log-in-web", {"superlicense-sales-pro"}, set()),
        ("log-in-web", {"super"}, set()),
        ("log-in-web", {"user"}, {"web"}),
        ("log-in-web", {"web"}, {"user"}),
        ("log-in-mobile", {"user", "web", "pocket-crm-cal"}, {"pocket-crm-server"}),
        ("log-in-mobile", {"sales-premium"}, {"pocket-crm-server"}),
        ("log-in-mobile", {"starter"}, {"core"}),
        ("log-in-windows", {"user"}, {"windows-app"}),
        ("log-in-windows", {"windows"}, {"user"}),
        ("log-in-service", {"service-user"}, set()),
        ("log-in-service", {"sales-premium"}, {"ej-client"}),
        ("quotes", {"sales-premium"}, set()),
        ("quotes", {"plus"}, set()),
        ("quotes", {"core"}, {"growth"}),
        ("quotes", {"sales-essentials"}, {"sales-premium"}),
    ],
)
def test_what_is_missing(book: Book, feature: str, have: set[str], missing: set[str]) -> None:
    found = book.missing(feature, have=have)

    assert (missing in map(set, found)) if missing else not found


def test_having_one_whole_alternative_is_enough_and_less_is_not(book: Book) -> None:
    for feature in book.catalogue.features:
        for way in book.requirements(feature).alternatives():
            assert book.missing(feature, have=way) == ()
            for less in combinations(sorted(way), len(way) - 1):
                assert book.missing(feature, have=less)


def test_no_alternative_contains_another(book: Book) -> None:
    for feature in book.catalogue.features:
        for one, other in combinations(book.requirements(feature).alternatives(), 2):
            assert not one <= other
            assert not other <= one


def test_licenses_of_versions_that_never_met_are_not_combined(book: Book) -> None:
    assert not any("sales-essentials" in way for way in book.requirements("log-in-windows").alternatives())


def test_a_plan_unlocks_what_it_includes_at_any_depth(zoo: Book) -> None:
    assert [feature.id for feature in zoo.unlocks({"life"})] == ["look", "touch", "night"]


def test_unlocks_and_missing_agree(book: Book) -> None:
    for license_ in book:
        unlocked = {feature.id for feature in book.unlocks({license_.id})}
        assert unlocked == {key for key in book.catalogue.features if not book.missing(key, have={license_.id})}


@given(st.lists(st.frozensets(st.integers(0, 6)), max_size=12))
def test_minimal_keeps_exactly_the_sets_that_contain_no_other(sets: list[frozenset[int]]) -> None:
    kept = set(minimal(sets))  # type: ignore[arg-type]

    assert kept == {one for one in sets if not any(other < one for other in sets)}


SENTENCES = """\
log-in-web en: To log in from the web client, you need the right to log in and either a Sales plan, \
a Service plan, a Marketing plan, a CRM Suite plan, or the User and Web licenses.
log-in-web nb: For å logge på fra webklienten trenger du påloggingsrettigheter og enten en Sales-plan, \
en Service-plan, en Marketing-plan, en CRM Suite-plan eller lisensene Bruker og Web.
saint-monitors en: To use status monitors, you need either Sales Premium, Service Premium, CRM Suite Growth or higher, \
or the Sales Intelligence and saint-cal licenses.
log-in-mobile nb: For å logge på fra mobilappen trenger du enten CRM Suite Core eller høyere; lisensen \
pocket-crm-server sammen med en Sales-plan, en Service-plan eller en Marketing-plan; eller lisensene Pocket CRM, \
Bruker, Web og pocket-crm-server.
"""


@pytest.mark.parametrize("line", SENTENCES.splitlines())
def test_a_requirement_is_explained_as_people_say_it(book: Book, line: str) -> None:
    question, _, sentence = line.partition(": ")
    feature, language = question.split()

    assert book.requirements(feature).explain(language) == sentence


@pytest.mark.parametrize(
    ("feature", "sentence"),
    [
        ("row", "To row, you need the Boat license."),
        ("night", "To come at night, you need Year Pass or higher."),
        ("look", "To look at animals, you need either any Passes plan or the Eyes license."),
    ],
)
def test_a_sentence_says_no_more_than_there_is(zoo: Book, feature: str, sentence: str) -> None:
    assert zoo.requirements(feature).explain("en") == sentence


def test_ways_that_differ_in_a_plan_share_their_other_licenses(zoo: Book) -> None:
    sentence = zoo.requirements("touch").explain("en")

    assert sentence.endswith("the Eyes and Hands licenses, or the Hands license together with Day Pass.")


def test_a_feature_that_nothing_unlocks_says_so(zoo: Book) -> None:
    assert zoo.at(version="3").requirements("float").explain() != zoo.at(version="1").requirements("float").explain()
    assert zoo.at(version="1").requirements("float").explain() == "To float, you need the Boat license."


def test_a_single_license_needs_no_collection_around_it(book: Book) -> None:
    assert book.missing("quotes", have="sales-premium") == ()
    assert book.unlocks("sales-premium") == book.unlocks({"sales-premium"})


def test_what_nothing_unlocks_is_told_from_what_lacks_nothing(book: Book) -> None:
    eleven = book.at(version="11")

    assert eleven.requirements("lifecycle").alternatives() == ()
    assert not eleven.requirements("lifecycle").satisfied_by([])
    for ask in (lambda: eleven.missing("lifecycle", have=[]), lambda: eleven.requirements("lifecycle").missing([])):
        with pytest.raises(NothingUnlocks, match="no license unlocks 'lifecycle' in version 11"):
            ask()


def test_a_requirement_takes_licenses_as_the_book_does(book: Book, zoo: Book) -> None:
    quotes = book.requirements("quotes")

    for have in ("sales-premium", book["sales-premium"], {"sales-premium"}, [book["plus"]], ("growth",)):
        assert quotes.satisfied_by(have)
        assert quotes.missing(have) == () == book.missing("quotes", have=have)
    assert frozenset({"sale-quote-access"}) in quotes.missing({"sales-quote-management", "user"})
    assert not quotes.satisfied_by({"quote-cal"})  # a module name
    assert zoo.at(version="1").requirements("night").satisfied_by("old-gate")
    for ask in (quotes.satisfied_by, quotes.missing):
        with pytest.raises(UnknownLicense, match="did you mean 'sales-premium'"):
            ask({"sales-premum"})
