"""The page "What do I need to …?": it answers as the module does, whichever way it is asked."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html
from playwright.sync_api import expect

import licensebook
from gates import accessibility
from gates.project import ROOT
from licensebook.inline import to_plain
from licensebook.needs import needs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from licensebook.explanation import Explanation

pytestmark = pytest.mark.site
browser_test = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
FOLDER = {"nb": "", "en": "en/"}
RANDOM_SETS = 200

# What the script of the page works out, for many sets of licenses at once; as text, which comes through much faster.
ANSWERS = """async ([source, sets]) => {
    const { Answers } = await import("/assets/js/needs-answers.js");
    const data = typeof source === "string" ? await (await fetch(source)).json() : source;
    const answers = new Answers(data);
    const ids = (numbers) => numbers.map((number) => data.licenses[number].id);
    return JSON.stringify(sets.map((have) => {
        const granted = answers.granted(have.map((id) => answers.number(id)));
        return Object.fromEntries(data.features.map((feature) => {
            const missing = answers.missing(feature, granted);
            const phrases = answers.phrases(missing);
            return [feature.id, {
                has: answers.unlocks(feature, granted),
                missing: missing.map(ids),
                phrases: phrases.map((phrase) => answers.text(phrase)),
                choice: answers.text(answers.choice(feature, phrases)),
                sentence: answers.text(answers.sentence(feature, phrases)),
                lead: answers.text(answers.lead(feature)),
            }];
        }));
    }));
}"""


@cache
def book() -> licensebook.Book:
    return licensebook.load(ROOT / "data" / "licenses.yaml")


@pytest.fixture(autouse=True)
def complaints(request: pytest.FixtureRequest) -> None:
    """No visit ends with an error or warning in the console; some tests here visit nothing."""
    if "page" in request.fixturenames:
        request.getfixturevalue("quiet_console")


def random_sets(seed: int, shown_only: bool = False) -> list[list[str]]:  # noqa: FBT001, FBT002
    """The empty set, each license alone, and sets of a few or of many."""
    ids = [license_.id for license_ in book() if not (shown_only and license_.hidden)]
    chance = random.Random(seed)  # noqa: S311
    sizes = [chance.choice([2, 2, 3, 4, 6, 12]) for _ in range(RANDOM_SETS)]
    return [[], *([key] for key in ids), *(chance.sample(ids, size) for size in sizes)]


def explanation(feature: str, have: Iterable[str], language: str, of: licensebook.Book | None = None) -> Explanation:
    """The module's words for what is still missing."""
    of = of or book()
    words = of.requirements(feature).explanation(language)
    return replace(words, ways=of.missing(feature, have=have))


def by_module(of: licensebook.Book, have: Iterable[str], language: str) -> dict[str, Any]:
    unlocked = {feature.id for feature in of.unlocks(have)}
    expected = {}
    for feature in of.catalogue.features:
        words = explanation(feature, have, language, of)
        expected[feature] = {
            "has": feature in unlocked,
            "missing": [set(way) for way in words.ways],
            "phrases": [to_plain(phrase) for phrase in words.phrases()],
            "choice": to_plain(words.choice()),
            "sentence": to_plain(words.sentence()),
            "lead": to_plain(words.lead()),
        }
    return expected


def by_script(page: Page, source: object, sets: list[list[str]]) -> list[dict[str, Any]]:
    page.goto("/")
    told = json.loads(page.evaluate(ANSWERS, [source, sets]))
    for answer in (answer for answers in told for answer in answers.values()):
        answer["missing"] = [set(way) for way in answer["missing"]]
    return told


@browser_test
@pytest.mark.parametrize(("language", "seed"), [("nb", 1), ("en", 2)])
def test_the_script_says_what_the_module_says(page: Page, language: str, seed: int) -> None:
    sets = random_sets(seed)

    told = by_script(page, f"/{FOLDER[language]}data/needs.json", sets)

    for have, answers in zip(sets, told, strict=True):
        assert answers == by_module(book(), have, language), have


@browser_test
def test_the_script_says_what_the_module_says_of_any_catalogue(page: Page) -> None:
    zoo = licensebook.load(ROOT / "tests" / "lookup" / "zoo" / "licenses.yaml")
    ids = [license_.id for license_ in zoo]
    sets = [list(chosen) for size in range(len(ids) + 1) for chosen in combinations(ids, size)]

    told = by_script(page, needs(zoo, "en"), sets)

    for have, answers in zip(sets, told, strict=True):
        assert answers == by_module(zoo, have, "en"), have


