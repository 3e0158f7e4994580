"""Every word of the site is in the dictionary of its language, our word list or the catalogue."""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from gates.names import names
from gates.pages import blocks, pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
WORD_LISTS = ROOT / "tests" / "spelling"
DICTIONARIES = {"nb": "nb_NO", "en": "en_US"}

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# An address, a file name or an id is no word.
NO_WORDS = re.compile(r"\S+@\S+|https?://\S+|\S*[_/]\S*\.\S+|\b\w+\.(?:yaml|yml|md|json|csv)\b")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")


def findings(site: Path) -> list[str]:
    """Return each word that no dictionary knows, with the first pages that it stands on."""
    return [
        f"{language}: {word!r} on {', '.join(sorted(where)[:3])}{' …' if len(where) > 3 else ''}"
        for language, words in sorted(_words(site).items())
        for word, where in sorted(_unknown(language, words).items())
    ]


def unused(site: Path) -> list[str]:
    """Return each word of the word lists that the site does not need: it would only hide a mistake."""
    said = {
        language: {part.casefold() for word in words for part in [word, *word.split("-")]}
        for language, words in _words(site).items()
    }
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


def _unknown(language: str, words: dict[str, set[str]]) -> dict[str, set[str]]:
    of_names = {word.casefold() for word in WORD.findall(" ".join(names()))}
    if language not in DICTIONARIES:  # only names of the catalogue are in it
        return {word: where for word, where in words.items() if word.casefold() not in of_names}
    allowed = of_names | {word.casefold() for word in _listed(language)}
    whole = _misspelled(words, language, allowed)
    # In `ERP-integrasjon` each part may be known for itself.
    parts = _misspelled({part for word in whole for part in word.split("-") if len(part) > 1}, language, allowed)
    return {word: words[word] for word in whole if parts & set(word.split("-"))}


def _misspelled(words: Iterable[str], language: str, allowed: set[str]) -> set[str]:
    """Ask hunspell, whose exit code says nothing."""
    asked = sorted(word for word in words if word.casefold() not in allowed)
    command = ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"]
    done = subprocess.run(command, input="\n".join(asked), capture_output=True, text=True, check=True)
    if done.stderr:
        raise RuntimeError(done.stderr)
    # Of `add-ons` it may name a part only.
    wrong = set(done.stdout.split())
    return {word for word in asked if wrong & {word, *word.split("-")}}


def _listed(language: str) -> list[str]:
    lines = (WORD_LISTS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
