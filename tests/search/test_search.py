from __future__ import annotations

import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from licensebook.search import Document, SearchIndex

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LANGUAGES = ("nb", "en")
ENDINGS = [
    yaml.safe_load((ROOT / "src/licensebook/words" / f"{language}.yaml").read_text(encoding="utf-8"))[
        "search.endings"
    ].split()
    for language in LANGUAGES
]


def read(name: str) -> Any:  # noqa: ANN401 - as the file has it
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def documents(language: str) -> list[Document]:
    return [
        Document(
            id=id_,
            names=(entry[language]["name"],),
            other_names=(*entry.get("aliases", ()), *(entry[other]["name"] for other in LANGUAGES)),
            text=entry[language]["text"],
        )
        for id_, entry in read("documents.yaml").items()
    ]


@cache
def index(language: str) -> SearchIndex:
    stop_words = read("stop-words.yaml")
    return SearchIndex(documents(language), endings=ENDINGS, stop_words=stop_words["nb"] + stop_words["en"])


def ids(query: str, *of: Document, endings: list[list[str]] = ENDINGS) -> list[str]:
    return [hit.id for hit in SearchIndex(of, endings=endings).search(query)]


def named(name: str, text: str = "") -> Document:
    return Document(id=name.lower(), names=(name,), text=text)


@pytest.mark.parametrize(
    ("language", "query", "expected"),
    [(language, query, id_) for language, cases in read("cases.yaml").items() for query, id_ in cases.items()],
)
def test_what_people_type_finds_what_they_mean(language: str, query: str, expected: str) -> None:
    hits = index(language).search(query)

    assert [hit.id for hit in hits][:1] == ([] if expected == "-" else [expected])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_document_is_the_first_for_each_of_its_names(language: str) -> None:
    for document in documents(language):
        for name in (*document.names, *document.other_names):
            assert index(language).search(name)[0].id == document.id


def test_the_closer_the_fit_the_higher_the_rank() -> None:
    ladder = [
        Document(id="name", names=("Salg",)),
        Document(id="other name", names=("Ni",), other_names=("Salg",)),
        Document(id="name prefix", names=("Salg for alle",)),
        Document(id="word in name", names=("Alt om salg",)),
        Document(id="inflected word in name", names=("Noe med salget",)),
        Document(id="part of word in name", names=("Salgsguide",)),
        Document(id="word in other name", names=("Ti",), other_names=("Mer salg",)),
        Document(id="text", names=("Elleve",), text="Her handler det om salg."),
        Document(id="nothing", names=("Tolv",), text="Her handler det om service."),
    ]

    assert ids("salg", *reversed(ladder)) == [document.id for document in ladder[:-1]]


def test_more_words_found_rank_higher_in_any_order() -> None:
    one, both = named("Quote", "a"), named("Quote Access", "b")

    assert ids("access quote", one, both) == ["quote access", "quote"]
    assert ids("access unheard quote", one, both) == ["quote access", "quote"]


def test_a_query_that_says_every_word_of_a_name_finds_it_before_one_that_says_some() -> None:
    one = Document(id="one", names=("Overview",), other_names=("who uses", "free seats"))
    other = Document(id="other", names=("Summary",), other_names=("who", "uses seats"))

    assert ids("who of us uses it", other, one) == ["one", "other"]
    assert ids("uses of all these seats", one, other) == ["other", "one"]


def test_a_rare_word_outweighs_a_common_one() -> None:
    many = [named(f"License {number}") for number in range(9)]

    assert ids("license quotes", *many, named("Quotes"))[0] == "quotes"


def test_stop_words_count_little_but_are_found() -> None:
    of = [named("Trenger"), named("Utvalg", "Tilbud")]
    index = SearchIndex(of, stop_words=["TRENGER"])

    assert [hit.id for hit in index.search("trenger tilbud")] == ["utvalg", "trenger"]
    assert [hit.id for hit in index.search("trenger")] == ["trenger"]


def test_a_compound_finds_its_parts_below_itself() -> None:
    whole, parts, other = named("Brukerlisens"), named("Lisens for brukere"), named("Systemer")

    assert ids("brukerlisens", other, parts, whole) == ["brukerlisens", "lisens for brukere"]


def test_each_part_of_a_compound_that_is_found_adds() -> None:
    assert ids("brukerlisens", named("Lisens for alle"), named("Lisens for brukere"))[0] == "lisens for brukere"


@pytest.mark.parametrize("typed", ["email", "e-mail", "E\u2011Mail", "emails", "emial"])
def test_a_hyphen_is_the_same_as_none(typed: str) -> None:
    assert ids(typed, named("E-mail designer")) == ["e-mail designer"]
    assert ids(typed, named("Email designer")) == ["email designer"]
    assert ids(typed, named("Mailings", "Sent by e-mail."))[:1] == ["mailings"]


@pytest.mark.parametrize("typed", ["dataarchive", "data archive", "data-archive", "DataArchive", "datarchive"])
def test_a_space_is_the_same_as_none(typed: str) -> None:
    assert SearchIndex([named("Data Archive")]).search(typed)[0].score == 100


