"""The page of names: what a reader types finds what it means, as the module does."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from gates import accessibility
from licensebook import AmbiguousName
from licensebook.names import known_names

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from licensebook import Book

pytestmark = [pytest.mark.site, pytest.mark.browser, pytest.mark.usefixtures("quiet_console")]

PHONE = {"width": 390, "height": 844}
PAGES = {"nb": "/names/", "en": "/en/names/"}
TITLE = ".names-hits > li .name-title > :first-child"
# As `fill` types and `all_inner_texts` reads.
TYPE_EACH = """(field, [title, names]) => Object.fromEntries(names.map((name) => {
  field.value = name;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return [name, [...document.querySelectorAll(title)].map((found) => found.innerText)];
}))"""
# Why a reader does not type a name as it stands there.
MANNERS = {
    "as it stands": lambda name: name,
    "in capitals, with spaces for hyphens": lambda name: name.upper().replace("-", " "),
    "in one word": lambda name: re.sub(r"[\s-]", "", name),
    "with spaces around": lambda name: f"  {name} ",
    "without accents": lambda name: (
        unicodedata.normalize("NFD", name.replace("ø", "o").replace("æ", "ae")).encode("ascii", "ignore").decode()
    ),
    "with two letters for one": lambda name: name.translate(
        str.maketrans({"å": "aa", "ø": "oe", "ä": "ae", "ö": "oe", "æ": "ae"})
    ),
}


def opened(page: Page, path: str) -> Locator:
    """Open the page, wait until its names are there, and give the field."""
    with page.expect_response(re.compile(r"/data/names\.json$")):
        page.goto(path)
    field = page.get_by_label(re.compile("Skriv navnet|Type the name"))
    field.fill("x")
    expect(page.locator(".names-hits li, .names-onward button").first).to_be_visible()
    field.fill("")
    return field


def hits(page: Page) -> Locator:
    return page.locator(".names-hits > li")


def titles(page: Page) -> list[str]:
    return page.locator(TITLE).all_inner_texts()


def titles_of_each(field: Locator, names: list[str]) -> dict[str, list[str]]:
    """Type one name after the other, in one call to the browser, and return the titles that each finds."""
    return field.evaluate(TYPE_EACH, [TITLE, names])


def meant(book: Book, name: str) -> set[str]:
    """Return the ids of what the module finds by a name."""
    try:
        return {book.find(name).id}
    except AmbiguousName as error:
        return set(error.candidates)


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("manner", MANNERS)
def test_every_name_finds_first_what_the_module_finds(page: Page, book: Book, language: str, manner: str) -> None:
    field = opened(page, PAGES[language])
    typed = {MANNERS[manner](name.text) for license_ in book for name in known_names(book, license_)}
    wrong = {}

    for name, found in titles_of_each(field, sorted(typed)).items():
        wanted = {book[key].name[language] for key in meant(book, name)}
        if found[: len(wanted)] != [title for title in found if title in wanted] or not found:
            wrong[name] = (found[:3], wanted)

    assert len(typed) > 150
    assert wrong == {}


@pytest.mark.parametrize("language", PAGES)
def test_a_hit_says_what_kind_of_name_it_is_and_leads_to_the_license(page: Page, language: str) -> None:
    field = opened(page, PAGES[language])

    field.fill("Verkoopgebruiker")

    link = hits(page).locator(".name-title a")
    expect(link).to_have_text({"nb": "Salgsbruker", "en": "Sales User"}[language])
    expect(hits(page).locator("q[lang=nl]")).to_have_text("Verkoopgebruiker")
    expect(hits(page).locator(".name-which")).to_contain_text({"nb": "nederlandsk", "en": "Dutch"}[language])
    link.click()
    expect(page).to_have_url(PAGES[language].replace("names/", "licenses/sales-user/"))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("vekoopgebruiker", "Salgsbruker"),
        ("Saljanvandre", "Salgsbruker"),
        ("Kundenzentrm", "Kundesenter"),
        ("marknadsforingsanvandare", "Markedsføringsbruker"),
        ("Markedsføringsbrukeren", "Markedsføringsbruker"),
        ("deveolpment tools", "SuperOffice Expander Services"),
        ("superlicense-sales", "Salgsbruker"),
        ("user sales", "Salgsbruker"),
        ("Hva er Toegang verkoopofferte", "Sale Quote Access"),
    ],
)
def test_a_name_typed_badly_or_in_part_is_found(page: Page, typed: str, first: str) -> None:
    field = opened(page, PAGES["nb"])

    field.fill(typed)

    assert titles(page)[0] == first


def test_a_name_that_several_have_shows_them_all(page: Page) -> None:
    field = opened(page, PAGES["en"])

    field.fill("ten-sales")

    assert titles(page) == ["Sales Essentials", "Sales Premium"]
    expect(page.locator(".names-status")).to_contain_text("2")


def test_a_hidden_license_leads_to_a_plan_that_switches_it_on(page: Page, book: Book) -> None:
    field = opened(page, PAGES["nb"])

    for license_ in book:
        if license_.hidden and license_.module:
            field.fill(license_.module)
            plans = hits(page).first.locator(".name-onward a").evaluate_all("links => links.map(link => link.pathname)")
            ids = [path.split("/")[-2] for path in plans]
            assert ids, license_.id
            for key in ids:
                if key in book:
                    assert license_.id in book.grants.granted([key]) or license_.id in book[key].requires


def test_nothing_found_says_what_to_do_next(page: Page) -> None:
    field = opened(page, PAGES["nb"])

    field.fill("statusovervåkning xyzzy")

    expect(page.locator(".names-status")).to_contain_text("xyzzy")
    expect(page.locator(".names-list")).to_be_visible()
    page.locator(".names-onward button").click()
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value("statusovervåkning xyzzy")


def test_the_address_keeps_what_was_typed(page: Page) -> None:
    field = opened(page, PAGES["nb"])

    field.fill("Säljanvändare & 100 %")
    expect(page).to_have_url(f"{PAGES['nb']}#q={quote('Säljanvändare & 100 %')}")
    field.fill("Säljanvändare")
    expect(page).to_have_url(f"{PAGES['nb']}#q={quote('Säljanvändare')}")  # it follows a moment later
    address = page.url
    field.fill("")
    expect(page).to_have_url(PAGES["nb"])

    page.goto("/")
    page.goto(address)
    expect(hits(page)).to_have_count(1)
    expect(field).to_have_value("Säljanvändare")


def test_another_address_on_the_page_asks_anew(page: Page) -> None:
    opened(page, PAGES["nb"])

    page.evaluate("location.hash = '#q=Satellit'")
    expect(hits(page).first).to_contain_text("Satellitt")
    page.evaluate("location.hash = '#q=%'")
    expect(page.locator(".names-onward button")).to_be_visible()
    page.evaluate("location.hash = '#q=Satellit'")
    expect(page.locator(".names-list")).to_be_hidden()

    page.evaluate("location.hash = '#hidden'")
    expect(page.locator("#hidden")).to_be_in_viewport()
    expect(page.get_by_label("Skriv navnet")).to_have_value("")


def test_the_answer_is_reached_by_keyboard_alone(page: Page) -> None:
    with page.expect_response(re.compile(r"/data/names\.json$")):
        page.goto(PAGES["nb"])

    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "names-query":
            break
    page.keyboard.type("Essentials")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(hits(page).nth(1).locator("a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Skriv navnet")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url("/licenses/sales-essentials/")


@pytest.mark.parametrize("query", ["", "Essentials", "ej-client", "Saljanvandre", "xyzzy"])
@pytest.mark.parametrize("size", [None, PHONE], ids=["desk", "phone"])
def test_the_page_is_accessible_in_every_state(page: Page, query: str, size: dict[str, int] | None) -> None:
    if size:
        page.set_viewport_size(size)
    field = opened(page, PAGES["nb"])
    field.fill(query)

    assert accessibility.here(page) == []


def test_a_phone_shows_the_field_and_the_answer_at_once(page: Page) -> None:
    page.set_viewport_size(PHONE)
    field = opened(page, PAGES["nb"])
    expect(field).to_be_in_viewport()

    field.fill("Verkoopgebruiker")

    expect(hits(page).first.locator("a").first).to_be_in_viewport()
    assert field.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("language", PAGES)
def test_without_scripts_every_name_stands_in_a_list(browser: Browser, address: str, book: Book, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(address + PAGES[language])
        text = page.locator("main").inner_text()
        links = page.locator(".names-list a").evaluate_all("links => links.map(link => link.pathname)")

        assert not page.locator("#names-query").is_visible()
        for license_ in book:
            assert license_.hidden or PAGES[language].replace("names/", f"licenses/{license_.id}/") in links
            for name in known_names(book, license_):
                assert name.text in text
        assert page.locator(".names-list [lang=sv]").filter(has_text="Säljanvändare").count() == 1
    finally:
        context.close()
