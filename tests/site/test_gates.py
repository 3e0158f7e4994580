"""The gates hold for the built site, and each finds the defect it is there for."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from gates import accessibility, language, links, markup, privacy, spelling, twins, weight
from gates.kinds import one_of_each
from gates.pages import pages
from gates.server import served

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from playwright.sync_api import Browser

    Plant = Callable[..., Path]

pytestmark = pytest.mark.site

SHARES = 8


@pytest.mark.parametrize(
    "gate", [links, markup, privacy, twins, weight, language, spelling], ids=lambda gate: gate.__name__
)
def test_the_site_passes(gate: ModuleType, site: Path) -> None:
    _expect_none(gate.findings(site))


@pytest.mark.browser
@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_accessible(
    browser: Browser, address: str, paths: list[str], kinds: frozenset[str], share: int
) -> None:
    # Those of each kind take longest, so each share has as many of them.
    every = sorted({*paths, *kinds}, key=lambda path: (path in kinds, path))
    _expect_none(accessibility.findings(browser, address, every[share::SHARES], kinds))


@pytest.mark.parametrize(
    ("defect", "finding"),
    [
        ('<a href="nowhere/">x</a>', "nowhere"),
        ('<a href="#ingen-slik-lås">x</a>', "ingen-slik-l"),
        ('<img src="assets/gone.png" alt="">', "assets/gone.png"),
        ('<a href="license:saint">x</a>', "no browser follows 'license'"),
    ],
)
def test_a_dead_link_is_found(plant: Plant, defect: str, finding: str) -> None:
    assert _says(finding, links.findings(plant(defect)))


def test_a_dead_link_to_the_public_address_is_found(plant: Plant, site: Path) -> None:
    home = links.Page(file=site / "index.html", site=site).canonical()

    assert _says("nowhere", links.findings(plant(f'<a href="{home}nowhere/">x</a>')))


def test_bad_markup_is_found(plant: Plant, tmp_path: Path) -> None:
    defects = {
        "<p id=x></p><p id=x></p>": "Duplicate ID “x”",
        '<input type="checkbox" autocomplete="off">': "autocomplete",
        "<p>{{ version }}</p>": "shows '{{'",
        "<p>[!include[Tip](tip.md)]</p>": "shows '[!include'",
        "<p>Se [aktivere][1]</p>": "shows ']['",
        "<p><b>x</i></p>": "Stray end tag “i”",
    }
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(plant("".join(defects)) / "index.html", alone)

    found = markup.findings(alone)

    assert [finding for finding in defects.values() if not _says(finding, found)] == []


@pytest.mark.parametrize(
    ("defect", "finding"),
    [
        ("<script>1</script>", "an inline script: '1'"),
        ('<p onclick="1">x</p>', 'inline onclick="1"'),
        ('<p style="color: red">x</p>', 'inline style="color: red"'),
        ('<a href="javascript:1">x</a>', "href='javascript:1' runs a script"),
        ('<img src="https://example.com/x.png" alt="">', "loads https://example.com/x.png"),
        ('<script src="//example.com/x.js"></script>', "loads //example.com/x.js"),
    ],
)
def test_what_breaks_the_security_policy_is_found(plant: Plant, defect: str, finding: str) -> None:
    assert _says(finding, privacy.findings(plant(defect)))


def test_a_heavy_page_is_found(plant: Plant) -> None:
    assert _says("bytes of HTML", weight.findings(plant("<p>" + "tungt " * 4000)))


@pytest.mark.parametrize(
    ("where", "text", "finding"),
    [
        ("index.html", "Open the screen and choose the licenses that you want to activate.", "marked 'nb'"),
        ("en/index.html", "Åpne skjermbildet og velg hvilke lisenser du vil aktivere for brukeren.", "marked 'en'"),
    ],
)
def test_a_text_in_the_wrong_language_is_found(plant: Plant, where: str, text: str, finding: str) -> None:
    assert _says(finding, language.findings(plant(f"<p>{text}</p>", where)))


@pytest.mark.parametrize(
    ("where", "word", "finding"),
    [("index.html", "lisesnen", "nb: 'lisesnen'"), ("en/index.html", "licesne", "en: 'licesne'")],
)
def test_a_misspelling_is_found(plant: Plant, where: str, word: str, finding: str) -> None:
    assert _says(finding, spelling.findings(plant(f"<p>{word}</p>", where)))


def test_a_page_that_search_engines_see_twice_is_found(plant: Plant) -> None:
    copy = plant("")
    page = copy / "activate" / "index.html"
    told = page.read_text(encoding="utf-8").replace(
        'rel="canonical" href="', 'rel="canonical" href="https://example.net/'
    )
    page.unlink()
    page.write_text(told, encoding="utf-8")

    assert _says("its canonical address", twins.findings(copy))


def test_a_twin_that_is_gone_is_found(plant: Plant) -> None:
    copy = plant("")
    (copy / "en" / "activate" / "index.html").unlink()

    found = twins.findings(copy)

    assert _says("does not name it back", found)
    assert _says("sitemap.xml: lists", found)


def test_a_page_for_writers_that_search_engines_would_show_is_found(plant: Plant) -> None:
    page = plant("", "rules/c041/index.html") / "rules" / "c041" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("noindex", "all"), encoding="utf-8")

    assert _says("robots are not told to leave it out", twins.findings(page.parents[2]))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("defect", "finding"),
    [
        ('<img src="/assets/images/favicon.png">', "image-alt"),
        ('<p><span class="faint">Svak skrift</span></p>', "color-contrast"),
        ('<p class="over"><span>Skrift på bilde</span></p>', "color-contrast"),
        ("<button></button>", "button-name"),
    ],
)
def test_what_shuts_someone_out_is_found(browser: Browser, plant: Plant, defect: str, finding: str) -> None:
    style = "<style>.faint {color: #777; background: #888} .over {background: linear-gradient(#000, #fff)}</style>"

    with served(plant(style + defect)) as address:
        assert _says(finding, accessibility.findings(browser, address, ["/"], kinds={"/"}))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("state", "style"),
    [
        ("(desktop, light)", ".odd {color: #777; background: #888}"),
        ("(desktop, dark)", "@media (prefers-color-scheme: dark) {.odd {color: #777; background: #888}}"),
        ("(phone, light)", "@media (max-width: 400px) {.odd {color: #777; background: #888}}"),
        (
            "(phone, dark)",
            "@media (max-width: 400px) and (prefers-color-scheme: dark) {.odd {color: #777; background: #888}}",
        ),
    ],
)
def test_what_shuts_someone_out_of_one_page_in_one_state_is_found(
    browser: Browser, plant: Plant, state: str, style: str
) -> None:
    path = "/licenses/outlook-synchronizer/"
    copy = plant(f'<style>{style}</style><p class="odd">Svak</p>', f"{path[1:]}index.html")
    kinds = {page.url for page in one_of_each(pages(copy))}

    with served(copy) as address:
        found = accessibility.findings(browser, address, [path], kinds)

    assert [one for one in found if "color-contrast" in one and state in one]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("defect", "finding"),
    [
        ('<p><a href="#facts"></a></p>', "(phone, light): link-name"),
        (
            f'<style>.row {{overflow-x: auto; white-space: nowrap}}</style><p class="row">{"lang" * 15}</p>',
            "(phone, light): scrollable-region-focusable",
        ),
    ],
)
def test_what_the_words_of_a_page_bring_about_is_found_on_a_page_like_others(
    browser: Browser, plant: Plant, defect: str, finding: str
) -> None:
    with served(plant(defect, "licenses/audience/index.html")) as address:
        assert _says(finding, accessibility.findings(browser, address, ["/licenses/audience/"], kinds=()))


def _says(part: str, findings: list[str]) -> bool:
    return any(part in finding for finding in findings)


def _expect_none(findings: list[str]) -> None:
    if findings:
        pytest.fail("\n".join([f"{len(findings)} findings:", *findings]), pytrace=False)