def test_the_more_of_a_compound_is_typed_the_higher_it_ranks() -> None:
    assert ids("salg", named("Salgsprognosene"), named("Salgsmål")) == ["salgsmål", "salgsprognosene"]


def test_a_short_word_is_no_part_of_any_word() -> None:
    assert ids("ng", named("Mailing")) == []
    assert ids("erp", named("Etterpå")) == []
    assert ids("forklaring", named("For")) == []


def test_weak_hits_are_left_off() -> None:
    assert ids("quote", named("Quote"), named("Other", "The quote that I heard.")) == ["quote", "other"]
    assert ids("quote access", named("Quote access"), named("Other", "The quote that I heard.")) == ["quote access"]


def test_joint_letters_do_not_hide_a_part() -> None:
    assert ids("salgstilbud", named("Salg"))
    assert ids("barnebillett", named("Barn"))


@pytest.mark.parametrize("typed", ["tlbud", "tilubd", "tilbuud", "tilbuf", "sattelitten", "satelliten"])
def test_typing_errors_are_forgiven(typed: str) -> None:
    assert ids(typed, named("Tilbud"), named("Satellitten"))


@pytest.mark.parametrize(
    ("typed", "name"), [("tre", "Ære"), ("tlbd", "Tilbud"), ("sattelitn", "Satellitten"), ("2027a", "2026a")]
)
def test_short_words_and_numbers_hold_fewer_typing_errors(typed: str, name: str) -> None:
    assert ids(typed, named(name)) == []


def test_a_word_that_is_known_holds_no_typing_error() -> None:
    assert ids("plan", named("Plen"), named("Plan")) == ["plan"]


def test_fewer_typing_errors_rank_higher() -> None:
    assert ids("mailingx", named("Sailings"), named("Mailings")) == ["mailings", "sailings"]


def test_the_beginning_of_a_word_is_likelier_than_a_typing_error() -> None:
    assert ids("kunde", named("Kunne"), named("Kundesenter")) == ["kundesenter", "kunne"]


def test_equal_documents_keep_their_order() -> None:
    twins = [Document(id=id_, names=("Premium",)) for id_ in "bac"]

    assert ids("premium", *twins) == ["b", "a", "c"]


def test_a_hit_shows_what_matched() -> None:
    of = Document(
        id="user", names=("Bruker",), other_names=("Client license",), text="Tildeles medarbeidere. Kan flyttes."
    )
    index = SearchIndex([of], endings=ENDINGS)

    assert index.search("brukere")[0].matched == "Bruker"
    assert index.search("clientlicense")[0].matched == "Client license"
    assert index.search("flytte")[0].matched == "Kan flyttes."


def test_scores_tell_a_full_name_from_a_part_of_it() -> None:
    index = SearchIndex([Document(id="user", names=("Sales User",), other_names=("Salgsbruker",))], endings=ENDINGS)

    scores = [index.search(query)[0].score for query in ("sales user", "salgsbruker", "sales", "saels")]

    assert scores[:2] == [100, 98]
    assert scores[1] > scores[2] > scores[3] > 0


def test_any_language_is_a_matter_of_endings() -> None:
    assert ids("lizenzen", named("Lizenz"), endings=[["en", "e"]]) == ["lizenz"]
    assert ids("лицензии", named("Лицензия"), endings=[["и", "я"]]) == ["лицензия"]
    assert ids("ライセンス", named("ライセンス"), endings=[]) == ["ライセンス"]


def test_nothing_is_found_among_nothing() -> None:
    assert SearchIndex([], endings=ENDINGS).search("lisens") == ()


@given(query=st.text(), limit=st.integers(-2, 50))
def test_no_query_raises_and_the_limit_holds(query: str, limit: int) -> None:
    hits = index("nb").search(query, limit=limit)

    assert len(hits) <= max(limit, 0)
    assert hits == index("nb").search(query, limit=limit)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score <= 100 for hit in hits)


WORDS = st.sampled_from(["salg", "bruker", "lisens", "ae", "å", "e", "a", "-", "CRM", "2", "\u0301", "ﷺ", "…", "s"])
NAMES = st.tuples(st.one_of(st.text(max_size=20), st.lists(WORDS, max_size=6).map(" ".join)))


@settings(deadline=None)
@given(names=st.lists(NAMES, max_size=8), query=st.one_of(st.text(), st.lists(WORDS).map(" ".join)))
@example(names=[("a eeee",)], query="eeee")  # a word longer than its name, once "ae" is read as "a"
def test_no_document_raises(names: list[tuple[str, ...]], query: str) -> None:
    of = [Document(id=str(number), names=name, text=query) for number, name in enumerate(names)]

    hits = SearchIndex(of, endings=ENDINGS).search(query)

    assert all(0 < hit.score <= 100 for hit in hits)


@pytest.mark.parametrize(
    "garbage", ["x" * 10**6, "salg " * 10**5, "\ufdfa " * 10**5, "\ud800" * 100, " ".join(map(str, range(10**5)))]
)
def test_garbage_of_any_length_is_answered_at_once(garbage: str) -> None:
    before = time.process_time()
    index("nb").search(garbage)

    assert time.process_time() - before < 0.5
