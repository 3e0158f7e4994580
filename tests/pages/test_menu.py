"""The menu and the languages of a site, as mkdocs.yml has them: what is wrong is told on the line to edit."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

import licensebook
from licensebook.cli import main
from licensebook.menu import near
from licensebook.site import Site

if TYPE_CHECKING:
    from licensebook.finding import Finding

ROOT = Path(__file__).parents[2]


class Planted(NamedTuple):
    """A defect in mkdocs.yml: what stands there instead of what, and the finding: its code, line and hint."""

    find: str
    put: str
    code: str
    at: str  # a text on the line of the finding
    hint: str


BUY = "  - Buy and activate: activate.md\n"
TRANSLATED = "Compare plans: Sammenligne planer"
ENGLISH = "        - locale: en\n          name: English\n          site_name: Licensebook\n"
PLANTED = (
    # Pages
    Planted("plans.md\n", "plan.md\n", "M003", "plan.md", "did you mean 'plans.md'?"),
    Planted(": saint.md\n", ": siant.md\n", "M003", "siant.md", "did you mean 'saint.md'?"),
    Planted(": saint.md\n", ": /saint.md\n", "M003", "/saint.md", "did you mean 'saint.md'?"),
    Planted(": saint.md\n", ": nb/saint.md\n", "M003", "nb/saint.md", "did you mean 'saint.md'?"),
    Planted(": saint.md\n", ": saint.md#monitors\n", "M003", "#monitors", "did you mean 'saint.md'?"),
    Planted(BUY, f"{BUY}  - How to buy: activate.md\n", "M004", "How to buy", "one place in the menu"),
    Planted("  - System events: system-events.md\n", "", "M005", "nav:", "add `- System events: system-events.md`"),
    Planted("  licenses/\n", "", "M005", "nav:", "add `licenses/` under not_in_nav"),
    # Titles
    Planted("Change a user plan: change", "Change user plan: change", "M006", "user plan: E", "'Change user plan'?"),
    Planted("System events: system", "Log: system", "M006", "System events: S", "did you mean 'Log'?"),
    Planted("            System events: Systemoperasjoner\n", "", "M001", "system-events.md", "add `System events: `"),
    Planted("nav_translations:", "nav_translation:", "M001", "locale: nb", "add `nav_translations:`"),
    Planted(
        TRANSLATED, "Compare plans: Kjøpe og aktivere", "M007", "Compare plans: K", "is called 'Sammenligne planer'"
    ),
    Planted(
        "Buy and activate: Kjøpe og aktivere",
        "Buy and activate: Sammenligne planer",
        "M007",
        "activate: S",
        "is called 'Kjøpe og aktivere lisenser'",
    ),
    Planted(TRANSLATED, "Compare plans: Compare plans", "M008", "Compare plans: C", "such as 'Sammenligne planer'"),
    Planted(
        "er SuperOffice AS. Dette er ikke deres",
        "er dem. This is not their",
        "M014",
        "This is not",
        "write the copyright",
    ),
    Planted(
        "Planen lar seg ikke fjerne",
        "Planen lar seg ikke aktivere",
        "M016",
        "ikke aktivere",
        "write 'Planen lar seg ikke fjerne'",
    ),
    Planted(": Lisenser og planer", ": Licenser og planer", "M008", "Licenser", "write it in 'nb'"),
    # The catalogue and its languages
    Planted("nav:\n", "nav: [\n", "M002", "  - Licenses and plans", "quotes"),
    Planted("data/licenses.yaml", "data/licences.yaml", "M009", "licences", "did you mean 'data/licenses.yaml'?"),
    Planted("docs_dir: docs", "docs_dir: doc", "M009", "docs_dir", "name the folder"),
    Planted("locale: nb", 'locale: "no"', "M010", "locale", "did you mean 'nb'?"),
    Planted("locale: nb", "locale: no", "M010", "locale", "did you mean 'nb'?"),
    Planted(ENGLISH, ENGLISH * 2, "M010", "locale: en", "make one of the two"),
    Planted(ENGLISH, "", "M011", "languages:", "add `- locale: en`"),
    Planted("          default: true\n", "", "M012", "locale: nb", "add `default: true`"),
    Planted("name: English\n", "name: English\n          default: true\n", "M012", "default: true", "'nb'"),
    Planted("          site_name: Licensebook\n", "", "M013", "locale: en", "add `site_name: Licensebook`"),
)


@pytest.fixture(scope="module")
def book() -> licensebook.Book:
    return licensebook.load(ROOT / "data" / "licenses.yaml")


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project; each test writes its mkdocs.yml."""
    folder = tmp_path_factory.mktemp("ours")
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def site(ours: Path, book: licensebook.Book) -> Site:
    return Site(book, ours / "docs", ours / "data" / "licenses.yaml")