@browser_test
@pytest.mark.parametrize(("language", "seed"), [("nb", 3), ("en", 4)])
def test_the_page_shows_what_the_module_says(page: Page, language: str, seed: int) -> None:
    page.goto(f"/{FOLDER[language]}needs/")
    words = book().words(language)
    ticked: set[str] = set()

    for have in random.Random(seed).sample(random_sets(seed, shown_only=True), 20):  # noqa: S311
        for key in ticked.symmetric_difference(have):
            box(page, key).evaluate("box => box.click()")
        ticked = set(have)

        assert shown(page) == {feature: listed(feature, have, language) for feature in book().catalogue.features}, have
        if have:
            unlocked = len(book().unlocks(have))
            total = len(book().catalogue.features)
            expect(page.locator(".needs-count")).to_have_text(words.fill("needs.count", count=unlocked, total=total))


def listed(feature: str, have: list[str], language: str) -> str:
    """What stands beside a feature in the list."""
    words = book().words(language)
    missing = explanation(feature, have, language)
    also = missing.rule.also[language] if missing.rule.also else ""
    end = "-also" if also else ""
    if book().requirements(feature).satisfied_by(have):
        return words.fill(f"needs.yes{end}", also=also)
    if not have or not missing.ways:
        return to_plain(missing.choice())
    return words.fill(f"needs.missing{end}", what=to_plain(without_also(missing)), also=also)


def without_also(words: Explanation) -> str:
    return replace(words, rule=words.rule.model_copy(update={"also": None})).choice()


def shown(page: Page) -> dict[str, str]:
    """The answer beside each feature that is to be seen in the list."""
    return page.locator(".needs-list").evaluate(
        """list => Object.fromEntries([...list.querySelectorAll("dt a")].filter((link) => link.checkVisibility()).map(
            (link) => [link.pathname.split("/").at(-2), link.closest("dt").nextElementSibling.textContent.trim()]))"""
    )


def box(page: Page, key: str) -> Locator:
    return page.locator(f".needs-have input[value='{key}']")


def hits(page: Page) -> Locator:
    return page.locator(".needs-hit-name a")


def features_of(links: Locator) -> list[str]:
    return links.evaluate_all("links => links.map(link => link.pathname.split('/').at(-2))")


# --- Without a script -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nb", "en"])
def test_without_a_script_every_feature_stands_with_its_answer(site: Path, language: str) -> None:
    root = html.parse(str(site / FOLDER[language] / "needs" / "index.html"), html.HTMLParser(encoding="utf-8"))
    answers = {}
    for term in root.iterfind(".//dl/dt"):
        for link in term.iterfind("a"):
            answers[link.get("href").split("/")[-2]] = re.sub(r"\s+", " ", term.getnext().text_content()).strip()

    assert answers == {feature: listed(feature, [], language) for feature in book().catalogue.features}


@browser_test
def test_without_a_script_nothing_is_shown_that_does_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/needs/#sales")

    expect(page.locator("main :is(input, button, form)").locator("visible=true")).to_have_count(0)
    expect(page.locator("h2#sales")).to_be_in_viewport()
    context.close()


def test_each_area_has_an_anchor_that_the_list_of_areas_leads_to(site: Path) -> None:
    for folder in FOLDER.values():
        root = html.parse(str(site / folder / "needs" / "index.html"), html.HTMLParser(encoding="utf-8"))
        anchors = [heading.get("id") for heading in root.iterfind(".//article//h2")]

        assert anchors == list(book().catalogue.areas)
        assert [link.get("href") for link in root.xpath("//*[@class='needs-areas']//a")] == [
            f"#{anchor}" for anchor in anchors
        ]


# --- What is typed ----------------------------------------------------------------------------------------------------


@browser_test
@pytest.mark.parametrize(
    ("path", "words", "best"),
    [
        ("/needs/", "tilbud", "quotes"),
        ("/needs/", "hvordan lager jeg tilbud", "quotes"),
        ("/needs/", "TILBUDENE", "quotes"),
        ("/needs/", "kunnskapsbasen", "knowledge-base"),
        ("/needs/", "spraakstotte", "language-support"),
        ("/needs/", "språkstøtte", "language-support"),
        ("/needs/", "salgsprognoser", "sales-forecast"),
        ("/needs/", "eskalerring", "escalation"),
        ("/needs/", "sales guide", "sales-guide"),
        ("/needs/", "interesenter", "stakeholders"),
        ("/en/needs/", "how do I make quotes", "quotes"),
        ("/en/needs/", "interessenter", "stakeholders"),
        ("/en/needs/", "knowledge bse", "knowledge-base"),
        ("/en/needs/", "logging in from a browser", "log-in-web"),
    ],
)
def test_what_one_types_finds_the_feature(page: Page, path: str, words: str, best: str) -> None:
    page.goto(path)

    page.get_by_role("main").get_by_role("searchbox").fill(words)

    expect(hits(page).first).to_be_visible()
    assert features_of(hits(page))[0] == best


