"""The preview follows each save and survives each mistake."""

from __future__ import annotations

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

PATIENCE = 60  # seconds; a busy machine is slow, not wrong
PROBLEM = 'role="alert"'


@pytest.fixture
def preview(fresh_garden: Path) -> Iterator[Callable[[Callable[[str], bool]], str]]:
    """Start a preview; return what waits until its front page is as wanted."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = mkdocs(fresh_garden, "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}")

    def front_page(wanted: Callable[[str], bool]) -> str:
        until = time.monotonic() + PATIENCE
        text = ""
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as page:
                    text = page.read().decode()
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                text = ""
            if text and wanted(text):
                return text
            time.sleep(0.2)
        raise AssertionError(f"not in {PATIENCE} seconds: {text[:2000]}")

    yield front_page
    server.terminate()
    try:
        server.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.communicate()


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.slow
def test_each_save_shows_and_a_mistake_is_said_until_it_is_mended(
    fresh_garden: Path, preview: Callable[[Callable[[str], bool]], str]
) -> None:
    catalogue = fresh_garden / "data" / "licenses.yaml"
    page = fresh_garden / "docs" / "de" / "index.md"

    first = preview(lambda text: "Ein Beet." in text)
    assert PROBLEM not in first

    edit(catalogue, "de: Ein Beet.", "de: Zwei Beete.")
    assert PROBLEM not in preview(lambda text: "Zwei Beete." in text)

    edit(fresh_garden / "data" / "words" / "de.yaml", "column.license: Lizenz", "column.license: Recht")
    preview(lambda text: ">Recht<" in text)

    edit(catalogue, "includes: [basic]", "includes: [basik]")
    broken = preview(lambda text: PROBLEM in text)
    assert "data/licenses.yaml:11:" in broken
    assert "did you mean &#39;basic&#39;?" in broken
    assert "Zwei Beete." in broken  # the last good page is kept

    edit(catalogue, "includes: [basik]", "includes: [basic]")
    preview(lambda text: PROBLEM not in text)

    edit(page, "requires('plant')", "requires('plnt')")
    assert "docs/de/index.md:5:1" in preview(lambda text: PROBLEM in text)

    edit(page, "requires('plnt')", "requires('plant')")
    preview(lambda text: PROBLEM not in text)


@pytest.mark.slow
def test_a_preview_that_starts_with_a_mistake_recovers(fresh_garden: Path, request: pytest.FixtureRequest) -> None:
    catalogue = fresh_garden / "data" / "licenses.yaml"
    edit(catalogue, "scope: seat, name: {de: Beet", "scope: saet, name: {de: Beet")
    preview = request.getfixturevalue("preview")

    assert "did you mean &#39;seat&#39;?" in preview(lambda text: PROBLEM in text)

    edit(catalogue, "scope: saet", "scope: seat")
    assert "Ein Beet." in preview(lambda text: PROBLEM not in text)