def found(site: Site, configuration: Path | None) -> tuple[Finding, ...]:
    """What is found in a configuration; the pages are read once."""
    again = Site(site.book, site.docs, site.catalogue, configuration)
    again._pages = site._pages  # noqa: SLF001
    return again.findings_of_menu()


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: f"{planted.code} {planted.put.strip()[:40]}")
def test_a_planted_defect_is_found_once_on_its_line(planted: Planted, site: Site, ours: Path) -> None:
    before = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert planted.find in before, "this text is gone from mkdocs.yml"
    # The last place, for a name of the whole site stands above that of a language.
    head, _, tail = before.rpartition(planted.find)
    file = ours / "mkdocs.yml"
    file.write_text(f"{head}{planted.put}{tail}", encoding="utf-8")

    (finding,) = found(site, near(ours / "docs"))

    line = file.read_text(encoding="utf-8").splitlines()[finding.line - 1]
    assert (finding.path, finding.code) == (str(file), planted.code)
    assert planted.at in line
    assert planted.hint in finding.hint


def test_the_configuration_as_it_is_has_no_finding(site: Site) -> None:
    assert found(site, ROOT / "mkdocs.yml") == ()


def test_a_page_that_nobody_put_into_the_menu_is_told_by_the_check(
    project: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(project, tmp_path, NAV, {"nb/ny.md": "# Ny side\n", "en/ny.md": "# A new page\n"})

    assert main(["check"]) == 1
    assert (
        "mkdocs.yml:1:2: M005 the page 'ny.md' is in no menu\n"
        "    add `- A new page: ny.md`, or `ny.md` under not_in_nav\n"
    ) in capsys.readouterr().out


NAV = [{"Front page": "index.md"}]
PAGES = {"nb/index.md": "# Dyrehage {#visitor}\n", "en/index.md": "# The zoo {#visitor}\n"}


def configured(nav: object = NAV, **others: object) -> dict[str, object]:
    """A configuration for the small project."""
    norwegian = {"locale": "nb", "name": "Norsk", "default": True, "nav_translations": {"Front page": "Forside"}}
    languages = [norwegian, {"locale": "en", "name": "English"}]
    i18n = {"docs_structure": "folder", "languages": languages}
    hidden = "licenses/\nfeatures/\n"
    return {"nav": nav, "not_in_nav": hidden, "plugins": ["search", {"i18n": i18n}], **others}


def make(
    project: object, folder: Path, nav: object = NAV, pages: dict[str, str] | None = None, **others: object
) -> Site:
    """Make the small project with a configuration, and return its site."""
    site: Site = project({**PAGES, **(pages or {})})  # type: ignore[operator]
    (folder / "mkdocs.yml").write_text(json.dumps(configured(nav, **others)), encoding="utf-8")
    return Site(site.book, site.docs, site.catalogue, near(site.docs))


def codes(site: Site) -> list[str]:
    """The codes of what is found, but for what is wrong with the small catalogue itself."""
    return [finding.code for finding in site.findings() if finding.path != str(site.catalogue)]


def test_a_page_below_not_in_nav_or_left_out_of_the_site_is_in_no_menu_on_purpose(
    project: object, tmp_path: Path
) -> None:
    pages = {f"{language}/{name}.md": f"# {name}\n" for language in ("nb", "en") for name in ("a", "b", "c")}

    assert codes(make(project, tmp_path, NAV, pages)) == ["M005"] * 3
    hidden = {
        "not_in_nav": "licenses/\nfeatures/\n# seen by a link\na.md\n",
        "exclude_docs": "b.md",
        "draft_docs": "c.md",
    }
    assert codes(make(project, tmp_path, NAV, pages, **hidden)) == []
    # The builder would still miss it in the other language.
    hidden["not_in_nav"] = "licenses/\nfeatures/\nnb/a.md\n"
    assert codes(make(project, tmp_path, NAV, pages, **hidden)) == ["M005"]


def test_an_entry_with_the_old_address_of_a_page_is_told_the_new_one(project: object, tmp_path: Path) -> None:
    pages = {"nb/new.md": "---\nredirect_from: old\n---\n\n# Ny\n", "en/new.md": "# New\n"}
    nav = [*NAV, "old.md"]

    (finding,) = make(project, tmp_path, nav, pages).findings_of_menu()

    assert (finding.code, finding.hint) == ("M003", "it is called 'new.md' now")


@pytest.mark.parametrize(
    ("nav", "titles"),
    [
        (["index.md"], {}),
        ([{"Front page": "./index.md"}], {"Front page": "Forside"}),
        ([*NAV, {"Elsewhere": "https://example.com/"}], {"Front page": "Forside", "Elsewhere": "Andre steder"}),
        ([{"Start": [{"Front page": "index.md"}]}], {"Start": "Begynn", "Front page": "Forside"}),
    ],
    ids=str,
)
def test_what_the_builder_takes_is_right(project: object, tmp_path: Path, nav: object, titles: dict[str, str]) -> None:
    assert codes(make(project, tmp_path, nav, plugins=translated(titles))) == []


def translated(titles: dict[str, str]) -> object:
    """The plugins of the small project, with these titles in Norwegian."""
    plugins = configured()["plugins"]
    plugins[1]["i18n"]["languages"][0]["nav_translations"] = titles  # type: ignore[index]
    return plugins


def test_sections_may_share_titles_and_their_entries_may_not(project: object, tmp_path: Path) -> None:
    pages = {f"{language}/{name}.md": f"# {name}\n" for language in ("nb", "en") for name in ("a", "b", "c")}
    plugins = translated({"Front page": "Forside", "More": "Mer", "Less": "Mindre", "About": "Om dette"})
    apart = [*NAV, {"More": [{"About": "a.md"}]}, {"Less": [{"About": "b.md"}, "c.md"]}]
    together = [*NAV, {"More": [{"About": "a.md"}, {"About": "b.md"}]}, {"Less": ["c.md"]}]
    sections = [*NAV, {"More": [{"About": "a.md"}]}, {"More": ["b.md", "c.md"]}, {"Less": "https://example.com/"}]

    assert codes(make(project, tmp_path, apart, pages, plugins=plugins)) == []
    assert codes(make(project, tmp_path, together, pages, plugins=plugins)) == ["M007"]
    assert codes(make(project, tmp_path, sections, pages, plugins=plugins)) == ["M007"]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ({"Look": "Se", "Go": "Gå", "Dogs": "Hunder"}, ["M016"]),
        ({"Look": "Se", "Go": "Gå", "All dogs": "Hunder"}, []),  # the source has a title for the menu as well
        ({"Look": "Se godt", "Go": "Gå", "Dogs": "Hunder"}, []),  # most titles of the menu are its own
    ],
)
def test_a_title_is_translated_as_its_page_is_where_most_titles_are(
    project: object, tmp_path: Path, titles: dict[str, str], expected: list[str]
) -> None:
    called = {"look": ("Look", "Se"), "go": ("Go", "Gå"), "dogs": ("Dogs", "Hundene våre")}
    pages = {f"en/{uri}.md": f"# {english}\n" for uri, (english, _) in called.items()}
    pages |= {f"nb/{uri}.md": f"# {norwegian}\n" for uri, (_, norwegian) in called.items()}
    nav = [*NAV, *({title: f"{uri}.md"} for title, uri in zip(titles, called, strict=True))]

    site = make(project, tmp_path, nav, pages, plugins=translated({"Front page": "Forside", **titles}))

    assert codes(site) == expected


