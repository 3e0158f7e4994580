from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licensebook import InvalidTime
from licensebook.moment import Day, Version, parse_moment

versions = st.lists(st.integers(0, 20), min_size=1, max_size=4).map(lambda parts: Version(tuple(parts)))


@pytest.mark.parametrize(
    ("later", "earlier"), [("11.10", "11.9"), ("12", "11.99"), ("12.0.1", "12"), ("10", "9.9.9"), ("0.1", "0")]
)
def test_versions_count_by_part(later: str, earlier: str) -> None:
    assert Version.parse(later).reaches(Version.parse(earlier))
    assert not Version.parse(earlier).reaches(Version.parse(later))


@pytest.mark.parametrize(("one", "other"), [("12", "12.0"), ("12.0", "12.0.0"), ("0", "0.0"), ("11.10", "11.10")])
def test_zeros_at_the_end_make_no_difference(one: str, other: str) -> None:
    for first, second in itertools.permutations(map(Version.parse, (one, other))):
        assert first.reaches(second)
        assert first.within(second)


def test_a_version_within_another_is_it_or_an_earlier_one_or_a_part_of_it() -> None:
    nine = Version.parse("9")

    assert [text for text in ("8.5", "9", "9.0", "9.2", "9.10.1", "10", "90") if Version.parse(text).within(nine)] == [
        "8.5",
        "9",
        "9.0",
        "9.2",
        "9.10.1",
    ]
    assert not nine.within(Version.parse("8.5"))
    assert not Version.parse("9.2").within(Version.parse("9.1"))


@given(versions, versions)
@settings(derandomize=True, max_examples=200)
def test_of_two_versions_one_reaches_the_other(one: Version, other: Version) -> None:
    assert one.reaches(other) or other.reaches(one)
    assert one.within(other) or one.reaches(other)
    assert Version.parse(str(one)) == one


def test_a_version_is_written_as_it_was_read() -> None:
    assert str(Version.parse("11.10")) == "11.10"
    assert str(Version.parse("12.0")) == "12.0"


@pytest.mark.parametrize(
    "text", ["", " 11", "v11", "11.", ".5", "11..2", "11.x", "-1", "11,2", "1.2.3.4.5", "1" * 7, "１１", "11\n", "nan"]
)
def test_what_is_no_version(text: str) -> None:
    with pytest.raises(InvalidTime) as caught:
        Version.parse(text)

    assert caught.value.message == f"{text!r} is no product version"
    assert "11.10" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "first"),
    [("2026-06-10", date(2026, 6, 10)), ("2026-06", date(2026, 6, 1)), ("2026", date(2026, 1, 1))],
)
def test_a_day_may_lack_day_and_month(text: str, first: date) -> None:
    day = Day.parse(text)

    assert day.first == first
    assert str(day) == text


@pytest.mark.parametrize(
    "text",
    ["", "2026-6-1", "2026-13", "2026-02-30", "10.06.2026", "0000", "26-06-10", "2026-06-10T12", "２０２６", "2026\n"],
)
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(InvalidTime) as caught:
        Day.parse(text)

    assert caught.value.message == f"{text!r} is no date"
    assert "2026-06-10" in caught.value.hint


def test_a_moment_is_a_version_or_a_day() -> None:
    assert parse_moment("10") == Version((10,))
    assert parse_moment("11.10") == Version((11, 10))
    assert parse_moment("2026-06-10") == Day("2026-06-10")
    assert parse_moment("2026-06") == Day("2026-06")


@pytest.mark.parametrize("text", ["10.06.2026", "1/6/2026", "2026-", "2026-June"])
def test_a_date_the_wrong_way_round_is_no_version(text: str) -> None:
    with pytest.raises(InvalidTime, match="is no date"):
        parse_moment(text)
