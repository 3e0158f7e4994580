"""Another vendor's catalogue in other languages is a site by configuration alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html

import licensebook
from licensebook.cli import main
from licensebook.rules import rules

from .conftest import mkdocs

ROOT = Path(__file__).parents[2]


def test_its_pages_are_in_its_languages(garden: Path) -> None:
    front = (garden / "site" / "index.html").read_text(encoding="utf-8")
    french = (garden / "site" / "fr" / "licenses" / "full" / "index.html").read_text(encoding="utf-8")

    assert '<html lang="de"' in front
    assert ">Lizenz<" in front
    assert ">Beet<" in front
    assert '<html lang="fr"' in french
    assert "Le jardin." in french


def test_every_character_of_a_name_is_shown_as_it_is(garden: Path) -> None:
    name = 'B&B "Q" < {.x} | [1] x_y_z ${x} :s:'
    page = html.parse(str(garden / "site" / "licenses" / "odd" / "index.html"), html.HTMLParser(encoding="utf-8"))

    assert page.findtext(".//h1").strip() == name
    assert page.findtext(".//title").startswith(name)
    assert page.find(".//meta[@name='description']").get("content") == 'Für "5" > 3 & <4.'
    assert name in page.find(".//nav[@class='crumbs']").text_content()
    front = html.parse(str(garden / "site" / "index.html"), html.HTMLParser(encoding="utf-8"))
    assert name in [link.text_content() for link in front.iterfind(".//td/a")]


def test_its_plans_are_compared_on_a_page_of_their_own(garden: Path) -> None:
    page = html.parse(str(garden / "site" / "fr" / "plans" / "index.html"), html.HTMLParser(encoding="utf-8"))
    data = json.loads((garden / "site" / "fr" / "data" / "plans.json").read_text(encoding="utf-8"))

    assert [part.get("data-script") for part in page.iterfind(".//*[@data-script]")] == ["plans", "landing"]
    said = " ".join(page.find(".//article").text_content().split())
    assert "Parterre Planter Jardin Récolter" in said  # what each adds
    assert "Arbres 20, warning from 18 Unlimited" in said  # its words are English still
    assert "Pot Parterre" in said  # from where to where
    assert [plan["id"] for plan in data["plans"]] == ["basic", "full"]
    assert {feature["id"]: feature["cells"]["yes"] for feature in data["features"]} == {
        "plant": ["basic", "full"],
        "harvest": ["full"],
    }
    assert {key: license_.get("rank") for key, license_ in data["landing"]["licenses"].items()} == {
        "basic": 0,
        "full": 1,
        "odd": None,
        "pot": 0,
    }


@pytest.mark.parametrize(
    ("folder", "answers"),
    [
        ("", {"Pflanzen": "any Garten plan", "Ernten": "Garten"}),
        ("fr", {"Planter": "any Jardin plan", "Récolter": "Jardin"}),
    ],
)
def test_its_features_are_listed_with_what_they_take(garden: Path, folder: str, answers: dict[str, str]) -> None:
    site = garden / "site" / folder
    page = html.parse(str(site / "needs" / "index.html"), html.HTMLParser(encoding="utf-8"))
    data = json.loads((site / "data" / "needs.json").read_text(encoding="utf-8"))

    assert [link.text_content() for link in page.iterfind(".//dl/dt/a")] == list(answers)
    assert [answer.text for answer in page.iterfind(".//dl/dd")] == list(answers.values())
    assert [entry["name"] for entry in data["features"]] == list(answers)
    assert [entry["ways"] for entry in data["features"]] == [[[0], [1]], [[1]]]
    assert [group["licenses"] for group in data["choices"]] == [[0, 1], [2, 3]]


def test_nothing_of_the_first_catalogue_is_in_it(garden: Path) -> None:
    ours = licensebook.load(ROOT / "data" / "licenses.yaml")
    names = {ours.catalogue.product.vendor, ours.catalogue.product.name, "SuperOffice"}

    for page in (garden / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [name for name in names if name in text], page


def test_its_language_without_words_is_one_clear_error(garden: Path, tmp_path: Path) -> None:
    catalogue = tmp_path / "licenses.yaml"
    catalogue.write_text((garden / "data" / "licenses.yaml").read_text(encoding="utf-8"), encoding="utf-8")

    with pytest.raises(licensebook.LicensebookError, match=r"words/de.yaml beside the catalogue lacks \d+ of"):
        licensebook.load(catalogue).requirements("plant").explain()


@pytest.mark.parametrize("language", ["de", "fr"])
def test_the_site_is_built_from_what_the_command_stages(garden: Path, tmp_path: Path, language: str) -> None:
    catalogue = str(garden / "data" / "licenses.yaml")

    assert main(["stage", "--catalogue", catalogue, "--language", language, "--to", str(tmp_path)]) == 0

    built = garden / "build" / "pages" / language
    files = sorted(path.relative_to(built) for path in built.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert [path for path in files if (built / path).read_bytes() != (tmp_path / path).read_bytes()] == []


@pytest.mark.parametrize(("folder", "title"), [("", "Garten"), ("fr/", "Jardin")])
def test_its_names_have_their_page(garden: Path, folder: str, title: str) -> None:
    site = garden / "site" / folder
    page = (site / "names" / "index.html").read_text(encoding="utf-8")
    found = json.loads((site / "data" / "names.json").read_text(encoding="utf-8"))
    (full,) = [entry for entry in found["entries"] if entry["id"] == "full"]

    assert 'data-script="names"' in page
    assert '<span lang="nl">Tuin</span>' in page
    assert full["title"] == title
    assert full["url"] == "licenses/full/"
    assert ["Tuin", "nl"] in [[name, lang] for name, _, _, lang in full["names"]]


@pytest.mark.parametrize("folder", ["", "fr"])
def test_its_pages_of_rules_say_which_of_their_texts_are_in_another_language(garden: Path, folder: str) -> None:
    for rule in rules().values():
        file = garden / "site" / folder / "rules" / rule.code.lower() / "index.html"
        page = html.parse(str(file), html.HTMLParser(encoding="utf-8")).find(".//article")
        files = [one for example in (rule.wrong, rule.right) for one in rule.files(example)]

        assert page.findtext("h1[@lang='en']") == f"{rule.code}: {rule.title}"
        assert " ".join(page.find("div[@lang='en']").text_content().split()) == _read(rule.why)
        assert [path.text_content() for path in page.iterfind("div[@lang='en']/p[@class='file']")] == [
            one.path for one in files
        ]
        assert [code.text_content().rstrip("\n") for code in page.iterfind("div[@lang='en']//pre")] == [
            one.text.rstrip("\n") for one in files
        ]


def _read(markdown: str) -> str:
    """Return what is read of a text with code and emphasis."""
    return " ".join(re.sub("[`*]", "", markdown).split())


def built(garden: Path) -> tuple[int, str]:
    """Build a site; return the exit status and what was said."""
    building = mkdocs(garden, "build", "--strict")
    said, _ = building.communicate(timeout=300)
    return building.returncode, said


def configure(garden: Path, **changed: object) -> list[str]:
    """Change the configuration, and return its lines."""
    file = garden / "mkdocs.yml"
    configuration = json.loads(file.read_text(encoding="utf-8")) | changed
    file.write_text(json.dumps(configuration, indent=1, ensure_ascii=False), encoding="utf-8")
    return file.read_text(encoding="utf-8").splitlines()


def test_a_menu_entry_that_a_language_lacks_stops_the_build(fresh_garden: Path) -> None:
    (fresh_garden / "docs" / "de" / "more.md").write_text("# Mehr Garten\n", encoding="utf-8")
    lines = configure(fresh_garden, nav=[{"Start": "index.md"}, {"Garten": "more.md"}])

    status, said = built(fresh_garden)

    line = next(number for number, text in enumerate(lines, 1) if '"Garten"' in text)
    assert status != 0
    assert f"mkdocs.yml:{line}:4: M001 the menu has no title in fr for 'Garten'" in said
    assert "nav_translations of fr" in said
    assert "'Start'" not in said


def test_the_check_says_of_the_menu_what_the_build_says_and_each_says_it_once(
    fresh_garden: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (fresh_garden / "docs" / "de" / "more.md").write_text("# Mehr Garten\n", encoding="utf-8")
    (fresh_garden / "docs" / "fr" / "more.md").write_text("# Plus de jardin\n", encoding="utf-8")
    configure(fresh_garden, nav=[{"Start": "indes.md"}], not_in_nav="licenses/\n")
    monkeypatch.chdir(fresh_garden)

    status, said = built(fresh_garden)
    checked = main(["check"])

    found = [line for line in capsys.readouterr().out.splitlines() if line.startswith("mkdocs.yml:")]
    assert (status != 0, checked) == (True, 1)
    assert [line.split()[1] for line in found] == ["M005", "M005", "M003"]
    assert [line for line in said.splitlines() if line.startswith("mkdocs.yml:")] == found
    assert "more.md" in said
    assert "not included in the" not in said  # in the words of MkDocs


def test_what_is_excepted_in_the_menu_stops_no_build(fresh_garden: Path) -> None:
    (fresh_garden / "docs" / "de" / "more.md").write_text("# Mehr Garten\n", encoding="utf-8")
    exception = "- {code: M005, where: more.md, reason: The front page leads there.}\n"
    (fresh_garden / "data" / "exceptions.yaml").write_text(exception, encoding="utf-8")

    status, said = built(fresh_garden)

    assert status == 0, said


def test_a_catalogue_that_is_not_there_is_told_where_it_is_named(fresh_garden: Path) -> None:
    lines = configure(fresh_garden, extra={"catalogue": "data/licences.yaml"})

    status, said = built(fresh_garden)

    line = next(number for number, text in enumerate(lines, 1) if "licences" in text)
    assert status != 0
    assert f"mkdocs.yml:{line}:16: M009 there is no catalogue 'data/licences.yaml'" in said
    assert "did you mean 'data/licenses.yaml'?" in said
