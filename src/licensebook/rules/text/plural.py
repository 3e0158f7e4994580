"""C107: a plural is the singular, where that of another word with the same ending is not."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_SHORTEST = 5  # letters at the end, by which two words are compounds of one


def _problems(book: Book) -> Iterator[Problem]:
    scopes = book.catalogue.scopes.values()
    for language in book.catalogue.languages.published:
        forms = {scope.id: (scope.name[language], scope.plural[language]) for scope in scopes}
        for key, (name, plural) in forms.items():
            for one, several in forms.values() if name == plural else ():
                # The same in both is right for some words, but then for all that end with it.
                if several != one and several.startswith(one) and _alike(one, name) >= _SHORTEST:
                    message = f"this is the singular, and the plural of {one!r} is {several!r}"
                    hint = f"write {name + several[len(one) :]!r}"
                    yield Problem(("scopes", key, "plural", language), "C107", message, hint)
                    break


def _alike(one: str, other: str) -> int:
    """Return how many letters two words have in common at their end."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


RULE = Rule(
    code="C107",
    title="A plural is the singular",
    why="It stands in headings and in lists, which speak of several.",
    wrong="""\
scopes:
  seat:
    name: {en: user license, de: Benutzerlizenz}
    plural: {en: user licenses, de: Benutzerlizenzen}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
  site:
    name: {en: site license, de: Standortlizenz}
    plural: {en: site licenses, de: Standortlizenz}
    explanation: {en: One for each town., de: Eine für jede Stadt.}
    counted: true
""",
    right="""\
scopes:
  seat:
    name: {en: user license, de: Benutzerlizenz}
    plural: {en: user licenses, de: Benutzerlizenzen}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
  site:
    name: {en: site license, de: Standortlizenz}
    plural: {en: site licenses, de: Standortlizenzen}
    explanation: {en: One for each town., de: Eine für jede Stadt.}
    counted: true
""",
    problems=_problems,
)
