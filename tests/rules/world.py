"""Runs the example of a rule: a part of a catalogue put into a small one, or pages put into a small site."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

import licensebook
from licensebook.errors import FindingsError
from licensebook.exceptions import Exceptions
from licensebook.lookup import load
from licensebook.past import id_problems
from licensebook.rules.findings import catalogue_findings
from licensebook.site import Site
from licensebook.source import read

if TYPE_CHECKING:
    from licensebook.finding import Finding

_SECTIONS = {
    "product": "product: {name: Ark, vendor: Example Inc., version: 3.1, as-of: 2026-11}\n",
    "languages": "languages: {source: en, default: de, published: [en, de]}\n",
    "scopes": """\
scopes:
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
""",
    "licenses": """\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
}
_OF_PAGES = """\
product: {name: Ark, vendor: Example Inc., version: 3.1, as-of: 2026-11}
languages: {source: en, default: en, published: [en]}
scopes:
  seat:
    name: {en: seat}
    plural: {en: seats}
    explanation: {en: One seat for each person.}
    counted: true
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file.}}
features:
  read: {name: {en: Reading}, to: {en: read}, needs: basic}
"""
_FILE = re.compile(r"^=== (.+)\n", re.MULTILINE)
_KEY = re.compile(r"^([a-z]+):", re.MULTILINE)


def codes(code: str, example: str, folder: Path) -> set[str]:
    """Return the codes of what is found in an example of the rule with this code."""
    return {finding.code for finding in found(code, example, folder)}


def found(code: str, example: str, folder: Path) -> list[Finding]:
    first = "docs/en/page.md" if code.startswith("P") else "data/licenses.yaml"
    words = folder / "data" / "words"
    words.mkdir(parents=True)
    (words / "de.yaml").write_text(_german(), encoding="utf-8")
    for path, text in _files(first, example).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = _catalogue(text) if path == "data/licenses.yaml" else text
        file.write_bytes(whole.encode().replace("\ufffd".encode(), b"\xe6"))
    return _of_pages(folder) if code.startswith("P") else _of_catalogue(folder / "data/licenses.yaml")


@cache
def _german() -> str:
    """Return all words, of which only those matter here that tell the language of a text."""
    ours = Path(licensebook.__file__).parent / "words"
    every = [yaml.safe_load((ours / name).read_text(encoding="utf-8")) for name in ("en.yaml", "site.en.yaml")]
    own = {"search.stop-words": "der die das ist und für ein eine du dich es in"}
    return yaml.safe_dump({**every[0], **every[1], **own})


def _files(first: str, example: str) -> dict[str, str]:
    start, *more = _FILE.split(example)
    files = {first: start, **dict(zip(more[::2], more[1::2], strict=True))}
    return {path: text if text.endswith("\n") else f"{text}\n" for path, text in files.items()}


def _catalogue(part: str) -> str:
    given = set(_KEY.findall(part))
    return "".join(text for key, text in _SECTIONS.items() if key not in given) * bool(given) + part


def _of_pages(folder: Path) -> list[Finding]:
    catalogue = folder / "data" / "licenses.yaml"
    catalogue.write_text(_OF_PAGES, encoding="utf-8")
    (folder / "docs/en/index.md").write_text("# Index\n\n## Seats {#seat}\n", encoding="utf-8")
    try:
        return list(Site(load(catalogue), folder / "docs", catalogue).findings())
    except FindingsError as error:
        return list(error.findings)


def _of_catalogue(catalogue: Path) -> list[Finding]:
    try:
        book = load(catalogue)
    except FindingsError as error:
        return list(error.findings)
    before = catalogue.parents[1] / "before.yaml"
    gone = list(id_problems(read(before), book.catalogue)) if before.is_file() else []
    source = read(catalogue)
    return [
        *Exceptions(catalogue).applied(catalogue_findings(book, catalogue), are_all=True),
        *(source.finding(one.where, one.code, one.message, one.hint) for one in gone),
    ]
