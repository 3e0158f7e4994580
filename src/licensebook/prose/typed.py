"""What a feature takes, typed by hand where the catalogue would say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.prose.sentence import sentences
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.nomenclature import Match, Nomenclature

TYPED = "P1016"  # a sentence says by hand what a feature takes
_NAME = "{name}"
_SHORTEST = 2  # words of what a feature is for: a single one is in many sentences


class Typed:
    """Finds sentences that say what a feature takes.

    Args:
        names: those of the catalogue, in the language of the pages.
    """

    def __init__(self, names: Nomenclature) -> None:
        words = names.book.words(names.language)
        self._endings = ("", *names.endings)
        self._asking = [normalize(one) for one in f"{words['prose.needs']}, {words['prose.needed']}".split(",")]
        self._questions = frozenset(normalize(words["prose.questions"]).split())
        patterns = words["prose.named"].replace(_NAME, "").replace("-", " ").split(",")
        self._nouns = tuple({normalize(one) for one in patterns})
        features = names.book.catalogue.features.items()
        every = ((key, normalize(feature.to[names.language])) for key, feature in features)
        self._to = {f" {to} ": key for key, to in every if len(to.split()) >= _SHORTEST}

    def findings(self, hand: Handwriting, matches: Sequence[Match], blamed: Collection[int]) -> Iterator[Finding]:
        """Yield each sentence that says so, but for those with a finding at one of the places `blamed`."""
        licenses = [match.start for match in matches if any(name.kind == "license" for name in match.names)]
        licenses += [told.start for told in hand.expressions if "license(" in told.text]
        for start, end in sentences(hand):
            said = f" {normalize(hand.text[start:end])} "
            to = next((to for to in self._to if to in said), "")
            if (
                not to
                or not any(f" {word} " in said for word in self._asking)
                or any(start <= at < end for at in blamed)
            ):
                continue
            words = said.split()
            names_license = any(start <= at < end for at in licenses) or any(map(self._is_license, words))
            if names_license and self._questions.isdisjoint(words):
                at = start + len(hand.text[start:end]) - len(hand.text[start:end].lstrip(" \t\n>*|\0"))
                key = self._to[to]
                message = f"this says by hand what the feature {key!r} takes"
                hint = f'write {{{{ requires("{key}") }}}}, or {{{{ feature("{key}").requires }}}} in a sentence'
                yield hand.finding(at, TYPED, message, hint)

    def _is_license(self, word: str) -> bool:
        return any(word.endswith(noun + ending) for noun in self._nouns for ending in self._endings)
