"""What looks like a slip of meaning or language and is none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from licensebook.errors import LicensebookError
from licensebook.lookup import load
from licensebook.prose.told import everything_wrong
from licensebook.rules.slip import slips
from rules.world import codes, found

CATALOGUE = Path(__file__).parents[2] / "data" / "licenses.yaml"

PLANS = """\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: IS}
"""
READ = "  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: NEED}\n"
TIP = "tips:\n  free: {text: {en: EN, de: DE}}\n"


def tip(english: str, german: str) -> str:
    return TIP.replace("EN", f'"{english}"').replace("DE", f'"{german}"')


@pytest.mark.parametrize(
    "catalogue",
    [
        pytest.param(
            PLANS.replace("IS", "false") + "features:\n" + READ.replace("NEED", "basic"), id="plans side by side"
        ),
        pytest.param(
            PLANS.replace("IS", "true")
            + "features:\n"
            + READ.replace("NEED", "basic or higher")
            + READ.replace("read:", "write:")
            .replace("Reading", "Writing")
            .replace("Lesen", "Schreiben")
            .replace("en: read, de: lesen", "en: write, de: schreiben")
            .replace("NEED", "expert"),
            id="or higher",
        ),
        pytest.param(PLANS.replace("IS", "true"), id="plans of which nothing is known"),
        pytest.param(
            PLANS.replace("IS", "false")
            + "limits:\n  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 9, expert: 3}}\n",
            id="limits of plans side by side",
        ),
        pytest.param(
            "licenses:\n"
            "  basic: {scope: seat, name: Basic, status: legacy, summary: {en: Opens., de: Öffnet.}}\n"
            "  basic-two: {scope: seat, name: Basic, summary: {en: Opens more., de: Öffnet mehr.}}\n",
            id="a name that was left to something new",
        ),
        pytest.param(
            "licenses:\n  basic:\n    name: Basic\n\n    scope: seat\n    summary: {en: Opens., de: Öffnet.}\n",
            id="fields that an empty line parts",
        ),
        pytest.param(
            PLANS.replace("IS", "false").replace("name: Basic,", "name: Basic, until: 3, replaced-by: [expert],"),
            id="what takes over is there at an unknown time",
        ),
        pytest.param(
            "licenses:\n"
            "  basic: {scope: seat, name: Basic, until: 3, replaced-by: [more], summary: {en: Opens., de: Öffnet.}}\n"
            "  more: {scope: seat, name: More, since: 2, summary: {en: Prints., de: Druckt.}}\n",
            id="what takes over was there before, and is no plan",
        ),
        pytest.param(
            "licenses:\n  basic: {scope: seat, name: Basic, until: 3, summary: {en: Opens., de: Öffnet.}}\n",
            id="the last version is one of today",
        ),
        pytest.param(
            "licenses:\n"
            "  basic: {scope: seat, name: Basic, status: legacy, summary: {en: Opens., de: Öffnet.}}\n"
            "  more: {scope: seat, name: More, aliases: [Basic, Extra], summary: {en: Prints., de: Druckt.}}\n",
            id="an alias that only something old had for a name",
        ),
        pytest.param(
            "licenses:\n  basic:\n    scope: seat\n    name: Basic\n"
            "    summary: {en: From version 3 on there is another., de: Ab Version 3 gibt es etwas anderes.}\n"
            "    details: {en: The last 2.5 of it came in 3 boxes., de: Die letzten 2.5 kamen in 3 Kisten.}\n"
            "    until: 2\n    status: legacy\n",
            id="a later version that is not the last one",
        ),
        pytest.param(
            "licenses:\n  basic:\n    scope: seat\n    name: Basic\n"
            "    summary: {en: Opens 500 files., de: Öffnet 500 Dateien.}\n"
            "    aliases: {en: [Work 365 files], de: [Work 365 Dateien]}\n",
            id="a number that is a part of a name",
        ),
        pytest.param(
            "licenses:\n"
            "  one: {scope: seat, name: One, summary: {en: Opens., de: Öffnet.}}\n"
            "  two: {scope: seat, name: Two, summary: {en: Prints., de: Druckt.}}\n"
            "  six: {scope: seat, name: Six, summary: {en: Sends., de: Sendet.}}\n"
            "  ten: {scope: seat, name: Ten, summary: {en: Keeps., de: Behält.}}\n"
            "families:\n"
            "  ones: {name: Ones, any-plan: {en: a Ones plan, de: ein Ones-Plan}, plans: [one], cumulative: true}\n"
            "  twos: {name: Twos, any-plan: {en: a Twos plan, de: ein Twos-Plan}, plans: [two], cumulative: true}\n"
            "  acts: {name: Acts, any-plan: {en: an Acts plan, de: ein Acts-Plan}, plans: [six], cumulative: true}\n"
            "  tens: {name: Tens, any-plan: {en: a Tens plan, de: ein Tens-Plan}, plans: [ten], cumulative: true}\n",
            id="an article before a vowel",
        ),
        pytest.param(tip("Basic Pro", "Basic Pro"), id="a name as a text"),
        pytest.param(tip("See [it](https://example.com/en).", "Siehe [es](https://example.com/de)."), id="outside"),
        pytest.param(tip("Type `a ... b`.", "Schreib `a ... b`."), id="signs in code"),
        pytest.param(tip("In 2020–2021, 3.5 of 7.", "In 2020–2021, 3,5 von 7."), id="numbers"),
        pytest.param(tip("Open Files.", "Open-Source-Dateien öffnen."), id="a foreign word"),
    ],
)
def test_nothing_is_found(catalogue: str, tmp_path: Path) -> None:
    assert codes("C040", catalogue, tmp_path) == set()


def test_two_plans_for_one_version_are_found(tmp_path: Path) -> None:
    plans = PLANS.replace("IS", "false").replace("name: Basic,", "name: Basic, until: 3, replaced-by: [expert],")

    assert codes("C040", plans.replace("name: Expert,", "name: Expert, since: 3,"), tmp_path) == {"C070"}


@pytest.mark.parametrize(
    ("english", "german", "code"),
    [
        ("Everybody may use it , always.", "Alle dürfen es nutzen.", "C056"),
        ("Everybody may use it - always.", "Alle dürfen es nutzen.", "C056"),
        ("Type `a`.", "Schreib `b`.", "C051"),
        ("Everybody  may use it.", "Alle dürfen es nutzen.", "C056"),
    ],
)
def test_a_slip_is_found(english: str, german: str, code: str, tmp_path: Path) -> None:
    assert codes("C040", tip(english, german), tmp_path) == {code}


def test_a_word_stands_twice_where_an_idiom_follows() -> None:
    twice = frozenset({"som+regel", "det"})

    assert not [*slips("Det som som regel skjer, er det det gjelder.", twice)]
    assert [slip.word for slip in slips("Den som som oftest kommer.", twice)] == ["som som"]


def test_a_pattern_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.yaml").write_text("prose.joined: '['\n", encoding="utf-8")
    shutil.copy(CATALOGUE, tmp_path)

    with pytest.raises(LicensebookError, match=r"'prose.joined' in the words of 'en' is no regular expression"):
        everything_wrong(load(tmp_path / CATALOGUE.name), tmp_path / CATALOGUE.name)


def test_what_denies_is_told_in_its_sentence_though_others_of_the_text_deny_as_well(tmp_path: Path) -> None:
    text = """\
tips:
  free:
    text:
      en: >-
        You do not need [a seat](https://example.com/not.free) to read.
        *You* see **all**.
      de: >-
        Zum Lesen brauchst du nicht [einen Platz](https://example.com/nicht).
        *Du* siehst **nicht** alles.
"""

    (one,) = found("C066", text, tmp_path)

    line = (tmp_path / "data" / "licenses.yaml").read_text(encoding="utf-8").splitlines()[one.line - 1]
    assert line[one.column - 1 :] == "nicht** alles."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sold until 2032-05-31.", {"C072"}),
        ("Sold until 2032-05.", {"C072"}),
        ("Sold until 31 May 2032.", {"C072"}),
        ("Sold until 2028-05-31, as announced.", set()),
        ("Sold until 31 May 2028.", set()),
        ("May 2500 files be opened?", set()),
        ("Call 2032-99 or 12032-05-31.", set()),
    ],
)
def test_a_date_in_a_text_that_is_years_to_come_is_found(text: str, expected: set[str], tmp_path: Path) -> None:
    tip = f'tips:\n  free: {{text: {{en: "{text}", de: "{text.replace("May", "Mai")}"}}}}\n'

    assert codes("C072", tip, tmp_path) & {"C072"} == expected
