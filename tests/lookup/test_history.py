"""The book as it stood, and what has changed since."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import licensebook
from licensebook import Added, Changed, InvalidTime, Moved, Removed, UnknownFeature, UnknownLicense, UnknownName

if TYPE_CHECKING:
    from licensebook import Book


@pytest.mark.parametrize(
    ("version", "there", "not_there"),
    [
        ("7", {"user", "web", "windows-app"}, {"sales-user", "sales-essentials", "starter"}),
        ("8.5", {"sales-user", "windows-app"}, {"sales-essentials", "starter"}),
        ("9", {"sales-user"}, {"windows-app", "sales-essentials", "starter"}),
        ("9.2", {"sales-user"}, {"windows-app", "sales-essentials", "starter"}),
        ("10", {"sales-essentials", "sales-premium"}, {"sales-user", "starter"}),
        ("11.11", {"sales-essentials", "sales-premium"}, {"sales-user", "starter"}),
        ("12", {"starter", "super"}, {"sales-user", "sales-essentials"}),
        ("12.0", {"starter", "super"}, {"sales-user", "sales-essentials"}),
    ],
)
def test_a_version_has_its_own_plans(book: Book, version: str, there: set[str], not_there: set[str]) -> None:
    then = book.at(version=version)

    assert there <= set(then.catalogue.licenses)
    assert not not_there & set(then.catalogue.licenses)


def test_families_and_limits_go_with_their_plans(book: Book) -> None:
    then = book.at(version="10")

    assert set(then.catalogue.families) == {"sales", "service", "marketing"}
    assert not then.catalogue.limits


def test_a_book_of_another_time_is_as_frozen(book: Book) -> None:
    then = book.at(version="10")

    for mapping in (then.catalogue.licenses, then.catalogue.features, then.catalogue.families, then.catalogue.limits):
        with pytest.raises(TypeError):
            mapping["new"] = None  # type: ignore[index]


def test_what_was_current_then_is_offered_then(book: Book) -> None:
    assert frozenset({"sales-user"}) in book.at(version="9").requirements("log-in-web").alternatives()
    assert frozenset({"sales-user"}) not in book.requirements("log-in-web").alternatives()


@pytest.mark.parametrize(
    ("day", "alternatives"),
    [
        (
            "2023-01-01",
            [{"standard-crm-user"}, {"marketing-user"}, {"sales-user"}, {"service-user"}, {"complete-crm-user"}],
        ),
        ("2023-04-26", [{"system"}]),
        ("2023-05-01", [{"system"}]),
        (
            "2023-07-17",
            [{f"{area}-{tier}"} for area in ("sales", "service", "marketing") for tier in ("essentials", "premium")],
        ),
    ],
)
def test_the_login_rule_of_a_day(book: Book, day: str, alternatives: list[set[str]]) -> None:
    assert [set(way) for way in book.at(date=day).requirements("log-in-web").alternatives()] == alternatives


def test_the_login_rule_of_today_is_that_of_the_last_change(book: Book) -> None:
    assert book.at(date="2026-11-24").requirements("log-in-web").explain() == book.requirements("log-in-web").explain()


def test_a_day_keeps_what_older_installations_still_had(book: Book) -> None:
    assert "sales-user" in book.at(date="2023-05-01")
    assert "starter" not in book.at(date="2023-05-01")


@pytest.mark.parametrize(("version", "way"), [("1", {"door"}), ("2", {"day"}), ("2.9", {"day"}), ("3", {"year"})])
def test_rules_of_versions_and_of_days_follow_each_other(zoo: Book, version: str, way: set[str]) -> None:
    assert set(zoo.at(version=version).requirements("night").alternatives()[0]) == way


def test_a_day_before_the_version_came_has_the_older_rule(zoo: Book) -> None:
    assert set(zoo.at(date="2022-02-28").requirements("night").alternatives()[0]) == {"door"}
    assert set(zoo.at(date="2022-03-01").requirements("night").alternatives()[0]) == {"day"}


def test_a_date_object_does_as_well(book: Book) -> None:
    day = datetime.date(2023, 5, 1)

    assert book.at(date=day).requirements("log-in-web").explain("en") == (
        "To log in from the web client, you need the right to log in and the System license."
    )


@pytest.mark.parametrize(
    "then", [{}, {"version": "10", "date": "2023-05-01"}, {"version": "ten"}, {"date": "2023-02-30"}]
)
def test_a_time_that_is_none_is_refused(book: Book, then: dict[str, str]) -> None:
    with pytest.raises(InvalidTime):
        book.at(**then)


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ({"version": 11.10}, "11.1 is a number, in which 11.10 and 11.1 are the same; write the version as text"),
        ({"version": "5"}, "nothing is known of version '5'; versions 6 to 12 are known"),
        ({"version": "99"}, "nothing is known of version '99'; versions 6 to 12 are known"),
        ({"version": "1.2.3.4"}, "nothing is known of version '1.2.3.4'"),
        ({"date": "2010-01-01"}, "nothing is known of '2010-01-01'; the first date known is 2015"),
        ({"date": datetime.datetime(2010, 1, 1)}, "nothing is known of '2010-01-01'"),  # noqa: DTZ001
    ],
)
def test_a_time_that_nothing_is_known_of_is_refused(book: Book, then: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidTime) as caught:
        book.at(**then)

    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("then", [{"version": 11}, {"version": "12.3"}, {"date": "2015"}, {"date": "2026-11-24"}])
def test_a_time_at_the_edge_of_what_is_known_is_answered(book: Book, then: dict[str, Any]) -> None:
    assert len(book.at(**then))


def test_a_date_is_answered_where_none_is_known(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "zoo" / "licenses.yaml").read_text(encoding="utf-8")
    file = tmp_path / "licenses.yaml"
    file.write_text(
        text.replace(", released: {1: 2020, 2: 2022-03, 3: 2025-05-20}", "").replace("since: 2025-06-01", "since: 3"),
        encoding="utf-8",
    )

    assert "door" in licensebook.load(file).at(date="1999")


def test_a_book_tells_of_which_time_it_is(book: Book) -> None:
    assert repr(book.at(version="10")).startswith("<Book of SuperOffice CRM 12.0 as it stood in version 10: ")
    assert repr(book.at(date="2023-05-01")).startswith("<Book of SuperOffice CRM 12.0 as it stood on 2023-05-01: ")
    assert repr(book).startswith("<Book of SuperOffice CRM 12.0: ")


def test_a_book_of_another_time_can_be_asked_for_any_other(book: Book) -> None:
    assert book.at(version="12").at(version="10").catalogue == book.at(version="10").catalogue


def test_what_is_known_of_another_version_is_said(book: Book) -> None:
    eleven, twelve = book.at(version="11"), book.at(version="12")

    for ask, error, said in (
        (lambda: twelve["sales-premium"], UnknownLicense, "in version 12; it was there from version 10 to 11"),
        (lambda: twelve["ten-sales"], UnknownLicense, "in version 12; it was there from version 10 to 11"),
        (lambda: twelve.find("Sales Premium"), UnknownName, "in version 12; it was there from version 10 to 11"),
        (lambda: twelve.feature("log-in-windows"), UnknownFeature, "in version 12; it was there until version 8.5"),
        (lambda: eleven["starter"], UnknownLicense, "in version 11; it is there from version 12 on"),
    ):
        with pytest.raises(error, match=said):
            ask()


def test_a_book_is_no_different_from_itself(book: Book) -> None:
    assert book.diff(book) == ()


def test_a_difference_is_typed(tmp_path: Path, zoo: Book) -> None:
    text = (Path(__file__).parent / "zoo" / "licenses.yaml").read_text(encoding="utf-8")
    newer = tmp_path / "licenses.yaml"
    newer.write_text(
        text.replace("name: Raft", "name: Float")
        .replace("  school: {", "  class-trip: {")
        .replace("  door: {", "  portal: {")
        .replace("needs: door", "needs: portal")
        .replace("gate-license: door", "gate-license: portal, door: portal"),
        encoding="utf-8",
    )

    changes = licensebook.load(newer).diff(zoo)

    assert Moved(kind="licenses", id="portal", old_id="door") in changes
    assert Removed(kind="licenses", id="school") in changes
    assert Added(kind="licenses", id="class-trip") in changes
    (renamed,) = (change for change in changes if isinstance(change, Changed) and change.kind == "licenses")
    assert (renamed.id, renamed.field, str(renamed.old), str(renamed.new)) == ("raft", "name", "Raft", "Float")
