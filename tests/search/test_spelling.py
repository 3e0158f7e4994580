from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from licensebook.spelling import nearest, normalize

IDS = [
    "user",
    "web",
    "saint",
    "sales-user",
    "sales-essentials",
    "sales-premium",
    "service-essentials",
    "service-premium",
    "core",
    "growth",
    "log-in-web",
    "quotes",
]


@pytest.mark.parametrize(
    ("same", "normal"),
    [
        ("Språk SPRÅK språk sprak spraak spra\u030ak", "sprak"),
        ("Markedsføring markedsforing MARKEDSFOERING markeds\u00adføring", "markedsforing"),
        ("Ærlig aerlig", "arlig"),
        ("Größe GRÖSSE groesse", "grosse"),
    ],
)
def test_words_that_read_the_same_are_the_same(same: str, normal: str) -> None:
    assert {normalize(word) for word in same.split()} == {normal}


@pytest.mark.parametrize("text", ["Windows-app", " windows  APP ", "Windows_app", "Windows–app!", "windows\u00a0app"])
def test_only_words_count(text: str) -> None:
    assert normalize(text) == "windows app"


def test_an_apostrophe_does_not_part_a_word() -> None:
    assert normalize("user’s user's") == "users users"


def test_punctuation_alone_is_nothing() -> None:
    assert normalize(" –?!… ") == ""


def test_letters_of_other_scripts_stay_whole() -> None:
    assert normalize("ガイド 한국어") == "ガイド 한국어"


@given(st.text())
@example("aaaeae oeeoea")
def test_what_is_normal_stays_so(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("sanit", ["saint"]),
        ("SAINT", ["saint"]),
        ("salespremium", ["sales-premium"]),
        ("Sales Premium", ["sales-premium"]),
        ("web", ["web", "log-in-web"]),
        ("premium", ["sales-premium", "service-premium"]),
        ("grwoth", ["growth"]),
        ("sale-essential", ["sales-essentials"]),
        ("nope", []),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_a_slip_is_near_what_was_meant(slip: str, meant: list[str]) -> None:
    assert list(nearest(slip, IDS)) == meant


def test_no_more_are_named_than_asked_for() -> None:
    assert len(nearest("premium", [f"{number} premium" for number in range(9)], limit=2)) == 2
    assert nearest("premium", ["premium"], limit=0) == ()


def test_a_candidate_is_named_once() -> None:
    assert nearest("saint", iter(["saint", "saint"])) == ("saint",)


@given(st.text(), st.lists(st.text(), max_size=5))
def test_nothing_raises(word: str, candidates: list[str]) -> None:
    assert set(nearest(word, candidates)) <= set(candidates)
