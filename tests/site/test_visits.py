"""What a reader does on the site, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gates import accessibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Route

pytestmark = [pytest.mark.site, pytest.mark.browser]

PHONE = {"width": 390, "height": 844}


@pytest.fixture(autouse=True)
def complaints(page: Page, address: str) -> Iterator[list[str]]:
    """Every visit ends without an error or warning in the console and without a request to another place."""
    said: list[str] = []
    page.on("console", lambda message: said.append(_complaint(message)))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("request", lambda request: said.append(_stranger(request, address)))
    yield said
    assert [complaint for complaint in said if complaint] == []


def _complaint(message: ConsoleMessage) -> str:
    return f"{message.type}: {message.text}" if message.type in {"error", "warning"} else ""


def _stranger(request: Request, address: str) -> str:
    return "" if request.url.startswith((address, "data:", "blob:")) else f"asks {request.url}"


def search(page: Page, words: str) -> Locator:
    """Ask with the keyboard, and give the links of the answer, which is an ordered list: the best comes first."""
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(words)
    return page.get_by_role("dialog").locator("ol a")


@pytest.mark.parametrize(
    "words", ["lisensen", "brukerlisenser", "brukarlisens", "salgsbruker", "Sales User", "paalogging"]
)
def test_search_in_norwegian_answers_with_norwegian_pages(page: Page, words: str) -> None:
    page.goto("/")

    hits = search(page, words)

    expect(hits.first).to_be_visible()
    assert not [url for url in _urls(hits) if url.startswith("/en/")]


@pytest.mark.parametrize("words", ["licenses", "activating", "Salgsbruker", "quotes"])
def test_search_in_english_answers_with_english_pages(page: Page, words: str) -> None:
    page.goto("/en/activate/")

    hits = search(page, words)

    expect(hits.first).to_be_visible()
    assert not [url for url in _urls(hits) if not url.startswith("/en/")]


@pytest.mark.parametrize(
    ("start", "words", "best"),
    [
        ("/", "Salgsbruker", "/licenses/sales-user/"),
        ("/", "Sales Intelligence", "/licenses/saint/"),
        ("/", "kjøpe", "/activate/"),
        ("/en/", "Sales User", "/en/licenses/sales-user/"),
        ("/en/", "change user plan", "/en/change-user-plan/"),
    ],
)
def test_search_puts_the_page_that_is_meant_first(page: Page, start: str, words: str, best: str) -> None:
    page.goto(start)

    hits = search(page, words)

    expect(hits.first).to_be_visible()
    assert _urls(hits)[0] == best


def test_search_says_when_it_finds_nothing(page: Page) -> None:
    page.goto("/")

    hits = search(page, "xyzzyqwerty")

    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("xyzzyqwerty")
    expect(hits).to_have_count(0)


def test_search_works_by_keyboard_alone(page: Page) -> None:
    page.goto("/")

    hits = search(page, "Salgsbruker")
    expect(hits.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(hits.first).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url("/licenses/sales-user/")


def test_escape_closes_the_search_and_returns_to_where_the_reader_was(page: Page) -> None:
    page.goto("/activate/")
    opener = page.get_by_role("banner").get_by_role("button").filter(has=page.locator("kbd")).first
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()

    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_first_tab_stop_leads_past_the_header(page: Page) -> None:
    page.goto("/activate/")

    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main, article') !== null")


@pytest.mark.parametrize("slug", ["", "activate/", "licenses/sales-user/", "about/"])
def test_the_language_switcher_keeps_the_page(page: Page, slug: str) -> None:
    page.goto(f"/{slug}")

    _switch(page, "en")
    expect(page).to_have_url(f"/en/{slug}")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    _switch(page, "nb")

    expect(page).to_have_url(f"/{slug}")


def test_the_reader_chooses_between_light_and_dark_and_the_choice_stays(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("/")
    light = _color_of_text(page)

    # From following the system to light to dark.
    button = page.get_by_role("button", name="Bytt til")
    for names_next in ("mørke", "Bruk"):
        button.press("Space")
        button = page.get_by_role("button", name=names_next)
        expect(button).to_be_focused()
    dark = _color_of_text(page)
    page.goto("/en/activate/")

    assert light != dark
    assert _color_of_text(page) == dark


def test_a_reader_who_likes_it_dark_gets_it_dark(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("/")
    light = _color_of_text(page)

    page.emulate_media(color_scheme="dark")
    page.reload()

    assert _color_of_text(page) != light


@pytest.mark.parametrize("path", ["/", "/licenses/sales-user/", "/en/"])
def test_nothing_sticks_out_of_a_phone(page: Page, path: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(path)

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize(("size", "words"), [(None, "lisens"), (PHONE, "xyzzyqwerty")])
def test_the_open_search_is_accessible(page: Page, size: dict[str, int] | None, words: str) -> None:
    if size:
        page.set_viewport_size(size)
    page.goto("/")
    search(page, words)
    expect(page.get_by_role("dialog").get_by_role("status")).not_to_be_empty()
    # The page behind a modal dialog is out of reach, but axe takes it for something that overlaps.
    page.add_style_tag(content="body > :not(dialog) { visibility: hidden }")

    assert accessibility.here(page) == []


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/activate/")
    opener = page.locator("header [popovertarget]")
    menu = page.locator(f"#{opener.get_attribute('popovertarget')}")
    expect(menu).to_be_hidden()

    opener.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")

    expect(menu).to_be_hidden()


def test_the_open_menu_of_a_phone_is_accessible(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/activate/")
    page.locator("header [popovertarget]").click()

    assert accessibility.here(page) == []


def test_the_console_stays_quiet_on_every_kind_of_page(page: Page) -> None:
    for path in ["/", "/activate/", "/licenses/saint/", "/en/", "/en/licenses/saint/"]:
        page.goto(path, wait_until="networkidle")


def test_search_engines_get_whole_addresses_of_the_other_languages(page: Page, address: str) -> None:
    def built_without_its_address(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("https://example.org/", "/"))

    page.route("**/en/licenses/saint/", built_without_its_address)
    page.goto("/en/licenses/saint/")

    hrefs = page.locator("link[hreflang]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    norwegian = f"{address}/licenses/saint/"
    assert sorted(hrefs) == [f"{address}/en/licenses/saint/", norwegian, norwegian]  # one as the default


@pytest.mark.parametrize("path", ["/", "/needs/", "/plans/", "/en/names/", "/en/licenses/saint/", "/en/activate/"])
def test_letters_of_twice_the_size_fit_a_phone(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390 // 2, "height": 844 // 2})  # half the room is the same as twice the size

    page.goto(path, wait_until="networkidle")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390 // 2


def _urls(links: Locator) -> list[str]:
    return links.evaluate_all("links => links.map(link => link.pathname)")


def _switch(page: Page, language: str) -> None:
    page.locator(f"header a[hreflang={language}]").first.click()


def _color_of_text(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).color")