def test_a_language_with_a_menu_of_its_own_is_held_against_that(project: object, tmp_path: Path) -> None:
    plugins = configured()["plugins"]
    plugins[1]["i18n"]["languages"][1]["nav"] = [{"Home": "index.md"}, {"More": "moore.md"}]  # type: ignore[index]
    pages = {"nb/more.md": "# Mer\n", "en/more.md": "# More\n"}

    found = make(project, tmp_path, [*NAV, "more.md"], pages, plugins=plugins).findings_of_menu()

    assert [(one.code, one.hint) for one in found] == [("M003", "did you mean 'more.md'?")]


def test_what_a_builder_reads_and_a_catalogue_may_not_hold_is_read(project: object, tmp_path: Path) -> None:
    site = make(project, tmp_path)
    text = f"""\
site_name: !ENV [NAME, Zoo]
extra: {{catalogue: !ENV CATALOGUE, slug: !!python/name:some.where ""}}
common: &common {{docs_structure: folder}}
itself: &itself [*itself]
nav: {json.dumps(NAV)}
not_in_nav: |
  licenses/
  features/
plugins:
  i18n:
    <<: *common
    languages: [{{locale: nb, name: Norsk, default: yes, nav_translations: {{Front: Forside}}}}, {{locale: en}}]
"""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")

    (finding,) = Site(site.book, site.docs, site.catalogue, near(site.docs)).findings_of_menu()

    assert (finding.code, finding.line, finding.hint) == ("M006", 12, "did you mean 'Front page'?")


