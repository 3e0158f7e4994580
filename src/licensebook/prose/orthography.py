"""Misspelled words: on pages, and in the catalogue."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from licensebook.coherence import all_phrases
from licensebook.prose.foreign import FOREIGN
from licensebook.rules.lexicon import ALIASES, NAMES, Lexicon
from licensebook.rules.terminology import NAME as TERMINOLOGY
from licensebook.rules.terminology import used
from licensebook.source import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from licensebook.coherence import Where
    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.markup import Handwriting
    from licensebook.rules.lexicon import Misspelled

MISSPELLED = "P1017"  # a word of a page that nothing knows
_TOLD = "C084"  # the same in the catalogue
_FOREIGN = "C052"  # a text of the catalogue in another language
_TAB = "#tab/"  # the head of a tab names what stands on a screen, as bold words do
_FIELD = "description"  # the field of the front matter that is prose
_QUOTED = re.compile(r"'([^']+)'")
_EDGES = frozenset("`{}")
_NO_PROSE = re.compile(r"`[^`]*`|\]\([^)]*\)|\*\*[^*]+\*\*")


def misspelled(
    hand: Handwriting, front_matter: Mapping[str, object], lexicon: Lexicon, others: Iterable[Finding]
) -> Iterator[Finding]:
    """Yield each word of a page that nothing knows, unless one of the `others` that are found tells of it already."""
    told = _Told(hand, others)
    text = _on_no_screen(hand)
    for start, end in hand.passages():
        if FOREIGN not in told.codes(start, end):
            for slip in lexicon.misspelled(text[start:end]):
                if not told.codes(start + slip.start, start + slip.end):
                    yield hand.finding(start + slip.start, MISSPELLED, slip.message, slip.hint)
    for words, at in _beside(hand, front_matter):
        for slip in lexicon.misspelled(words) if FOREIGN not in told.codes(at, at + 1) else ():
            start = _place(hand.raw, words[slip.start : slip.end], at)
            yield hand.finding(start, MISSPELLED, slip.message, slip.hint)


def misspelled_texts(book: Book, catalogue: Path, others: Sequence[Finding]) -> Iterator[Finding]:
    """Yield each word of the catalogue that nothing knows, unless one of the `others` tells of it already.

    The words that the list of words says to use are held against the dictionary as well.
    """
    lexicons = {tag: Lexicon(book, catalogue, tag) for tag in book.catalogue.languages.published}
    told = {(one.about, word) for one in others for word in _QUOTED.findall(one.message)}
    foreign = frozenset(one.about for one in others if one.code == _FOREIGN)
    yield from _strange_names(book, catalogue, lexicons, foreign)
    yield from _misspelled_terms(book, catalogue, lexicons)
    found: list[tuple[Where, str, Misspelled]] = []
    for where, text in all_phrases(book.catalogue):
        lexicon = next((lexicons[tag] for tag in map(str, where[2:]) if tag in lexicons), None)
        about = "/".join(map(str, where))
        if lexicon and where[2] != ALIASES and about not in foreign:
            plain = _NO_PROSE.sub(lambda match: " " * len(match[0]), text)
            slips = [(plain[one.start : one.end], one) for one in lexicon.misspelled(plain, is_name=where[2] in NAMES)]
            found += ((where, word, slip) for word, slip in slips if (about, word) not in told)
    if not found:
        return
    source, lines = read(catalogue), catalogue.read_text(encoding="utf-8").splitlines(keepends=True)
    for where, word, slip in found:
        finding = source.finding(where, _TOLD, slip.message, slip.hint)
        rest = "".join(lines[finding.line - 1 :])
        at = _place(rest, word, finding.column - 1)
        line, column = rest.count("\n", 0, at), at - rest.rfind("\n", 0, at)
        yield replace(finding, line=finding.line + line, column=column)


def _strange_names(
    book: Book, catalogue: Path, lexicons: Mapping[str, Lexicon], told: frozenset[str]
) -> Iterator[Finding]:
    """Yield each further name in a language that is of another one, unless it is told already."""
    for where, name in all_phrases(book.catalogue):
        lexicon = lexicons.get(str(where[3])) if where[2] == ALIASES else None
        if lexicon and "/".join(map(str, where)) not in told:
            for other in lexicons.values():
                if other is not lexicon and lexicon.is_of(name, other):
                    message = f"{name!r} is of {other.language!r}, and stands among the names in {lexicon.language!r}"
                    hint = f"write what people say in {lexicon.language!r}, or move it to {other.language!r}"
                    yield read(catalogue).finding(where, _FOREIGN, message, hint)


def _misspelled_terms(book: Book, catalogue: Path, lexicons: Mapping[str, Lexicon]) -> Iterator[Finding]:
    """Yield each word that is to be written and is misspelled itself: whoever follows the list would be told so."""
    every = [
        (where, slip)
        for tag, where, words in used(book, catalogue)
        for slip in lexicons[tag].misspelled(_NO_PROSE.sub(" ", words))
    ]
    source = read(catalogue.parent / TERMINOLOGY) if every else None
    yield from (source.finding(where, _TOLD, slip.message, slip.hint) for where, slip in every) if source else ()


class _Told:
    """Where on a page something is found already."""

    def __init__(self, hand: Handwriting, findings: Iterable[Finding]) -> None:
        starts = [0, *(match.end() for match in re.finditer("\n", hand.raw))]
        self._at = [(starts[one.line - 1] + one.column - 1, one.code) for one in findings]

    def codes(self, start: int, end: int) -> frozenset[str]:
        """Return the codes of what is found from `start` to `end`."""
        return frozenset(code for at, code in self._at if start <= at < end)


def _on_no_screen(hand: Handwriting) -> str:
    """Return the words of a page without those that name what stands on a screen, which has its own spelling."""
    text = hand.text
    for start, end in (*hand.bold, *((link.start, link.end) for link in hand.links if link.target.startswith(_TAB))):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    # By these it is seen that a word is joined to code or to an expression.
    kept = (raw if raw in _EDGES else plain for raw, plain in zip(hand.raw, text, strict=True))
    return "".join(kept)


def _beside(hand: Handwriting, front_matter: Mapping[str, object]) -> Iterator[tuple[str, int]]:
    """Yield the texts of a page that stand in no passage, and from where on."""
    if description := front_matter.get(_FIELD):
        yield str(description), hand.field_at(_FIELD)
    yield from ((picture.words, picture.start) for picture in hand.pictures)


def _place(text: str, word: str, start: int) -> int:
    """Return where a word stands from an index on."""
    found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(text, start)
    return found.start() if found else start
