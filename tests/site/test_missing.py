"""What a reader gets where a page is not there: not at all, or not in the reader's language."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gates import language, privacy, twins
from gates.pages import Page as BuiltPage
from gates.pages import pages
from gates.project import ROOT, build

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.site

PROJECT = ["mkdocs.yml", "data", "docs", "hooks", "overrides", "src"]


@pytest.mark.browser
@pytest.mark.parametrize(("path", "said_in"), [("/nowhere/", "nb"), ("/en/nowhere/", "en"), ("/en/a/b/c.html", "en")])
def test_a_wrong_address_is_answered_in_the_language_of_its_folder(page: Page, path: str, said_in: str) -> None:
    answer = page.goto(path)

    assert answer is not None
    assert answer.status == 404
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_count(1)
    assert heading.evaluate("element => element.closest('[lang]').lang") == said_in
    assert page.locator("html").get_attribute("lang") == said_in


@pytest.mark.browser
@pytest.mark.parametrize(("path", "home"), [("/nowhere/", "/"), ("/en/a/b/", "/en/")])
def test_a_wrong_address_offers_the_way_home(page: Page, path: str, home: str) -> None:
    page.goto(path)

    page.get_by_role("main").get_by_role("link").first.click()

    expect(page).to_have_url(home)


@pytest.fixture(scope="module")
def half_translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose pages about SAINT and about the site stand in one language each."""
    project = tmp_path_factory.mktemp("project")
    for name in PROJECT:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project / name)
    (project / "docs" / "en" / "saint.md").unlink()
    (project / "docs" / "nb" / "about.md").unlink()
    build(project, project / "site")
    return project / "site"


@pytest.mark.parametrize(("name", "around", "text"), [("en/saint", "en", "nb"), ("about", "nb", "en")])
def test_a_page_not_translated_is_shown_in_the_other_language(
    half_translated: Path, name: str, around: str, text: str
) -> None:
    page = BuiltPage(file=half_translated / name / "index.html", site=half_translated)
    heading = page.main().xpath(".//h1")[0]

    said_in = {element.get("lang") for element in page.root.xpath("//header | //footer")}

    assert _language(heading) == text
    assert said_in <= {around, None if page.language == around else around}


def test_a_page_not_translated_says_so_in_the_language_of_the_reader(half_translated: Path) -> None:
    page = BuiltPage(file=half_translated / "en" / "saint" / "index.html", site=half_translated)
    notices = page.root.xpath("//*[contains(@class, 'fallback') or contains(@class, 'admonition')]")

    assert "en" in {_language(notice) for notice in notices}


@pytest.mark.parametrize("gate", [language, privacy, twins], ids=lambda gate: gate.__name__)
def test_a_half_translated_site_is_told_to_search_engines_once(half_translated: Path, gate: object) -> None:
    assert gate.findings(half_translated) == []


def test_a_half_translated_site_has_every_page_in_every_language(half_translated: Path) -> None:
    urls = {page.url for page in pages(half_translated)} - {"/404.html"}

    assert {url.removeprefix("/en") for url in urls if url.startswith("/en/")} == {
        url for url in urls if not url.startswith("/en/")
    }


def _language(element) -> str:  # noqa: ANN001
    return element.xpath("ancestor-or-self::*[@lang][1]/@lang")[0]
