"""C064: a text of the catalogue has the name of another license than in the source language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.translation import translations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.lookup import Book

_ALIKE, _SAME = 85, 100  # how near words are, at the most 100
_Name = tuple[str, str]  # in the source language, and in another


def problems(book: Book) -> Iterator[Problem]:
    """Yield each license that a text names in place of the one that its source names."""
    every = {language: _names(book, language) for language in book.catalogue.languages.published}
    for pair in translations(book):
        names = every.get(pair.language, ())
        there = _found(to_plain(pair.source), {name[0]: name for name in names})
        here = _found(to_plain(pair.text), {name[1]: name for name in names})
        lacking = [name for name in there if not _has(here, name)]
        surplus = [name for name in here if not _has(there, name)]
        # A name alone may be said otherwise, as by "the plan"; one in place of another may not.
        if not lacking or not surplus:
            continue
        (there_name, right), wrong = lacking[0], surplus[0][1]
        if slip := _nearly(to_plain(pair.text), right):
            yield Problem(pair.where, "C064", f"{slip!r} is a slip for {right!r}", f"write {right!r}", word=slip)
        else:
            message = f"this names {wrong!r}, the text in {pair.source_language!r} names {there_name!r}"
            yield Problem(pair.where, "C064", message, f"write {right!r} in place of {wrong!r}", word=wrong)


def _nearly(text: str, name: str) -> str:
    """Return the words of a text that are nearly the name, as many of them; nothing if there are none."""
    words, length = text.split(), len(name.split())
    runs = (" ".join(words[at : at + length]).strip(".,:;()") for at in range(len(words) - length + 1))
    return next((run for run in runs if _ALIKE < ratio(run, name) < _SAME), "")


def _has(names: Sequence[_Name], name: _Name) -> bool:
    # Two things may have one name in one of the languages.
    return any(name[0] == one[0] or name[1] == one[1] for one in names)


def _names(book: Book, language: str) -> Sequence[_Name]:
    """Return what licenses and families are called in both languages, by name, by short name and by tier."""
    catalogue = book.catalogue
    source = catalogue.languages.source
    texts = [text for one in catalogue.licenses.values() if not one.hidden for text in (one.name, one.short_name)]
    texts += [family.name for family in catalogue.families.values()]
    tiers = [(one.tier, one.tier) for one in catalogue.licenses.values() if one.tier]
    return [*((text[source], text[language]) for text in texts if text is not None), *tiers]


def _found(text: str, names: Mapping[str, _Name]) -> Sequence[_Name]:
    """Return the names in a text, the longest where several start; one in the other language ends with the word."""
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return [names[match[0]] for match in pattern.finditer(text)] if names else ()


RULE = Rule(
    code="C064",
    title="A text names another license than in the source language",
    why="The readers of one language are told of a license that does something else.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: All that Basic gives., de: Was More gibt.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: All that Basic gives., de: Was Basic gibt.}}
""",
    problems=problems,
)
