"""The numbers in a text, in figures and in words, so that two languages can be held against each other."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Thousands with what languages part them by, then any other figures: of a version or a date, part by part.
_FIGURES = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?![\d.,]*\d)|\d+")
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"[ \u00a0\t\n-]*")
_HUNDRED, _THOUSAND, _ONE = 100, 1000, 1
_TENS = 20  # a compound has tens, a hundred or a thousand in it


class Figure(NamedTuple):
    """A number as it is written at `start`; one in figures is certain, one in words may be said otherwise."""

    start: int
    written: str
    value: int
    is_certain: bool


class Difference(NamedTuple):
    """The numbers that only a source has, and those that only its translation has."""

    lacking: Sequence[Figure]
    surplus: Sequence[Figure]


def values(written: str) -> Mapping[str, int]:
    """Return what number words are worth, from words such as `two=2 ten=10 and=0`; what joins others is 0."""
    pairs = (pair.partition("=") for pair in written.split())
    return {normalize(word): int(value) for word, _, value in pairs}


def total(parts: Sequence[int]) -> int:
    """Return the number that words say together.

    >>> total([2, 100, 0, 40, 5]), total([5, 1000])
    (245, 5000)
    """
    whole = part = 0
    for value in parts:
        if value == _THOUSAND:
            whole, part = whole + (part or 1) * value, 0
        else:
            part = (part or 1) * value if value == _HUNDRED else part + value
    return whole + part


def difference(source: str, there: str, translation: str, here: str) -> Difference | None:
    """Return how the numbers of two texts differ, if it is certain that they should not.

    Args:
        source: a text.
        there: the number words of its language, such as `two=2 ten=10`.
        translation: the text in another language.
        here: the number words of that language.
    """
    theirs, ours = tuple(_figures(source, there)), tuple(_figures(translation, here))
    lacking, surplus = _only(theirs, ours), _only(ours, theirs)
    is_one = any(one.value == _ONE for one in theirs)
    # A word alone may be said otherwise, as "two" is by "both"; one number in place of another may not.
    if surplus and (lacking or is_one):
        return Difference(lacking or [one for one in theirs if one.value == _ONE][:1], surplus)
    certain = Difference([one for one in lacking if one.is_certain], [one for one in surplus if one.is_certain])
    return certain if certain.lacking or certain.surplus else None


def figures(text: str) -> Iterator[Figure]:
    """Yield each number of a text that is written in figures."""
    for match in _FIGURES.finditer(text):
        yield Figure(match.start(), match[0], int(re.sub(r"\D", "", match[0])), is_certain=True)


def told(numbers: Sequence[Figure]) -> str:
    """Return numbers as a message quotes them."""
    return " and ".join(repr(one.written) for one in numbers)


def _only(these: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    known = {one.value for one in others}
    unique = {one.value: one for one in reversed(these)}
    # Words for one are articles in many languages, and zero is none.
    return sorted(one for value, one in unique.items() if value > _ONE and value not in known)


def _figures(text: str, written: str) -> Iterator[Figure]:
    yield from figures(text)
    known = values(written)
    run: list[re.Match[str]] = []
    parts: list[int] = []
    for word in (*_WORD.finditer(text), None):
        more = _parts(word[0], written, known) if word else ()
        if word and more and run and _JOINED.fullmatch(text, run[-1].end(), word.start()):
            run.append(word)
            parts += more
            continue
        if any(parts):
            yield Figure(run[0].start(), text[run[0].start() : run[-1].end()], total(parts), is_certain=False)
        # A number does not start with what joins.
        run, parts = ([word], [*more]) if word and any(more) else ([], [])


def _parts(word: str, written: str, known: Mapping[str, int]) -> Sequence[int]:
    """Return the values that a word is made up of; none where it is no number."""
    plain = normalize(word)
    if plain in known:
        return (known[plain],)
    pattern = _compound(written)
    if not known or not pattern.fullmatch(plain):
        return ()
    parts = [known[part[0]] for part in re.finditer(pattern.pattern.removesuffix("+"), plain)]
    return parts if max(parts) >= _TENS else ()


@lru_cache(maxsize=32)
def _compound(written: str) -> re.Pattern[str]:
    longest_first = sorted(values(written), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, longest_first))})+")
