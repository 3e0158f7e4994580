"""Licenses and plans that a page names, and that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.hints import meant
from licensebook.prose.word import is_form
from licensebook.spelling import nearest, normalize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.nomenclature import Nomenclature
    from licensebook.prose.word import Word

UNKNOWN = "P1005"  # a license or plan is named that does not exist
_NOUNS = "prose.named"  # the words beside which a name stands
_NAME = "{name}"


class Unknown:
    """Finds names beside words such as "license" that no entry has.

    Args:
        names: those of the catalogue.
    """

    def __init__(self, names: Nomenclature) -> None:
        self._names = names
        words = names.book.words(names.language)
        patterns = [pattern.split() for pattern in words[_NOUNS].replace("-", " ").split(",")]
        self._after = [normalize(noun) for name, noun in patterns if name == _NAME]  # nouns after a name
        self._before = [normalize(noun) for noun, name in patterns if name == _NAME]
        self._common = frozenset(normalize(words["prose.common"]).split())
        self._articles = frozenset(normalize(words["prose.articles"]).split())

    def findings(
        self, hand: Handwriting, passages: Sequence[Sequence[Word]], known: str, blamed: Collection[int]
    ) -> Iterator[Finding]:
        """Yield each name of something that is no entry.

        Args:
            hand: the page.
            passages: its words.
            known: names that the page declares, by its keywords, as those of something else.
            blamed: where words start that are a finding already.
        """
        own = f" {normalize(known)} "
        for words in passages:
            for at, noun in enumerate(words):
                for name in (self._name_before(words, at), self._name_after(words, at)):
                    if not name or any(word.start in blamed for word in name) or self._is_known(name, noun):
                        continue
                    if any(word.plain in self._common for word in _proper(name)):
                        continue  # a headline gave it its capital
                    text = " ".join(word.text for word in _proper(name))
                    if text and f" {normalize(text)} " not in own:
                        hint = meant(nearest(text, self._all)) or "write the name of one that is in the catalogue"
                        message = f"there is no license or plan {text!r}"
                        yield hand.finding(_proper(name)[0].start, UNKNOWN, message, hint)

    def _is_known(self, name: Sequence[Word], noun: Word) -> bool:
        """Whether words, or the last ones of them, are called so in the catalogue."""
        return self._names.calls((*name, noun)) or any(self._names.calls(name[at:]) for at in range(len(name)))

    def _name_before(self, words: Sequence[Word], at: int) -> Sequence[Word]:
        if not words[at].is_joined or not any(
            is_form(words[at].plain, noun, self._names.endings) for noun in self._after
        ):
            return ()
        start = at
        while start > 0 and words[start - 1].is_capitalized and (start == at or words[start].is_joined):
            start -= 1
        if start < at and words[start].plain in self._articles:
            start += 1
        elif self._articles and not (start and words[start - 1].plain in self._articles and words[start].is_joined):
            return ()  # "In May plan ahead" names no plan
        return words[start:at]

    def _name_after(self, words: Sequence[Word], at: int) -> Sequence[Word]:
        if words[at].plain not in self._before:
            return ()
        end = at + 1
        while end < len(words) and words[end].is_capitalized and words[end].is_joined:
            end += 1
        return words[at + 1 : end]

    @property
    def _all(self) -> list[str]:
        return [license_.name[self._names.language] for license_ in self._names.book if not license_.hidden]


def _proper(name: Sequence[Word]) -> Sequence[Word]:
    """Return the words that have their capitals for being a name, and not for being the first of a sentence."""
    return name[1:] if name and name[0].is_first else name
