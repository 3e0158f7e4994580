"""One built site for every test here, served on this machine, and a real browser to visit it with."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

import licensebook
from gates.kinds import one_of_each
from gates.pages import pages
from gates.project import ROOT, build
from gates.server import served
from licensebook.rule import Severity
from licensebook.rules import groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from licensebook import Book
    from licensebook.rule import Rule

QUIET_CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the workers of one test run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The strict site, built once: by the worker that comes first."""
    site = shared / "site"
    with FileLock(shared / "site.lock"):
        if not site.exists():
            build(ROOT, shared / "site-being-built", "--strict")
            (shared / "site-being-built").rename(site)
    return site


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """What a browser asks for to see every page, and of the pages of rules one for each group, and one of a group.

    Those are all made from one template, differ in plain text and code alone, and are more than all others together.
    """
    longest = max(groups(), key=lambda group: len(groups()[group]))
    seen = "|".join((*_telling(), f"of-{longest}"))
    of_rules = re.compile(rf"/rules/(?!(?:{seen})/)(?:[cmpt]\d+|of-[a-z]+)/$")
    return [page.url for page in pages(site) if not of_rules.search(page.url)]


@pytest.fixture(scope="session")
def kinds(site: Path) -> frozenset[str]:
    """What a browser asks for to see all markup that there is on the site."""
    return frozenset(page.url for page in one_of_each(pages(site)))


def _telling() -> list[str]:
    """Return of each group of rules the code that has most on its page, in lower case: a warning, or most code."""

    def most(rule: Rule) -> tuple[bool, int]:
        return rule.severity is Severity.WARNING, len(rule.wrong + rule.right)

    return [max(rules, key=most).code.lower() for rules in groups().values()]


@pytest.fixture
def plant(site: Path, tmp_path: Path) -> Callable[..., Path]:
    """Copy the site and put text before `</article>` of one page: a defect that a gate has to find."""

    def planted(text: str, where: str = "index.html") -> Path:
        copy = shutil.copytree(site, tmp_path / "site", copy_function=os.link)
        before, end, after = (site / where).read_text(encoding="utf-8").partition("</article>")
        # A file of its own, for the others are links to those of the site.
        (copy / where).unlink()
        (copy / where).write_text(before + text + end + after, encoding="utf-8")
        return copy

    return planted


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """The Chromium of the system, so that nothing is downloaded; without the windows that nobody sees, if it may be."""
    browser = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    return browser_type_launch_args | {"executable_path": browser, "args": QUIET_CHROMIUM}


@pytest.fixture(scope="session")
def base_url(address: str) -> str:
    return address


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    return browser_context_args | {"reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def book() -> Book:
    return licensebook.load(ROOT / "data" / "licenses.yaml")


@pytest.fixture
def quiet_console(page: Page) -> Iterator[None]:
    """Every visit ends without an error or warning in the console."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield
    assert said == []


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    """Keep nothing for a reader without a network: it would answer for the server, and for tests in its place."""
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    return context
