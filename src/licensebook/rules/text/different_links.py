"""C051: a text has other links, bold words or code than in the source language."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.inline import links
from licensebook.rule import Rule, Severity
from licensebook.rules.translation import translations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.lookup import Book
    from licensebook.rules.translation import Translation

_LINK = "a link to "
_CODE = re.compile(r"`[^`]+`")
_BOLD = re.compile(r"\*\*[^*`]+\*\*")


def _problems(book: Book) -> Iterator[Problem]:
    times = Counter(code for _, text in all_phrases(book.catalogue) for code in _CODE.findall(text))
    apis = {f"`{one.api}`" for one in (*book, *book.catalogue.scopes.values()) if one.api}
    for pair in translations(book):
        here, there = _parts(pair.text), _parts(pair.source)
        lacking, surplus = [*(there - here).elements()], [*(here - there).elements()]
        if len(lacking) == len(surplus) == 1 and _CODE.fullmatch(lacking[0]) and _CODE.fullmatch(surplus[0]):
            is_known = lacking[0] in apis or times[lacking[0]] > 1 or surplus[0] not in apis
            yield _other(pair, lacking[0], surplus[0]) if is_known else _other_there(pair, lacking[0], surplus[0])
        elif lacking or surplus:
            yield from _more_or_less(pair, lacking, surplus)
        else:
            yield from _in_another_order(pair)
        yield from _bold(pair)


def _in_another_order(pair: Translation) -> Iterator[Problem]:
    for there, here in zip(_CODE.findall(pair.source), _CODE.findall(pair.text), strict=True):
        if there != here:
            message = f"this has {here} first, the text in {pair.source_language!r} has {there} first"
            yield Problem(pair.where, "C051", message, "put both in the same order in both languages", word=here)
            return


def _other(pair: Translation, there: str, here: str) -> Problem:
    message = f"this has {here}, the text in {pair.source_language!r} has {there}"
    return Problem(pair.where, "C051", message, f"write {there} here, or {here} there", word=here)


def _other_there(pair: Translation, there: str, here: str) -> Problem:
    """Return the same for the text in the source language: the name in the translation is one that the API has."""
    where = (*pair.where[:-1], pair.source_language)
    return Problem(
        where, "C051", f"this has {there}, the text in {pair.language!r} has {here}", f"write {here}", word=there
    )


def _more_or_less(pair: Translation, lacking: Sequence[str], surplus: Sequence[str]) -> Iterator[Problem]:
    for part in lacking:
        message = f"the text in {pair.source_language!r} has {part}, the one in {pair.language!r} does not"
        yield Problem(pair.where, "C051", message, f"add {part} here, or delete it there")
    for part in surplus:
        message = f"the text in {pair.language!r} has {part}, the one in {pair.source_language!r} does not"
        word = part.removeprefix(_LINK)
        yield Problem(pair.where, "C051", message, f"delete {part} here, or add it there", word=word)


def _bold(pair: Translation) -> Iterator[Problem]:
    """Yield the text that has fewer words in bold than the other one, near to what is there without the stars."""
    there, here = ([*_BOLD.finditer(text)] for text in (pair.source, pair.text))
    if len(there) == len(here):
        return
    is_here = len(here) < len(there)
    fewer, more = (here, there) if is_here else (there, here)
    where = pair.where if is_here else (*pair.where[:-1], pair.source_language)
    lost = _lost(fewer, more)
    # Whatever it is called here, it stands near to the one that comes before it.
    near = fewer[max(more.index(lost) - 1, 0)][0] if fewer and len(more) == len(fewer) + 1 else ""
    other = pair.source_language if is_here else pair.language
    message = f"nothing here is in bold as {lost[0]} is in {other!r}"
    yield Problem(where, "C051", message, "put `**` before and after the same words", word=near)


def _lost(fewer: Sequence[re.Match[str]], more: Sequence[re.Match[str]]) -> re.Match[str]:
    """Return the first of the words in bold that the text with fewer of them most likely has not."""
    kept = {match[0] for match in fewer}
    own = [match for match in more if match[0] not in kept]
    if len(more) != len(fewer) + 1 or not own:
        return (own or more)[0]
    return min(own, key=lambda match: _distance(fewer, [one for one in more if one is not match]))


def _distance(some: Sequence[re.Match[str]], others: Sequence[re.Match[str]]) -> float:
    pairs = zip(some, others, strict=True)
    return sum(abs(one.start() / len(one.string) - other.start() / len(other.string)) for one, other in pairs)


def _parts(text: str) -> Counter[str]:
    """Return what must be the same in every language. A page outside may have an address for each."""
    own = (f"{_LINK}{link.kind}:{link.target.partition('#')[0]}" for link in links(text) if link.kind != "https")
    return Counter([*own, *_CODE.findall(text)])


RULE = Rule(
    code="C051",
    title="A text has other links, bold words or code than in the source language",
    why="The readers of one language are led to another place, or told to type something else.",
    wrong="""\
tips:
  free: {text: {en: "See [Basic](license:basic).", de: Siehe Basic.}}
""",
    right="""\
tips:
  free: {text: {en: "See [Basic](license:basic).", de: "Siehe [Basic](license:basic)."}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
