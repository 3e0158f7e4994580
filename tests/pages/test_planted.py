"""Defects of the kinds that writers make, planted one by one in a copy of the pages: each is found on its line."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

import licensebook
from licensebook.site import Site

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "data" / "licenses.yaml"
PLANTED: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "planted.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def book() -> licensebook.Book:
    return licensebook.load(CATALOGUE)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "docs", tmp_path / "docs"))


@pytest.fixture(scope="session")
def of_catalogue(book: licensebook.Book) -> tuple[licensebook.Finding, ...]:
    """What is wrong in the catalogue, which no defect of a page changes: it is looked for once."""
    return Site(book, ROOT / "docs", CATALOGUE).catalogue_findings


def found_about(site: Site, page: str) -> list[licensebook.Finding]:
    """What is wrong with a page and its twins, and with what pages include."""
    uri = page.partition("/")[2]
    pages = [own.staged(uri) for own in map(site.pages, site.languages) if uri in own.written]
    return list(site.findings_of(pages))


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: f"{planted['code']} {planted['page']}")
def test_a_planted_defect_is_found_on_its_line(
    planted: dict[str, Any], book: licensebook.Book, of_catalogue: tuple[licensebook.Finding, ...], docs: Path
) -> None:
    file = docs / planted["page"]
    before = file.read_text(encoding="utf-8")
    assert before.count(planted["find"]) >= 1, "this text is gone from the page"
    after = before.replace(planted["find"], planted["put"], 1)
    file.write_text(after, encoding="utf-8")
    where = docs / planted.get("page-of-finding", planted["page"])
    text = where.read_text(encoding="utf-8")
    at = text.index(planted["at"]) if "at" in planted else before.index(planted["find"])

    site = Site(book, docs, CATALOGUE)
    vars(site)["catalogue_findings"] = of_catalogue  # where it would keep them

    found = found_about(site, planted["page"])

    places = [(finding.path, finding.line, finding.code) for finding in found]
    assert (str(where), text.count("\n", 0, at) + 1, planted["code"]) in places, [one.text() for one in found]
    assert all(finding.hint for finding in found)


def test_a_page_that_is_missing_in_a_language_is_found(book: licensebook.Book, docs: Path) -> None:
    (docs / "en" / "only.md").write_text("---\ntitle: Only\n---\n\n# Only\n", encoding="utf-8")

    (found,) = Site(book, docs, CATALOGUE).findings()

    assert (found.code, found.path) == ("P1101", str(docs / "en" / "only.md"))
    assert found.hint.startswith(f"translate it as {docs / 'nb' / 'only.md'}; ")


def test_a_file_name_that_fits_no_address_is_found(book: licensebook.Book, docs: Path) -> None:
    for language in ("nb", "en"):
        (docs / language / "Kjøp nå.md").write_text("---\ntitle: A\n---\n\n# A\n", encoding="utf-8")

    found = [one for one in Site(book, docs, CATALOGUE).findings() if one.code == "P1108"]

    assert [(one.code, one.hint) for one in found] == [("P1108", "rename it to kjop-na.md")] * 2


def test_the_pages_as_they_are_have_no_finding(book: licensebook.Book, docs: Path) -> None:
    assert Site(book, docs, CATALOGUE).findings() == ()
