"""The preview follows each save and survives each mistake."""

from __future__ import annotations

import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from .conftest import mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Preview = Callable[..., str]

PATIENCE = 60  # seconds; a busy machine is slow, not wrong
PROBLEM = 'role="alert"'
TERMINAL = "terminal.txt"

# A file, what is right in it, a mistake instead, what is right as well, and how that shows on the front page.
MISTAKES = {
    "code": ("src/licensebook/views.py", "name = self.text(license_.name)", "name = = 1", "name = 'Busch'", ">Busch<"),
    "template": (
        "src/licensebook/templates/requirement.md.jinja",
        '<div class="needs" markdown>',
        "{{ explanation. }}",
        '<div class="busch" markdown>',
        '<div class="busch">',
    ),
    "theme": (
        "overrides/partials/footer.html",
        'class="footer-name"',
        "{{ nobody.at.home if i18n_page_locale == 'fr' }}",
        'class="busch"',
        '<p class="busch">',
    ),
}


@pytest.fixture
def preview(fresh_garden: Path) -> Iterator[Preview]:
    """Start a preview; return what waits until a file of its site, the front page or another, is as wanted."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (fresh_garden / TERMINAL).open("w", encoding="utf-8") as terminal:
        arguments = ("serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}")
        server = mkdocs(fresh_garden, *arguments, terminal=terminal)

    def file(wanted: Callable[[str], bool], path: str = "") -> str:
        until = time.monotonic() + PATIENCE
        text = ""
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=PATIENCE) as page:
                    text = page.read().decode()
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                text = ""
            if text and wanted(text):
                return text
            time.sleep(0.2)
        raise AssertionError(f"not in {PATIENCE} seconds: {text[:2000]}")

    yield file
    server.terminate()
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.slow
def test_each_save_shows_and_a_mistake_is_said_until_it_is_mended(fresh_garden: Path, preview: Preview) -> None:
    catalogue = fresh_garden / "data" / "licenses.yaml"
    page = fresh_garden / "docs" / "de" / "index.md"

    first = preview(lambda text: "Ein Beet." in text)
    assert PROBLEM not in first
    assert PROBLEM not in preview(lambda text: "C041" in text, "fr/rules/c041/")  # which no build has made

    edit(catalogue, "de: Ein Beet.", "de: Zwei Beete.")
    assert PROBLEM not in preview(lambda text: "Zwei Beete." in text)

    edit(fresh_garden / "data" / "words" / "de.yaml", "column.license: Lizenz", "column.license: Recht")
    preview(lambda text: ">Recht<" in text)

    edit(fresh_garden / "overrides" / "assets" / "css" / "base.css", ":root {", ":root { --busch: 1;")
    preview(lambda text: "--busch" in text, "assets/css/site.css")

    edit(catalogue, "includes: [basic]", "includes: [basik]")
    broken = preview(lambda text: PROBLEM in text)
    assert "data/licenses.yaml:15:" in broken
    assert '<a href="/rules/c031/">C031</a> unknown' in broken
    assert "did you mean 'basic'?" in broken
    assert "Zwei Beete." in broken  # the last good page is kept

    edit(catalogue, "includes: [basik]", "includes: [basic]")
    preview(lambda text: PROBLEM not in text)

    edit(page, "requires('plant')", "requires('plnt')")
    assert "docs/de/index.md:5:1" in preview(lambda text: PROBLEM in text)

    edit(page, "requires('plnt')", "requires('plant')")
    preview(lambda text: PROBLEM not in text)


@pytest.mark.slow
def test_a_save_shows_wherever_it_is_told(fresh_garden: Path, preview: Preview) -> None:
    catalogue = fresh_garden / "data" / "licenses.yaml"
    part = fresh_garden / "docs" / "de" / "includes" / "part.md"
    page = fresh_garden / "docs" / "de" / "index.md"
    part.parent.mkdir()
    preview(lambda text: "Ein Beet." in text)
    part.write_text("Jäten.\n", encoding="utf-8")
    edit(page, "# Lizenzen\n", "# Lizenzen\n\n[!include[x](includes/part.md)]\n")
    preview(lambda text: "Jäten." in text)

    edit(part, "Jäten.", "Hacken.")
    preview(lambda text: "Hacken." in text)

    edit(catalogue, "name: {de: Garten, fr: Jardin, nl: Tuin}", "name: {de: Park, fr: Parc, nl: Tuin}")
    preview(lambda text: "<h1>Park</h1>" in re.sub(" id=[^>]*", "", text), "licenses/full/")
    preview(lambda text: "Parc" in text, "fr/")
    preview(lambda text: "Parc" in text, "fr/data/search.json")
    preview(lambda text: "Park" in text, "diagrams/plans/full.svg")

    new = "  gnome: {scope: seat, name: {de: Zwerg, fr: Nain}, summary: {de: Ein Zwerg., fr: Un nain.}}\n"
    edit(catalogue, "families:\n", f"{new}families:\n")
    preview(lambda text: "Zwerg" in text and 'href="licenses/gnome/"' in text)
    preview(lambda text: "Nain" in text, "fr/licenses/gnome/")

    (fresh_garden / "docs" / "de" / "tools.md").write_text("# Geräte\n\nEin Spaten.\n", encoding="utf-8")
    preview(lambda text: "Ein Spaten." in text, "tools/")


@pytest.mark.slow
def test_a_mistake_on_another_page_is_said_above_the_page_as_it_is_now(fresh_garden: Path, preview: Preview) -> None:
    elsewhere = fresh_garden / "docs" / "fr" / "index.md"
    preview(lambda text: "Ein Beet." in text)

    edit(elsewhere, "license_table('seat')", "license_table('sate')")
    edit(fresh_garden / "data" / "licenses.yaml", "de: Ein Beet.", "de: Zwei Beete.")
    now = preview(lambda text: PROBLEM in text)
    assert "docs/fr/index.md:3:1" in now
    assert "Zwei Beete." in now
    assert "Un parterre." in preview(lambda text: PROBLEM in text, "fr/")  # the last good page is kept

    edit(elsewhere, "license_table('sate')", "license_table('seat')")
    assert "Un parterre." in preview(lambda text: PROBLEM not in text, "fr/")
    preview(lambda text: PROBLEM not in text)


@pytest.mark.slow
def test_a_mistake_in_the_menu_is_said_once_above_every_page_until_it_is_mended(
    fresh_garden: Path, preview: Preview
) -> None:
    preview(lambda text: "Ein Beet." in text)

    edit(fresh_garden / "mkdocs.yml", '"Start": "Accueil"', '"Sart": "Accueil"')
    now = preview(lambda text: PROBLEM in text)
    assert "M006</a> no entry of the menu is called 'Sart'" in now
    assert "did you mean 'Start'?" in preview(lambda text: PROBLEM in text, "fr/")
    # A save of a page builds nothing, and the menu stays wrong.
    edit(fresh_garden / "data" / "licenses.yaml", "de: Ein Beet.", "de: Zwei Beete.")
    assert preview(lambda text: "Zwei Beete." in text).count("M006") == 1
    until = time.monotonic() + PATIENCE
    while (fresh_garden / TERMINAL).read_text(encoding="utf-8").count("M006") < 2 and time.monotonic() < until:
        time.sleep(0.2)  # until the check has found it too
    assert preview(lambda text: PROBLEM in text).count("M006") == 1

    edit(fresh_garden / "mkdocs.yml", '"Sart": "Accueil"', '"Start": "Accueil"')
    assert PROBLEM not in preview(lambda text: PROBLEM not in text)


@pytest.mark.slow
def test_a_preview_that_starts_with_a_mistake_recovers(fresh_garden: Path, request: pytest.FixtureRequest) -> None:
    catalogue = fresh_garden / "data" / "licenses.yaml"
    edit(catalogue, "scope: seat, name: {de: Beet", "scope: saet, name: {de: Beet")
    preview = request.getfixturevalue("preview")

    assert "did you mean 'seat'?" in preview(lambda text: PROBLEM in text)

    edit(catalogue, "scope: saet", "scope: seat")
    assert "Ein Beet." in preview(lambda text: PROBLEM not in text)


@pytest.mark.slow
def test_a_preview_that_starts_with_a_mistake_on_a_page_shows_the_others(
    fresh_garden: Path, request: pytest.FixtureRequest
) -> None:
    page = fresh_garden / "docs" / "fr" / "index.md"
    edit(page, "license_table('seat')", "license_table('sate')")
    preview = request.getfixturevalue("preview")

    assert "docs/fr/index.md:3:1" in preview(lambda text: "Ein Beet." in text and PROBLEM in text)

    edit(page, "license_table('sate')", "license_table('seat')")
    assert "Un parterre." in preview(lambda text: PROBLEM not in text, "fr/")


@pytest.mark.slow
@pytest.mark.parametrize("where", MISTAKES)
def test_a_mistake_in_code_or_templates_is_said_until_it_is_mended(
    fresh_garden: Path, preview: Preview, where: str
) -> None:
    path, right, wrong, new, shown = MISTAKES[where]
    file = fresh_garden / path
    place = f"{path}:{file.read_text(encoding='utf-8').partition(right)[0].count(chr(10)) + 1}: "
    assert PROBLEM not in preview(lambda text: "Ein Beet." in text)

    edit(file, right, wrong)
    broken = preview(lambda text: PROBLEM in text)
    assert place in broken
    assert "Ein Beet." in broken  # the last good page is kept
    assert place in (fresh_garden / TERMINAL).read_text(encoding="utf-8")

    edit(file, wrong, new)
    assert PROBLEM not in preview(lambda text: shown in text)
