"""The pictures in a real browser: in the colors that the reader chose, readable on a phone, open to everyone."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gates import accessibility
from licensebook.diagram.lettering import Lettering

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

pytestmark = [pytest.mark.site, pytest.mark.browser]

PHONE = {"width": 390, "height": 844}
PATHS = ["/licenses/sales-premium/", "/en/licenses/super/", "/en/change-user-plan/"]
AA = 4.5

# What is drawn by `<use>` is in no document, so only its pixels can be asked: the color that fills most of the first
# `part` of the picture, and the contrast to it of the color that stands out most.
LOOK = """async ([image, part]) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${image}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, Math.round(picture.height * part));
    const context = canvas.getContext("2d");
    context.drawImage(picture, 0, 0);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
    const counts = new Map();
    for (let at = 0; at < pixels.length; at += 4) {
        const color = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
        counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const luminance = (color) => {
        const [red, green, blue] = color.split(",").map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [fill] = [...counts].reduce((most, color) => color[1] > most[1] ? color : most);
    const contrast = (color) => {
        const [dark, light] = [luminance(color), luminance(fill)].sort((one, other) => one - other);
        return (light + 0.05) / (dark + 0.05);
    };
    return {fill, contrast: Math.max(...[...counts.keys()].map(contrast))};
}"""
COLOR = """(name) => {
    const probe = document.createElement("i");
    document.body.append(probe);
    probe.style.color = `var(--${name})`;
    const color = getComputedStyle(probe).color.match(/\\d+/g).join();
    probe.remove();
    return color;
}"""
# How long a text comes out, and how long the layout took it for.
MEASURE = """async (path) => {
    await document.fonts.load('400 14px "Schibsted Grotesk"');
    const file = await (await fetch(path)).text();
    const drawn = new DOMParser().parseFromString(file, "image/svg+xml").documentElement;
    drawn.style.fontFamily = "var(--text-font)";
    document.body.append(drawn);
    return [...drawn.querySelectorAll("text")].map((text) => [text.textContent, text.getComputedTextLength(), {
        size: parseFloat(getComputedStyle(text).fontSize),
        bold: text.parentNode.hasAttribute("font-weight"),
        code: text.parentNode.hasAttribute("font-family"),
    }]);
}"""


def picture(page: Page) -> Locator:
    return page.locator(".diagram > svg:visible")


def head_of(page: Page) -> dict[str, object]:
    """The looks of the plan's name, which stands at the top of the picture."""
    page.wait_for_load_state("networkidle")
    image = base64.b64encode(picture(page).screenshot(style=".header { visibility: hidden }")).decode()
    looks: dict[str, object] = page.evaluate(LOOK, [image, 0.08])
    return looks


def test_a_picture_takes_the_colors_of_the_system(page: Page) -> None:
    fills = set()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(PATHS[0])
        looks = head_of(page)
        assert looks["fill"] == page.evaluate(COLOR, "brand-tint")
        assert looks["contrast"] >= AA
        fills.add(looks["fill"])

    assert len(fills) == 2


def test_a_picture_follows_the_switch_of_the_page(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(PATHS[0])
    light = head_of(page)

    # From following the system to light to dark.
    for _ in range(2):
        page.locator(".scheme:visible").click()
    dark = head_of(page)

    assert dark["fill"] != light["fill"]
    assert dark["fill"] == page.evaluate(COLOR, "brand-tint")
    assert dark["contrast"] >= AA


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "raised"),
        ("soft", "raised"),
        ("ink", "sunken"),
        ("soft", "sunken"),
        ("ink", "paper"),
        ("soft", "paper"),
        ("ink", "brand-tint"),
        ("brand-deep", "brand-tint"),
        ("paper", "brand"),
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colors_of_texts_stand_out(page: Page, scheme: str, text: str, ground: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(PATHS[0])

    assert _contrast(page.evaluate(COLOR, text), page.evaluate(COLOR, ground)) >= AA


@pytest.mark.parametrize("path", PATHS)
def test_one_form_is_shown_and_has_a_name(page: Page, path: str) -> None:
    for size, form in (({"width": 1280, "height": 900}, "wide"), (PHONE, "narrow")):
        page.set_viewport_size(size)
        page.goto(path)

        expect(picture(page)).to_have_count(1)
        expect(picture(page)).to_have_class(f"diagram-{form}")
        expect(picture(page)).to_have_role("img")
        expect(picture(page)).to_have_accessible_name(picture(page).locator("title").text_content() or "?")


@pytest.mark.parametrize("path", PATHS)
def test_a_picture_fits_a_phone_and_its_letters_stay_large(page: Page, path: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(path)

    box = picture(page).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # Drawn 350 wide: it may shrink a little only.
    assert box["width"] >= 340


@pytest.mark.parametrize("path", PATHS)
def test_a_page_with_a_picture_is_accessible(page: Page, path: str) -> None:
    for size in accessibility.WIDTHS.values():
        page.set_viewport_size(size)
        page.goto(path)
        for closed in page.locator("details.in-words:not([open]) > summary").all():
            closed.click()

        assert accessibility.here(page) == []


def test_every_text_is_as_short_as_it_was_taken_for(page: Page, site: Path) -> None:
    page.goto("/")
    files = sorted(path.relative_to(site) for path in site.glob("**/diagrams/**/*.svg"))

    assert files

    long = [
        (path, text, width)
        for path in files
        for text, width, how in page.evaluate(MEASURE, f"/{path.as_posix()}")
        if width > Lettering(how["size"], bold=how["bold"], code=how["code"]).width(text) + 0.5
    ]
    assert long == []


def _contrast(one: str, other: str) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(part) / 255 for part in color.split(",")[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
