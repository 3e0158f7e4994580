"""What expressions say of the catalogue, as every language has it, and which sentence of a translation says it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from licensebook.markup.handwriting import Told
    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Pair

_CALL = re.compile(r"""\b\w+\([^()]*\)(?:\.\w+|\[[^][]*\])*""")
# What is called so is the same thing: a language may need the plural where another has the singular.
_NAME = re.compile(r"\)\.(?:name|plural|short_name|any_plan)\b")
_END = re.compile(r"[.!?][*_)»”]*(?=\s|\Z)")


def facts(told: Told) -> list[str]:
    """Return each call of an expression or statement with its field, without filters and with one kind of quote.

    >>> from licensebook.markup.handwriting import Told
    >>> facts(Told(0, "{{limit('a').effect|lower}}"))
    ['limit("a").effect']
    """
    return [call.replace("'", '"') for call in _CALL.findall(told.text)]


def neutral_fact(fact: str) -> str:
    """Return a call as it is in every language.

    >>> neutral_fact('scope("a").plural'), neutral_fact('scope("a").effect')
    ('scope("a")', 'scope("a").effect')
    """
    return _NAME.sub(")", fact)


def every_fact(every: Iterable[Told]) -> dict[str, tuple[str, int]]:
    """Return each call in expressions by what it is in every language: as it is written, and where it stands first."""
    found: dict[str, tuple[str, int]] = {}
    for one in every:
        for fact in facts(one):
            found.setdefault(neutral_fact(fact), (fact, one.start))
    return found


def other_sentences(pair: Pair) -> Iterator[tuple[Sequence[Told], Sequence[Told]]]:
    """Yield the expressions of each sentence that are others than those of its source, after these.

    Of blocks with another number of sentences, it is not known which one stands for which: they are taken as one.
    """
    there, here = _sentences(pair.there), _sentences(pair.here)
    if len(there) != len(here):
        there, here = [pair.there.expressions], [pair.here.expressions]
    for theirs, ours in zip(there, here, strict=True):
        if _count(theirs).keys() != _count(ours).keys():
            yield theirs, ours


def surplus(ours: Sequence[Told], theirs: Sequence[Told]) -> Sequence[Told]:
    """Return the expressions that are more, or more often, among these than among the others."""
    more = _count(ours) - _count(theirs)
    return [one for one in ours if more[_key(one)]]


def _sentences(block: Block) -> Sequence[Sequence[Told]]:
    bounds = [block.start, *(block.start + end.end() for end in _END.finditer(block.text.rstrip()))]
    spans = zip(bounds, [*bounds[1:], block.end], strict=True)
    return [[one for one in block.expressions if start <= one.start < end] for start, end in spans]


def _count(every: Sequence[Told]) -> Counter[tuple[str, ...]]:
    return Counter(map(_key, every))


def _key(told: Told) -> tuple[str, ...]:
    return tuple(map(neutral_fact, facts(told))) or (told.text,)
