"""C115: the names of an entry in two languages stand in each other's place."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_texts
from licensebook.rule import Rule
from licensebook.text import EVERY, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.lookup import Book

_FIELDS = frozenset({"name", "short-name"})
_LETTERS = 4  # of the parts by which languages are told apart
# What two names must have more of each other's language than of their own. In names that are right it was half of this.
_LEAST = 0.4


def _problems(book: Book) -> Iterator[Problem]:
    every = [(where, text) for where, text in all_texts(book.catalogue) if where[-1] in _FIELDS]
    names = [(where, text) for where, text in every if isinstance(text, Text) and EVERY not in text]
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for _, text in names:
        for language in text:
            known[language].update(_parts(text[language]))
    for where, text in names:
        for one, other in combinations(text, 2):
            if text[one] != text[other] and _gain(known, text, one, other) > _LEAST:
                message = f"{text[one]!r} looks like {other!r}, and {text[other]!r} below like {one!r}"
                yield Problem((*where, one), "C115", message, "exchange the two names")


def _gain(known: Mapping[str, Counter[str]], text: Text, one: str, other: str) -> float:
    def likeness(name: str, language: str) -> float:
        """Return the share of a name that other names of a language have as well."""
        parts, own = _parts(name), _parts(text[language])
        return sum(known[language][part] > (part in own) for part in parts) / len(parts)

    across = likeness(text[other], one) + likeness(text[one], other)
    return across - likeness(text[one], one) - likeness(text[other], other)


def _parts(name: str) -> frozenset[str]:
    padded = f" {name.casefold()} "
    return frozenset(padded[at : at + _LETTERS] for at in range(max(len(padded) - _LETTERS, 0) + 1))


RULE = Rule(
    code="C115",
    title="The names of an entry in two languages stand in each other's place",
    why="Whoever has the name on the screen does not find the entry, and both languages show the wrong one.",
    wrong="""\
licenses:
  read: {scope: seat, name: {en: Reading user, de: Lesebenutzer}, summary: {en: Reads., de: Liest.}}
  mail: {scope: seat, name: {en: Mailing user, de: Postbenutzer}, summary: {en: Mails., de: Sendet.}}
  print: {scope: seat, name: {en: Druckbenutzer, de: Printing user}, summary: {en: Prints., de: Druckt.}}
""",
    right="""\
licenses:
  read: {scope: seat, name: {en: Reading user, de: Lesebenutzer}, summary: {en: Reads., de: Liest.}}
  mail: {scope: seat, name: {en: Mailing user, de: Postbenutzer}, summary: {en: Mails., de: Sendet.}}
  print: {scope: seat, name: {en: Printing user, de: Druckbenutzer}, summary: {en: Prints., de: Druckt.}}
""",
    problems=_problems,
)
