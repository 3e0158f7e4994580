"""The words that a project says are right: `spelling/<language>.txt` beside a catalogue, one a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licensebook.finding import Finding
from licensebook.hints import did_you_mean
from licensebook.page_text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

FOLDER = "spelling"  # beside the catalogue; a dictionary may lie there as well
_UNUSED = "C085"
_REMARK = "#"
_NO_LETTER = re.compile(r"[\d_]")


class Listed(NamedTuple):
    """A word of the list, and its line."""

    word: str
    line: int


def list_of(catalogue: Path, language: str) -> Path:
    """Return the file with the words of a language."""
    return catalogue.parent / FOLDER / f"{language}.txt"


def listed(file: Path) -> tuple[Listed, ...]:
    """Return the words in a file, which need not be there; raise PageError if it is not UTF-8."""
    lines = enumerate(read_text(file).splitlines() if file.is_file() else (), start=1)
    words = ((line.strip(), number) for number, line in lines)
    return tuple(Listed(word, number) for word, number in words if word and not word.startswith(_REMARK))


def is_left_alone(word: str) -> bool:
    """Say whether a word without hyphens is left alone anyway: a letter, a number, or by its capitals a name."""
    return len(word) == 1 or bool(_NO_LETTER.search(word)) or word[1:] != word[1:].lower()


def unused(
    file: Path, open_words: Collection[str], slip: Callable[[str], Finding | None] = lambda _: None
) -> Iterator[Finding]:
    """Yield each word in a file that is not needed.

    Args:
        file: the list of a language.
        open_words: all words in small letters that no name of the catalogue makes right.
        slip: returns the name that is likely a slip for a word, if there is one: then the word is needed.
    """
    seen = set()
    for word, line in listed(file):
        if (small := word.casefold()) in seen:
            yield _finding(file, line, f"{word!r} stands twice", "delete it here")
        elif all(map(is_left_alone, word.split("-"))):
            yield _finding(file, line, f"{word!r} is right without this list, for its capitals", "delete it here")
        elif small not in open_words:
            message = f"{word!r} is needed by no page and no text of the catalogue: it could only hide a mistake"
            yield slip(word) or _finding(file, line, message, "delete it here")
        seen.add(small)


def stray(catalogue: Path, languages: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each list of a language that is not published."""
    for file in sorted((catalogue.parent / FOLDER).glob("*.txt")):
        if file.stem not in languages:
            hint = did_you_mean(file.stem, languages)
            yield _finding(file, 1, f"no page is in {file.stem!r}, so no word of this list is needed", hint)


def _finding(file: Path, line: int, message: str, hint: str) -> Finding:
    return Finding(path=str(file), line=line, column=1, code=_UNUSED, message=message, hint=hint)
