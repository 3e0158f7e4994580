"""Runs the example of a rule: a part of a catalogue put into a small one, or pages put into a small site.

A site is in two languages if an example has pages in both, or is a configuration that lists languages.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

import licensebook
from licensebook.edit.passage import Bundle
from licensebook.errors import FindingsError
from licensebook.exceptions import Exceptions
from licensebook.lookup import load
from licensebook.past import id_problems
from licensebook.prose.told import everything_wrong
from licensebook.site import Site
from licensebook.source import read
from licensebook.translation import misfits, record_path, returned, units_of_catalogue, units_of_pages

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
languages: {source: en, default: en, published: [en, de]}
scopes:
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
  house:
    name: {en: house, de: Haus}
    plural: {en: houses, de: Häuser}
    explanation: {en: One for all., de: Eines für alle.}
    counted: false
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  premium: {scope: seat, name: Ark Premium, summary: {en: Changes a file., de: Ändert eine Datei.}}
  great: {scope: seat, name: Ark Great, summary: {en: Changes all., de: Ändert alles.}, includes: [premium]}
  classic:
    scope: seat
    name: Ark Classic
    summary: {en: Opened a file., de: Öffnete eine Datei.}
    until: 2
    status: legacy
    replaced-by: [basic]
families:
  ark: {name: Ark, any-plan: {en: an Ark plan, de: ein Ark-Plan}, plans: [premium, great], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: zu lesen}, needs: basic}
  write: {name: {en: Writing, de: Schreiben}, to: {en: change a file, de: eine Datei zu ändern}, needs: premium}
limits:
  boards: {name: {en: Boards, de: Tafeln}, family: ark, values: {premium: 20, great: 50}}
tips:
  early: {text: {en: Come early., de: Komm früh.}}
"""
_IN_GERMAN = re.compile(r", de\b[^}\]]*")
_EXCHANGE = "de.po"
_FILE = re.compile(r"^=== (.+)\n", re.MULTILINE)
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
# What the part of a configuration is completed by.
_CONFIGURED = {
    "site_name": "site_name: Ark\n",
    "not_in_nav": "not_in_nav: |\n  licenses/\n  features/\n",
    "plugins": """\
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
""",
}
_TO_BUY = {"en": "# Buy more\n", "de": "# Mehr kaufen\n"}


def codes(code: str, example: str, folder: Path) -> set[str]:
    """Return the codes of what is found in an example of the rule with this code."""
    return {finding.code for finding in found(code, example, folder)}


def found(code: str, example: str, folder: Path) -> list[Finding]:
    first = {"P": "docs/en/page.md", "M": "mkdocs.yml"}.get(code[0], "data/licenses.yaml")
    words = folder / "data" / "words"
    words.mkdir(parents=True)
    (words / "de.yaml").write_text(_german(), encoding="utf-8")
    for path, text in _files(first, example).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = _catalogue(text) if path == "data/licenses.yaml" else text
        file.write_bytes(whole.encode().replace("\ufffd".encode(), b"\xe6"))
    catalogue = folder / "data" / "licenses.yaml"
    if code.startswith("M"):
        return _of_menu(folder, catalogue)
    if code.startswith("P"):
        return _of_pages(folder, catalogue)
    if code == "C085":  # whether a word is needed is known when all pages are
        _front_pages(folder, ["en", "de"])
        return _of_site(folder, catalogue)
    return _of_translations(folder, catalogue) if code.startswith("T") else _of_catalogue(catalogue)


@cache
def _german() -> str:
    """Return all words, of which only those matter here that tell the language of a text."""
    ours = Path(licensebook.__file__).parent / "words"
    every = [yaml.safe_load((ours / name).read_text(encoding="utf-8")) for name in ("en.yaml", "site.en.yaml")]
    common = "der die das ist und oder was für ein eine du dich es in"
    letters = "abcdefghijklmnopqrstuvwxyzäöüß"
    own = {
        "search.stop-words": common,
        "prose.common": common,
        "prose.letters": letters,
        "prose.negations": "nicht, nichts, kein, keinen",
        "platform.mobile": "die Handy-App",
        "prose.not-infinitive": "",
        "prose.joined": "[a-zäöü]{3,}[^eirt]|text",
        "search.endings": "e en n",
    }
    return yaml.safe_dump({**every[0], **every[1], **own})


