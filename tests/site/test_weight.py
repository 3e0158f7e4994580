"""A page and all that it loads come quickly through a thin line."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

pytestmark = [pytest.mark.site, pytest.mark.browser]

MOST_BYTES = 120_000
KINDS = ["", "needs/", "plans/", "names/", "activate/", "licenses/saint/", "licenses/super/", "features/log-in-mobile/"]


def compressed(response: Response) -> int:
    body = response.body()
    return min(len(body), len(gzip.compress(body)))  # fonts are compressed already


@pytest.mark.parametrize("path", [folder + kind for folder in ("/", "/en/") for kind in KINDS])
def test_a_page_and_what_it_loads_before_searching_is_light(page: Page, path: str) -> None:
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108  # Playwright takes no builtin

    page.goto(path, wait_until="networkidle")

    weights = {response.url: compressed(response) for response in responses}
    assert len(weights) > 10  # the page, its styles, its scripts, its font
    assert sum(weights.values()) < MOST_BYTES, weights
