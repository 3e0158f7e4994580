"""A project small enough to see through: two languages, a few licenses, a few pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import licensebook
from licensebook.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

CATALOGUE = """\
product: {name: Zoo, vendor: Zoo AG, version: 3.0, as-of: 2026-01}
languages: {source: en, default: nb, published: [nb, en]}
scopes:
  visitor:
    name: {en: ticket, nb: billett}
    plural: {en: tickets, nb: billetter}
    explanation: {en: For one visitor., nb: For én gjest.}
    counted: true
licenses:
  day:
    scope: visitor
    name: {en: Day Pass, nb: Dagskort}
    summary: {en: Gives you a *day*., nb: Gir deg en *dag*.}
    includes: [eyes]
    related: [index]
  eyes: {scope: visitor, name: eyes, hidden: true, summary: {en: Look., nb: Se.}}
features:
  look: {name: {en: Looking, nb: Se}, to: {en: look, nb: se}, needs: day}
tips:
  early: {text: {en: Come early., nb: Kom tidlig.}}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, str]], Site]:
    """Make a project in the current folder from pages by path, and return its site."""
    monkeypatch.chdir(tmp_path)

    def make(pages: Mapping[str, str], catalogue: str = CATALOGUE) -> Site:
        files = {"data/licenses.yaml": catalogue, **{f"docs/{path}": text for path, text in pages.items()}}
        for path, text in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        here = tmp_path.relative_to(tmp_path)
        catalogue_file = here / "data" / "licenses.yaml"
        return Site(licensebook.load(catalogue_file), here / "docs", catalogue_file)

    return make