@browser_test
def test_an_answer_says_what_the_page_of_the_feature_says(page: Page) -> None:
    page.goto("/en/needs/?q=quotes")
    expect(hits(page).first).to_be_visible()
    here = page.locator(".needs-hit").first.locator("ul li").all_text_contents()

    hits(page).first.click()

    assert page.locator(".needs li").all_text_contents() == here


@browser_test
def test_nothing_found_leaves_the_whole_list(page: Page) -> None:
    page.goto("/en/needs/")

    page.get_by_role("main").get_by_role("searchbox").fill("xyzzyqwerty")

    expect(page.locator(".needs-none")).to_contain_text("xyzzyqwerty")
    assert shown(page).keys() == book().catalogue.features.keys()


@browser_test
def test_the_number_of_answers_is_spoken_once_one_stops_typing(page: Page) -> None:
    page.goto("/en/needs/")
    field = page.get_by_role("main").get_by_role("searchbox")

    field.press_sequentially("consent", delay=20)

    expect(page.get_by_role("main").get_by_role("status")).to_have_text("2 answers")
    expect(page.locator(".needs-hit")).to_have_count(2)


# --- What one has -----------------------------------------------------------------------------------------------------


@browser_test
def test_what_is_asked_stands_in_the_address(page: Page) -> None:
    page.goto("/en/needs/")
    box(page, "sales-essentials").check()
    box(page, "saint").check()
    page.get_by_role("radio", name="Missing").check()
    first = shown(page)
    expect(page).to_have_url("/en/needs/?have=saint,sales-essentials&show=missing")

    page.reload()
    expect(box(page, "saint")).to_be_checked()
    assert shown(page) == first

    page.get_by_role("main").get_by_role("searchbox").fill("sale targets & KPIs")
    expect(page).to_have_url("/en/needs/?q=sale%20targets%20%26%20KPIs&have=saint,sales-essentials&show=missing")
    found = features_of(hits(page))

    page.goto("/en/")
    page.go_back()
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("sale targets & KPIs")
    assert features_of(hits(page)) == found

    page.locator("header a[hreflang=nb]").click()
    expect(box(page, "saint")).to_be_checked()
    assert features_of(hits(page)) == found


@browser_test
def test_the_filter_shows_what_is_there_or_what_is_missing(page: Page) -> None:
    page.goto("/en/needs/?have=core")
    unlocked = {feature.id for feature in book().unlocks(["core"])}
    radio = page.get_by_role("group", name="Show").get_by_role("radio")
    expect(radio).to_have_count(3)

    radio.nth(1).check()
    assert shown(page).keys() == unlocked

    radio.nth(2).check()
    assert shown(page).keys() == book().catalogue.features.keys() - unlocked


@browser_test
def test_an_area_keeps_its_anchor_and_the_address_its_question(page: Page) -> None:
    page.goto("/needs/?have=core#marketing")
    expect(box(page, "core")).to_be_checked()
    expect(page.locator("#marketing")).to_be_in_viewport()

    page.locator(".needs-areas a[href='#sales']").click()

    expect(page).to_have_url(re.compile(r"\?have=core#sales$"))
    expect(page.locator("#sales")).to_be_in_viewport()
    expect(box(page, "core")).to_be_checked()


@browser_test
def test_an_unknown_license_in_the_address_is_passed_over_and_a_hidden_one_has_a_box(page: Page) -> None:
    page.goto("/en/needs/?have=nonsense,user,__proto__,web&show=nonsense")

    expect(box(page, "user")).to_be_checked()

    expect(page).to_have_url("/en/needs/?have=user,web")
    assert shown(page)["log-in-web"] == "You have the licenses. You also need the right to log in"


