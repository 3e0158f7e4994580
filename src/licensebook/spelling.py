"""Spelling: which texts read the same, and which word was meant."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})
_MARKS = re.compile("[\u0300-\u036f]+")
_INSIDE_WORDS = re.compile("['’\u00ad\u200b-\u200d\u2060\ufeff]+")  # apostrophes, and what nobody sees
_DIGRAPHS = re.compile("(?<=a)[ae]+|(?<=o)e+")
_BETWEEN_WORDS = re.compile(r"[\W_]+")

_ALIKE = 75.0  # percent; "nope" is 50 % like "core", "corr" is 75 %
_KEPT = 8192  # texts: the same words stand on many pages
_EQUALLY = 15.0  # percent; a suggestion this much worse than the best one only distracts


@lru_cache(maxsize=_KEPT)
def normalize(text: str) -> str:
    """Return the words of `text` in small plain letters, one space between them.

    `å`, `ø` and `æ` read the same as the `a`, `o`, `aa`, `oe` and `ae` that people type for them:

    >>> normalize("Markedsføring"), normalize("MARKEDSFOERING"), normalize("Språk-pakke")
    ('markedsforing', 'markedsforing', 'sprak pakke')
    """
    letters = text.casefold() if text.isascii() else _plain(text)
    return _BETWEEN_WORDS.sub(" ", _DIGRAPHS.sub("", _INSIDE_WORDS.sub("", letters))).strip()


def _plain(text: str) -> str:
    # Taken apart once more after casefold, since a letter may only show its mark in lower case.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", apart).translate(_PLAIN))


def nearest(word: str, candidates: Iterable[str], *, limit: int = 3) -> tuple[str, ...]:
    """Return the candidates that `word` may be a slip for, the likeliest first; none where nothing is close.

    >>> nearest("sanit", ["user", "saint", "web"])
    ('saint',)
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most runs make no mistake to hint at

    unique = list(dict.fromkeys(candidates))
    found = process.extract(
        word[:100], unique, scorer=fuzz.WRatio, processor=normalize, score_cutoff=_ALIKE, limit=max(limit, 0)
    )
    return tuple(candidate for candidate, likeness, _ in found if likeness >= found[0][1] - _EQUALLY)
