from __future__ import annotations

import pytest

from licensebook import UnknownLanguage
from licensebook.text import EVERY, Names, Text

TEXT = Text({"en": "seat", "nb": "plass"})
NAME = Text({EVERY: "Deck"})
NAMES = Names({"en": ("berth", "bunk"), "nb": ("køye",)})


@pytest.mark.parametrize("tag", ["nb", "no", "nb-NO", "NB_no", "no-NO", " NB ", "nb-Latn-NO"])
def test_a_language_has_many_tags(tag: str) -> None:
    assert TEXT[tag] == "plass"
    assert NAMES[tag] == ("køye",)
    assert tag in TEXT


@pytest.mark.parametrize("tag", ["en-US", "en_GB", "EN"])
def test_a_region_takes_the_text_of_its_language(tag: str) -> None:
    assert TEXT[tag] == "seat"
    assert NAMES[tag] == ("berth", "bunk")


@pytest.mark.parametrize("tag", ["de", "", "n", "nn", "english", "*"])
def test_a_text_in_another_language_is_not_there(tag: str) -> None:
    assert tag not in TEXT
    assert TEXT.get(tag) is None
    with pytest.raises(UnknownLanguage) as caught:
        TEXT[tag]
    assert caught.value.hint == "known: en, nb"


def test_an_unknown_language_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        TEXT["de"]


def test_names_in_another_language_are_none() -> None:
    assert NAMES["de"] == ()
    assert "de" not in NAMES
    assert Names()["nb"] == ()
    assert not Names()


def test_what_is_the_same_in_every_language_is_there_in_any() -> None:
    names = Names({EVERY: ("CEP",), "nb": ("plattform",)})

    assert NAME["de"] == NAME["nb-NO"] == "Deck"
    assert "de" in NAME
    assert names["de"] == ("CEP",)
    assert names["no"] == ("CEP", "plattform")


def test_a_text_reads_as_the_mapping_that_was_written() -> None:
    assert dict(TEXT) == {"en": "seat", "nb": "plass"}
    assert dict(NAMES) == {"en": ("berth", "bunk"), "nb": ("køye",)}
    assert dict(Names({EVERY: ("CEP",)})) == {EVERY: ("CEP",)}
    assert (str(TEXT), str(NAME)) == ("seat", "Deck")
    assert (repr(NAME), repr(Names())) == ("Text({'*': 'Deck'})", "Names({})")


def test_a_form_of_a_region_is_kept_apart() -> None:
    text = Text({"pt": "licença", "pt-BR": "licença de uso"})

    assert dict(text) == {"pt": "licença", "pt-BR": "licença de uso"}
    assert text["pt-PT"] == "licença"
    assert Names({"pt": ("a",), "pt-BR": ("b",)})["pt-BR"] == ("b",)


def test_what_is_equal_hashes_alike() -> None:
    assert Text({"nb": "plass", "en": "seat"}) == TEXT
    assert len({TEXT, Text({"nb": "plass", "en": "seat"})}) == 1
    assert len({NAMES, Names({"nb": ("køye",), "en": ("berth", "bunk")})}) == 1


def test_a_text_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        TEXT["nb"] = "sete"  # type: ignore[index]
    forms = {"en": "seat"}
    text = Text(forms)
    forms["en"] = "bench"
    assert text["en"] == "seat"