@browser_test
def test_start_over_forgets_all_of_it(page: Page) -> None:
    page.goto("/en/needs/?have=core,saint&q=sales&show=missing")

    page.get_by_role("button", name="Start over").click()

    expect(page).to_have_url("/en/needs/")
    expect(page.locator(".needs-have :checked")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_focused()
    assert shown(page) == {feature: listed(feature, [], "en") for feature in book().catalogue.features}


@browser_test
def test_the_link_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/needs/?have=core")

    page.get_by_role("button", name="Copy link").click()

    expect(page.get_by_role("main").get_by_role("status")).to_have_text("The link is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@browser_test
def test_only_licenses_that_a_screen_shows_can_be_ticked(page: Page) -> None:
    page.goto("/en/needs/")
    expect(box(page, "core")).to_be_visible()

    offered = page.locator(".needs-have input").evaluate_all("boxes => boxes.map(box => box.value)")

    assert sorted(offered) == sorted(license_.id for license_ in book() if not license_.hidden)
    for license_ in book():
        if not license_.hidden:
            expect(box(page, license_.id)).to_be_visible(visible=license_.status == "current")


# --- For everybody ----------------------------------------------------------------------------------------------------


@browser_test
def test_all_of_it_works_by_keyboard(page: Page) -> None:
    page.goto("/en/needs/")
    expect(box(page, "core")).to_be_visible()
    field = page.get_by_role("main").get_by_role("searchbox")
    for _ in range(40):
        if field.evaluate("field => field === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.type("quotes")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(box(page, "sales-essentials")).to_be_checked()

    radio = page.get_by_role("radio", name="All")
    for _ in range(60):
        if radio.evaluate("radio => radio === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="You have")).to_be_checked()
    expect(page.locator(".needs-hit")).to_have_count(0)

    page.keyboard.press("ArrowRight")
    field.press("Enter")
    expect(hits(page).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url("/en/features/quotes/")


@browser_test
def test_the_panel_of_a_phone_opens_and_closes_by_keyboard(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/needs/")
    opener = page.locator(".needs-open")
    expect(page.locator(".needs-count")).not_to_be_empty()
    expect(box(page, "core")).to_be_hidden()

    opener.press("Enter")
    box(page, "core").press("Space")
    expect(opener).to_contain_text(book()["core"].name["nb"])
    page.keyboard.press("Escape")

    expect(box(page, "core")).to_be_hidden()
    expect(opener).to_be_focused()


@browser_test
@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    "asked", ["?have=core,sales-user&show=missing", "?q=salg&have=sales-premium", "?q=xyzzyqwerty", ""]
)
def test_every_state_is_accessible(page: Page, asked: str, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    page.goto(f"/needs/{asked}")
    expect(page.locator(".needs-count")).not_to_be_empty()
    if size is PHONE:
        page.locator(".needs-open").click()
    expect(box(page, "core")).to_be_visible()

    assert accessibility.here(page) == []


@browser_test
@pytest.mark.parametrize("asked", ["", "?have=core,sales-user,cep&show=missing", "?q=salg&have=sales-premium"])
def test_nothing_sticks_out_of_a_phone(page: Page, asked: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/needs/{asked}")
    expect(page.locator(".needs-count")).not_to_be_empty()
    page.locator(".needs-open").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@browser_test
def test_the_first_answers_are_on_the_first_screen_of_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/needs/")
    expect(page.locator(".needs-count")).not_to_be_empty()

    expect(page.locator("dl dd").first).to_be_in_viewport(ratio=1)


@browser_test
@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
def test_nothing_jumps_when_the_page_comes_to_life(page: Page, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    page.add_init_script(
        """window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value)))
            .observe({ type: "layout-shift", buffered: true });"""
    )
    page.goto("/needs/", wait_until="networkidle")
    expect(page.locator(".needs-count")).not_to_be_empty()

    assert page.evaluate("window.shift") < 0.01


# --- The pages of features --------------------------------------------------------------------------------------------


@browser_test
def test_the_page_of_a_feature_leads_back_and_on(page: Page) -> None:
    page.goto("/en/features/quotes/")

    expect(page.locator("#pages [aria-current=true]")).to_have_attribute("href", re.compile("/needs/$"))
    page.get_by_role("navigation", name="You are here").get_by_role("link").last.click()
    expect(page).to_have_url("/en/needs/#sales")

    page.go_back()
    page.get_by_role("link", name="What else do you get with CRM Suite Growth?").click()

    expect(box(page, "growth")).to_be_checked()
    assert shown(page).keys() == {feature.id for feature in book().unlocks(["growth"])}
