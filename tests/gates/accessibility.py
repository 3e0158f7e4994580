"""Everyone can use the page: axe-core in the browser, light and dark, on a desk and in a hand.

What a color scheme makes of an element, or what a hand or a desk hides, follows from its shape (see `kinds.py`). So
every rule looks at all four states of the pages that have, between them, every shape of the site.

On all others, only what depends on the words of a page can be wrong: names, ids, the order of headings, and whether
there is room. There is least of that in a hand, so every rule but those about color looks at them there.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from playwright.sync_api import Browser, Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
WIDTHS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}

# Dark changes colors only, so only the rules about color look at it.
COLOR_RULES = ["color-contrast", "link-in-text-block"]
RUN = """({runOnly, without = []}) => axe.run(document, {
    resultTypes: ['violations', 'incomplete'],
    rules: {'target-size': {enabled: true}, ...Object.fromEntries(without.map((rule) => [rule, {enabled: false}]))},
    ...(runOnly && {runOnly}),
})"""
# A script that follows the scheme hears of it with the next frame.
NEXT_FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# Halfway through a fade, a contrast is nobody's.
STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"
# The same from the start, which costs no second look for styles.
STILL_FROM_THE_START = f"""
    const still = new CSSStyleSheet();
    still.replaceSync('{STILL}');
    document.adoptedStyleSheets = [still];
"""


def findings(browser: Browser, address: str, paths: Iterable[str], kinds: Container[str]) -> list[str]:
    """Return what axe finds on each path, and the contrasts it cannot tell; in all four states on those of `kinds`."""
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    context.add_init_script(AXE)
    context.add_init_script(STILL_FROM_THE_START)
    page = context.new_page()
    try:
        return [finding for path in paths for finding in _on_page(page, address, path, in_all=path in kinds)]
    finally:
        context.close()


def here(page: Page) -> list[str]:
    """Return what axe finds on the page as it stands, in every color scheme."""
    if page.evaluate("() => !window.axe"):
        page.evaluate(AXE)
        page.add_style_tag(content=STILL)
    return [*_in_scheme(page, "light", {}), *_in_scheme(page, "dark", {"runOnly": COLOR_RULES})]


def _on_page(page: Page, address: str, path: str, *, in_all: bool) -> Iterator[str]:
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(WIDTHS["phone"])
    page.goto(address + path)
    if not in_all:
        found = _in_scheme(page, "light", {"without": COLOR_RULES})
        yield from (f"{path} (phone, {finding}" for finding in found)
        return
    for width, size in WIDTHS.items():
        page.set_viewport_size(size)
        yield from (f"{path} ({width}, {finding}" for finding in here(page))


def _in_scheme(page: Page, scheme: Literal["light", "dark"], options: dict[str, Any]) -> Iterator[str]:
    page.emulate_media(color_scheme=scheme)
    page.evaluate(NEXT_FRAME)
    result = page.evaluate(RUN, options)
    untold = [rule for rule in result["incomplete"] if rule["id"] == "color-contrast"]
    for rule in result["violations"] + untold:
        for node in rule["nodes"]:
            yield f"{scheme}): {rule['id']}: {node['target'][0]}: {_reason(node)}"


def _reason(node: dict[str, Any]) -> str:
    checks = node["any"] + node["all"] + node["none"]
    return "; ".join(check["message"] for check in checks)