def test_what_is_inherited_counts_and_is_told_where_it_stands(project: object, tmp_path: Path) -> None:
    site = make(project, tmp_path)
    (tmp_path / "mkdocs.yml").rename(tmp_path / "base.yml")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nnot_in_nav: licenses/\n", encoding="utf-8")
    again = Site(site.book, site.docs, site.catalogue, near(site.docs))

    (finding,) = again.findings_of_menu()

    assert (finding.path, finding.code) == ("base.yml", "M005")
    (tmp_path / "base.yml").unlink()
    (finding,) = Site(site.book, site.docs, site.catalogue, near(site.docs)).findings_of_menu()
    assert (finding.path, finding.line, finding.code) == ("mkdocs.yml", 1, "M002")


@pytest.mark.parametrize(
    "others", [{"docs_dir": "other"}, {"plugins": ["search"]}, {"plugins": [{"i18n": {"docs_structure": "suffix"}}]}]
)
def test_the_configuration_of_another_site_is_left_alone(
    project: object, tmp_path: Path, others: dict[str, object]
) -> None:
    (tmp_path / "other").mkdir()

    assert codes(make(project, tmp_path, [{"Gone": "gone.md"}], **others)) == []


def test_without_a_configuration_nothing_is_said_of_a_menu(project: object) -> None:
    site: Site = project(PAGES)  # type: ignore[operator]

    assert near(site.docs) is None
    assert codes(site) == []


def test_the_configuration_is_found_in_a_folder_above(project: object, tmp_path: Path) -> None:
    make(project, tmp_path, docs_dir="help/docs")
    (tmp_path / "help").mkdir()
    (tmp_path / "docs").rename(tmp_path / "help" / "docs")

    found = near(tmp_path / "help" / "docs")

    assert found == tmp_path / "mkdocs.yml"


def test_findings_about_the_menu_can_be_excepted_but_for_what_stops_a_build(project: object, tmp_path: Path) -> None:
    site = make(project, tmp_path, NAV, {"nb/ny.md": "# Ny\n", "en/ny.md": "# New\n"})
    (tmp_path / "data" / "exceptions.yaml").write_text(
        "- {code: M005, where: ny.md, reason: A link leads there.}\n- {code: M010, where: mkdocs.yml, reason: No.}\n",
        encoding="utf-8",
    )

    found = Site(site.book, site.docs, site.catalogue, near(site.docs)).findings()

    assert [one.message for one in found if one.code[0] == "M" or one.code == "C090"] == ["M010 cannot be excepted"]


def test_a_configuration_that_is_not_utf8_is_one_finding(project: object, tmp_path: Path) -> None:
    site = make(project, tmp_path)
    (tmp_path / "mkdocs.yml").write_bytes(b"nav: [\xe6]\n")

    found = Site(site.book, site.docs, site.catalogue, near(site.docs)).findings_of_menu()

    assert [(one.path, one.line, one.column, one.code) for one in found] == [("mkdocs.yml", 1, 7, "M002")]


@pytest.mark.parametrize(
    ("path", "runs"),
    [("mkdocs.yml", True), ("data/licenses.yaml", True), ("docs/nb/saint.md", True), ("src/mkdocs.yml.py", False)],
)
def test_pre_commit_runs_the_check_for_a_commit_of_the_menu(path: str, *, runs: bool) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    assert bool(re.search(hook["files"], path)) == runs
