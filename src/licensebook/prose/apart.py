"""Names whose words a writer has split, joined, or written small."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.prose.nomenclature import by_form
from licensebook.prose.word import run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.prose.nomenclature import Name, Nomenclature
    from licensebook.prose.word import Word

_ADDRESS = re.compile(r"[.@/]\w")  # what goes on so is an address, in small letters
_SHORTEST = 8  # letters of a name without its spaces, or of a compound, of which no other word is made by chance


class Apart:
    """Finds names whose letters are right, and whose spaces or capitals are not.

    Args:
        names: those of the catalogue.
    """

    def __init__(self, names: Nomenclature) -> None:
        self._names = names

    def at(self, text: str, words: Sequence[Word], at: int) -> tuple[Sequence[Word], str, str] | None:
        """Return the words of `text` from `at` on that are such a name, how it is written, and what writes it there."""
        for found, name in (*self._joined(words, at), *self._split(words, at), *self._small(words, at)):
            return found, name.text, name.expression
        if (found := self._product(words, at)) and not _ADDRESS.match(text, found[-1].end):
            right = self._names.book.catalogue.product.name.split()[0]
            return found, right, right
        return None

    def _joined(self, words: Sequence[Word], at: int) -> Iterator[tuple[Sequence[Word], Name]]:
        word = words[at].plain
        if word not in self._names.vocabulary and len(word) >= _SHORTEST:
            stems = (word, *(word.removesuffix(ending) for ending in self._names.endings))
            yield from ((words[at : at + 1], self._whole[stem]) for stem in stems if stem in self._whole)

    def _split(self, words: Sequence[Word], at: int) -> Iterator[tuple[Sequence[Word], Name]]:
        if found := run(words, at, 2):
            both = found[0].plain + found[1].plain
            yield from ((found, name) for name in self._compounds.get(both, ()))

    def _small(self, words: Sequence[Word], at: int) -> Iterator[tuple[Sequence[Word], Name]]:
        for name in self._distinctive.get(words[at].plain, ()):
            found = run(words, at, len(name.words))
            if found and tuple(word.plain for word in found) == name.words and _is_small(found, name):
                yield found, name

    def _product(self, words: Sequence[Word], at: int) -> Sequence[Word]:
        """Return the words that are the first one of the product, which has capitals inside, in another form."""
        right = self._names.book.catalogue.product.name.split()[0]
        if right[1:].islower() or right.isupper() or len(right) < _SHORTEST:
            return ()
        for length in (1, 2):
            found = run(words, at, length)
            if found and "".join(word.plain for word in found) == right.lower():
                return () if length == 1 and found[0].text.startswith(right) else found
        return ()

    @cached_property
    def _whole(self) -> Mapping[str, Name]:
        """Every name of a license of several words, by its letters."""
        named = [name for name in self._names.names if len(name.words) > 1 and name.is_certain]
        return {"".join(name.words): name for name in named if name.kind in {"license", "family"}}

    @cached_property
    def _distinctive(self) -> Mapping[str, Sequence[Name]]:
        """The names that small letters do not make ordinary, by their first word."""
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self._names.distinctive:
            found[name.words[0]].append(name)
        return found

    @cached_property
    def _compounds(self) -> Mapping[str, Sequence[Name]]:
        compounds = [name for name in self._names.names if name.is_compound and len(name.words[0]) >= _SHORTEST]
        return by_form(compounds, self._names.endings)


def _is_small(found: Sequence[Word], name: Name) -> bool:
    """Whether the first word has a small letter, or another one has where its name has a capital."""
    parts = name.text.replace("-", " ").split()
    return (
        any(part[:1].isupper() and not word.is_capitalized for part, word in zip(parts, found, strict=False))
        and not found[0].is_capitalized
    )
