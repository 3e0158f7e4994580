"""A reader who loses the network reads on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gates.server import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = [pytest.mark.site, pytest.mark.browser]

KEPT = """async (path) => {
    const cache = await caches.open("pages");
    return Boolean(await cache.match(new URL(path, location)));
}"""


def test_pages_and_search_are_there_without_a_network(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    with served(site) as address:
        page.goto(address + "/en/")
        page.wait_for_function("navigator.serviceWorker.controller")
        page.wait_for_function(KEPT, arg="/en/plans/")
        page.wait_for_function(KEPT, arg="/en/about/")
        page.goto(address + "/en/licenses/core/")  # once seen, a page is kept as well
        page.wait_for_function(KEPT, arg="/en/licenses/core/")

    page.goto(address + "/en/")
    page.keyboard.press("/")
    page.keyboard.type("compare plans")
    page.locator(".search-hits a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare plans")
    page.goto(address + "/en/licenses/core/?from=a-letter")
    expect(page.get_by_role("heading", level=1)).to_have_text("CRM Suite Core")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Schibsted')

    context.close()


def test_a_page_that_changed_is_shown_as_it_is_now(browser: Browser, site: Path, tmp_path: Path) -> None:
    about = shutil.copytree(site, tmp_path / "site") / "en" / "about" / "index.html"
    context = browser.new_context()
    page = context.new_page()

    with served(tmp_path / "site") as address:
        page.goto(address + "/en/about/")
        page.wait_for_function(KEPT, arg="/en/about/")
        page.wait_for_function("navigator.serviceWorker.controller")
        about.write_text(about.read_text(encoding="utf-8").replace("</h1>", " today</h1>"), encoding="utf-8")
        page.goto(address + "/en/about/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("today")

    context.close()
