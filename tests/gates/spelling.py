"""Every word of the site is in the dictionary of its language, our word list or the catalogue."""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from gates.pages import blocks, pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "data" / "licenses.yaml"
WORD_LISTS = ROOT / "tests" / "spelling"
DICTIONARIES = {"nb": "nb_NO", "en": "en_US"}

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# An address, a file name or an id is no word.
NO_WORDS = re.compile(r"\S+@\S+|https?://\S+|\S*[_/]\S*\.\S+|\b\w+\.(?:yaml|yml|md|json|csv)\b")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
# Where the catalogue says how something is called, and where the published names are.
NAMED = ("licenses", "families", "product")
NAMES = frozenset({"name", "short-name", "aliases", "module", "vendor"})


def findings(site: Path, catalogue: Path = CATALOGUE) -> list[str]:
    """Return each word that no dictionary knows, with the first pages that it stands on."""
    return [
        f"{language}: {word!r} on {', '.join(sorted(where)[:3])}{' …' if len(where) > 3 else ''}"
        for language, words in sorted(_words(site).items())
        for word, where in sorted(_unknown(language, words, catalogue).items())
    ]


def unused(site: Path) -> list[str]:
    """Return each word of the word lists that the site does not need: it would only hide a mistake."""
    said = {language: {word.casefold() for word in words} for language, words in _words(site).items()}
    return [
        f"tests/spelling/{language}.txt: {word!r} is not on any page"
        for language in DICTIONARIES
        for word in _listed(language)
        if word.casefold() not in said.get(language, set())
    ]


def _words(site: Path) -> dict[str, dict[str, set[str]]]:
    """Return language, word and the pages it stands on."""
    words: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for page in pages(site):
        for language, text in [*blocks(page.root, page.language), *_spoken(page.root, page.language)]:
            for word in WORD.findall(NO_WORDS.sub(" ", text)):
                words[language][word.replace("’", "'")].add(page.name)
    return words


def _spoken(root, language: str) -> Iterator[tuple[str, str]]:  # noqa: ANN001
    """Yield what a reader hears or a search engine shows, though it is in no element's text."""
    for element in root.xpath("//*[@alt or @aria-label or @placeholder or @title]"):
        said = next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")), language)
        yield from ((said, element.get(name)) for name in SPOKEN_ATTRIBUTES if element.get(name))
    yield from ((language, content) for content in root.xpath("//meta[@name = 'description']/@content"))


def _unknown(language: str, words: dict[str, set[str]], catalogue: Path) -> dict[str, set[str]]:
    if language not in DICTIONARIES:
        return {f"no dictionary for {language!r}": {"tests/gates/spelling.py"}}
    allowed = {word.casefold() for word in [*_listed(language), *_names(catalogue)]}
    candidates = sorted(word for word in words if word.casefold() not in allowed)
    return {word: words[word] for word in _misspelled(candidates, DICTIONARIES[language])}


def _misspelled(words: list[str], dictionary: str) -> list[str]:
    """Ask hunspell, whose exit code says nothing."""
    command = ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"]
    done = subprocess.run(command, input="\n".join(words), capture_output=True, text=True, check=True)
    if done.stderr:
        return [f"hunspell: {done.stderr.strip()}"]
    wrong = set(done.stdout.split())
    return [word for word in words if word in wrong]


def _listed(language: str) -> list[str]:
    lines = (WORD_LISTS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _names(catalogue: Path) -> Iterator[str]:
    """Yield the words of every published name, which are spelled as the product spells them."""
    entries = yaml.load(catalogue.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506 (texts only)
    for kind in NAMED:
        for text in _texts(entries.get(kind, {}), inside_a_name=False):
            yield from WORD.findall(text)


def _texts(value: object, *, inside_a_name: bool) -> Iterable[str]:
    if isinstance(value, str):
        return [value] if inside_a_name else []
    if isinstance(value, list):
        return [text for item in value for text in _texts(item, inside_a_name=inside_a_name)]
    if isinstance(value, dict):
        return [
            text for key, item in value.items() for text in _texts(item, inside_a_name=inside_a_name or key in NAMES)
        ]
    return []