def _files(first: str, example: str) -> dict[str, str]:
    start, *more = _FILE.split(example)
    files = {first: start, **dict(zip(more[::2], more[1::2], strict=True))}
    return {path: text if text.endswith("\n") else f"{text}\n" for path, text in files.items()}


def _catalogue(part: str) -> str:
    given = set(_KEY.findall(part))
    is_part = bool(given) or not part.strip()
    return "".join(text for key, text in _SECTIONS.items() if key not in given) * is_part + part


def _of_pages(folder: Path, catalogue: Path) -> list[Finding]:
    languages = [language for language in ("en", "de") if (folder / "docs" / language).is_dir()]
    catalogue.write_text(_OF_PAGES if "de" in languages else _IN_GERMAN.sub("", _OF_PAGES), encoding="utf-8")
    _front_pages(folder, languages)
    return _of_site(folder, catalogue)


def _of_menu(folder: Path, catalogue: Path) -> list[Finding]:
    """Return what is wrong with a site that has a page to buy on, in two languages if the configuration lists any."""
    configuration = folder / "mkdocs.yml"
    part = configuration.read_text(encoding="utf-8")
    given = set(_KEY.findall(part))
    languages = ["en", "de"] if "plugins" in given else ["en"]
    configuration.write_text(
        part + "".join(text for key, text in _CONFIGURED.items() if key not in given), encoding="utf-8"
    )
    catalogue.write_text(_OF_PAGES if "de" in languages else _IN_GERMAN.sub("", _OF_PAGES), encoding="utf-8")
    _front_pages(folder, languages)
    for language in languages:
        (folder / "docs" / language / "buy.md").write_text(_TO_BUY[language], encoding="utf-8")
    return _of_site(folder, catalogue, configuration)


def _of_translations(folder: Path, catalogue: Path) -> list[Finding]:
    """Return what is wrong with translations, be they in a catalogue with its record or come from translators."""
    record, exchange = record_path(catalogue, "de"), folder / _EXCHANGE
    _front_pages(folder, ["en", "de"])
    if record.is_file():
        _record_the_rest(record, catalogue, folder / "docs")
    found = _of_site(folder, catalogue)
    if not exchange.is_file():
        return found
    offer = Bundle.of(Site(load(catalogue), folder / "docs", catalogue), "de").offer
    try:
        return [*found, *misfits(offer, returned(exchange), exchange)]
    except FindingsError as error:
        return [*found, *error.findings]


def _record_the_rest(record: Path, catalogue: Path, docs: Path) -> None:
    """Record, as they stand, the translations that an example leaves out: all but those of licenses."""
    units = (*units_of_catalogue(load(catalogue).catalogue, "de"), *units_of_pages(docs, "en", "de"))
    rest = "".join(f"{unit.key}: {unit.digest}\n" for unit in units if not unit.key.startswith("licenses/"))
    given = record.read_text(encoding="utf-8")
    record.write_text(given if given.startswith("-") else rest + given, encoding="utf-8")


def _front_pages(folder: Path, languages: list[str]) -> None:
    """Write what every site has: an index in each language, and here a picture that pages can show."""
    for language in languages:
        docs = folder / "docs" / language
        docs.mkdir(parents=True, exist_ok=True)
        (docs / "index.md").write_text("# Index\n\n## Seats {#seat}\n", encoding="utf-8")
        (docs / "plan.png").write_bytes(b"")


def _of_site(folder: Path, catalogue: Path, configuration: Path | None = None) -> list[Finding]:
    try:
        return list(Site(load(catalogue), folder / "docs", catalogue, configuration).findings())
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
        *Exceptions(catalogue).applied(everything_wrong(book, catalogue), are_all=True),
        *(source.finding(one.where, one.code, one.message, one.hint) for one in gone),
    ]
