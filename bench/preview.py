"""Measures how long a save takes until a browser shows the page, beside the same in a preview of MkDocs alone.

python bench/preview.py [--rounds 5]

Run `make site` first. MkDocs alone gets the pages of this site as plain Markdown, in two languages, in its own look:
what it takes is what a build takes that knows nothing of the catalogue.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
OURS = ("data", "docs", "hooks", "overrides", "src", "mkdocs.yml")
PATIENCE = 60_000  # milliseconds
BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# When what is shown was painted, in milliseconds: asking whether it is there takes a fifth of a second by itself.
PAINTED = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const { domInteractive } = performance.getEntriesByType("navigation")[0];
  return paint && performance.timeOrigin + Math.max(paint.startTime, domInteractive);
}"""
SHOWN = "text => document.readyState !== 'loading' && document.body.innerText.includes(text)"


@dataclass(frozen=True, kw_only=True)
class Edit:
    """A change to a file: each round writes `new`, with a word of its own for `{}`, after the first `old`."""

    what: str
    file: str
    old: str
    new: str
    page: str
    word: str = "zq{}"

    def made(self, text: str, number: int) -> tuple[str, str]:
        """Return the text with the edit of a round, and what the browser shows of it."""
        shown = self.word.format(number)
        before, old, after = text.partition(self.old)
        if not old:
            raise SystemExit(f"{self.file} has no {self.old!r}")
        return f"{before}{old}{self.new.format(shown)}{after}", shown


EDITS = (
    Edit(what="a sentence of a page", file="docs/en/activate.md", old=". ", new="{}. ", page="en/activate/"),
    Edit(what="a sentence of the front page", file="docs/nb/index.md", old=". ", new="{}. ", page=""),
    Edit(what="a text of the catalogue", file="data/licenses.yaml", old="Marks which ", new="{} ", page="en/"),
    Edit(what="a name, in a matrix", file="data/licenses.yaml", old="short-name: Premium", new=" {}", page="en/plans/"),
    Edit(what="a mistake in a page", file="docs/en/activate.md", old=". ", new="{{{{ {}() }}}} ", page="en/activate/"),
    Edit(what="a mistake in the catalogue", file="data/licenses.yaml", old="includes: [", new="{}, ", page="en/plans/"),
    Edit(what="a mistake elsewhere", file="docs/nb/activate.md", old=". ", new=" {}. ", page="en/", word="97{}3"),
)
ALONE = Edit(what="MkDocs alone", file="pages/en/activate.md", old=". ", new="{}. ", page="en/activate/")


@contextmanager
def served(project: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """Preview a project, and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}")
    quiet = {**os.environ, **environment, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        command, cwd=project, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def wait_for(port: int) -> None:
    """Wait until somebody listens."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("no preview")


def seconds(browser: Browser, address: str, project: Path, edit: Edit, rounds: int) -> list[float]:
    """Return the seconds from each save of an edit until an open page shows it."""
    file = project / edit.file
    text = file.read_text(encoding="utf-8")
    page = browser.new_page(reduced_motion="reduce")
    page.goto(address + edit.page)
    try:
        return [_round(page, file, *edit.made(text, number)) for number in range(rounds)]
    finally:
        file.write_text(text, encoding="utf-8")
        page.close()


def _round(page: Page, file: Path, text: str, shown: str) -> float:
    # The page asks for news once it is whole; a writer looks at it for longer than that.
    page.wait_for_load_state("load")
    time.sleep(3)
    start = time.time()
    file.write_text(text, encoding="utf-8")
    page.wait_for_function(SHOWN, arg=shown, timeout=PATIENCE)
    return float(page.wait_for_function(PAINTED).json_value()) / 1000 - start


def main() -> None:
    """Preview both, and print the median and the worst of each edit with its ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=BROWSER)
        alone, ours = Path(folder, "alone"), Path(folder, "ours")
        _plant_alone(alone)
        with served(alone, {}) as address:
            bare = seconds(browser, address, alone, ALONE, rounds)
        print(f"{ALONE.what:30}  median {median(bare):.2f} s  worst {max(bare):.2f} s")
        _plant_ours(ours)
        with served(ours, {"PYTHONPATH": str(ours / "src")}) as address:
            for edit in EDITS:
                took = seconds(browser, address, ours, edit, rounds)
                ratio = median(took) / median(bare)
                print(f"{edit.what:30}  median {median(took):.2f} s  worst {max(took):.2f} s  ratio {ratio:.2f}")
        browser.close()


def _plant_alone(project: Path) -> None:
    """Lay out the plain Markdown of the last build, for MkDocs and its plugin of the languages."""
    shutil.copytree(ROOT / "build" / "pages", project / "pages")
    (project / "empty").mkdir()
    configuration = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": "pages",
        "theme": {"custom_dir": "empty"},
        "watch": [],
        "hooks": [],
        "extra_css": [],
        "extra_javascript": [],
    }
    (project / "mkdocs.yml").write_text(json.dumps(configuration), encoding="utf-8")  # JSON is YAML


def _plant_ours(project: Path) -> None:
    project.mkdir()
    for name in OURS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, project)


if __name__ == "__main__":
    main()
