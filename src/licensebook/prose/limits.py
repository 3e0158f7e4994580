"""Numbers that stand on a page by hand, and which the catalogue knows: what a plan allows, and when a warning comes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.prose.number import Numbers
from licensebook.prose.sentence import SENTENCE
from licensebook.prose.word import is_form
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.model import Limit
    from licensebook.prose.nomenclature import Nomenclature
    from licensebook.prose.number import Number
    from licensebook.prose.word import Word

LIMIT = "P1006"  # a number of a limit, or the percentage or color of a warning, is written by hand
_LICENSE = re.compile(r"""\blicense(?:\(["']|:)([\w-]+)""")
_ADJECTIVES = 2  # words that may stand between a number and what it counts
_TELLING = 10  # smaller numbers are common: they need another sign that they are about a limit


class Limits:
    """Finds numbers of limits and of warnings.

    Args:
        names: those of the catalogue, in the language of the pages.
    """

    def __init__(self, names: Nomenclature) -> None:
        self._names = names
        self._catalogue = names.book.catalogue
        words = names.book.words(names.language)
        self._numbers = Numbers(words["prose.numbers"])
        self._articles = frozenset(normalize(words["prose.articles"]).split())
        self._at_most = tuple(f" {normalize(phrase)}" for phrase in words["prose.at-most"].split(","))
        colors = [one.color[names.language] for one in self._catalogue.indicators.values() if one.from_]
        self._nouns = [normalize(word) for word in words["prose.limits"].split(",")]
        self._signs = [*self._nouns, *map(normalize, colors)]
        signs = "|".join(re.escape(sign.strip()) for sign in words["prose.percent"].split(","))
        self._percent = re.compile(rf"(?<![\w.,])(\d{{1,3}})[ \u00a0\u202f]?(?:{signs})", re.IGNORECASE)

    def findings(self, hand: Handwriting, passages: Sequence[Sequence[Word]]) -> Iterator[Finding]:
        """Yield each number that an expression has to write."""
        for words in passages:
            start, end = words[0].start, words[-1].end + 2  # with a percent sign behind the last word
            yield from self._counts(hand, words, start, end)
            is_told = "indicator(" in hand.raw[start:end]  # a warning that an expression speaks of beside it
            for sentence in SENTENCE.finditer(hand.text, start, end):
                if is_told or self._is_about_limits(normalize(sentence[0]).split()):
                    yield from self._percentages(hand, sentence)
                if is_told or self._names_limit(normalize(sentence[0]).split()):
                    yield from self._colored(hand, [word for word in words if _is_in(word, sentence)])

    def _counts(self, hand: Handwriting, words: Sequence[Word], start: int, end: int) -> Iterator[Finding]:
        for number in self._numbers.found(hand.text, words, start, end):
            after = [word for word in words if word.start >= number.end][: _ADJECTIVES + 1]
            if not after or hand.text[number.end : after[0].start].strip(" \t\n\u00a0*>"):
                continue
            limit, is_whole, is_bare = self._counted(after)
            if not limit:
                continue
            before = self._before(hand.text[start : number.start])
            named = self._named(hand, limit, number.start, start, end)
            plans = [plan for plan, allowed in limit.values.items() if allowed == number.value]
            is_told = before.endswith(self._at_most)
            is_known = bool(plans) and ((number.value >= _TELLING and is_whole) or self._is_sign_of(limit, words))
            # Beside a plan, whatever the number is: a wrong one is the worse.
            is_of_plan = bool(named) and (is_whole or is_bare or number.value >= _TELLING)
            if is_told or is_known or is_of_plan:
                plan = next(iter(named or plans or limit.values))
                yield self._told(hand, number, limit, plan)

    def _told(self, hand: Handwriting, number: Number, limit: Limit, plan: str) -> Finding:
        message = f"the limit {hand.raw[number.start : number.end]!r} is written by hand"
        hint = f'write {{{{ limit("{limit.id}").values["{plan}"] }}}} for what a plan allows, or show all '
        hint += f'with {{{{ limits_table("{limit.family}") }}}}'
        return hand.finding(number.start, LIMIT, message, hint)

    def _named(self, hand: Handwriting, limit: Limit, at: int, start: int, end: int) -> Sequence[str]:
        """Return the plans with this limit that the sentence around a place names."""
        found = (match.span() for match in SENTENCE.finditer(hand.text, start, end))
        first, last = next(((one, other) for one, other in found if one <= at < other), (at, at))
        ids = [*_LICENSE.findall(hand.raw, first, last)]
        said = {word for word in hand.text[first:last].replace("-", " ").split() if word[:1].isupper()}
        for plan in self._catalogue.families[limit.family].plans:
            name = self._names.book[plan].short_name
            if name and name[self._names.language] in said:
                ids.append(plan)
        return [id_ for id_ in ids if id_ in limit.values]

    def _before(self, text: str) -> str:
        """Return the words before a number, without the article of "a hundred"."""
        before = f" {normalize(text)}"
        head, _, last = before.rpartition(" ")
        return head if last in self._articles else before

    def _counted(self, after: Sequence[Word]) -> tuple[Limit | None, bool, bool]:
        """Return the limit that counts what stands after a number, if one does.

        Besides, whether it is there by its whole name of several words, and by the one word that is its name.
        """
        for position, word in enumerate(after):
            if position and not word.is_joined:
                return None, False, False
            for limit in self._catalogue.limits.values():
                *adjectives, noun = normalize(re.sub(r"\(.*", "", limit.name[self._names.language])).split()
                if is_form(word.plain, noun, self._names.endings) or is_form(noun, word.plain, self._names.endings):
                    before = [one.plain for one in after[:position]]
                    is_whole = bool(adjectives) and before[-len(adjectives) :] == adjectives
                    return limit, is_whole, not adjectives and not before
        return None, False, False

    def _percentages(self, hand: Handwriting, sentence: re.Match[str]) -> Iterator[Finding]:
        for number in self._percent.finditer(hand.text, *sentence.span()):
            steps = {str(one.from_): key for key, one in self._catalogue.indicators.items() if one.from_}
            if not steps:
                continue
            if number[1] in steps:
                message = f"the {number[0]!r} of a warning is written by hand"
                hint = f'write {{{{ indicator("{steps[number[1]]}").from_ }}}} in place of {number[1]}'
            else:
                message = f"{number[0]!r} is no percentage at which a warning starts"
                known = " or ".join(f'{{{{ indicator("{key}").from_ }}}} for {value}' for value, key in steps.items())
                hint = f"write {known}"
            yield hand.finding(number.start(), LIMIT, message, hint)

    def _colored(self, hand: Handwriting, words: Sequence[Word]) -> Iterator[Finding]:
        """Yield the colors of warnings in a sentence about limits."""
        for word in words:
            for key, one in self._catalogue.indicators.items():
                if is_form(word.plain, normalize(one.color[self._names.language]), self._names.endings):
                    message = f"the color {word.text!r} of a warning is written by hand"
                    yield hand.finding(word.start, LIMIT, message, f'write {{{{ indicator("{key}").color }}}}')

    def _names_limit(self, words: Sequence[str]) -> bool:
        return any(is_form(word, noun, self._names.endings) for word in words for noun in self._nouns)

    def _is_sign_of(self, limit: Limit, words: Sequence[Word]) -> bool:
        """Whether a passage speaks of limits, or of a plan that has this one."""
        plans = [self._names.book[plan] for plan in self._catalogue.families[limit.family].plans]
        called = {normalize((plan.short_name or plan.name)[self._names.language]) for plan in plans}
        is_named = any(word.is_capitalized and word.plain in called for word in words)
        return is_named or self._is_about_limits([word.plain for word in words])

    def _is_about_limits(self, words: Sequence[str]) -> bool:
        return any(is_form(word, sign, self._names.endings) for word in words for sign in self._signs)


def _is_in(word: Word, sentence: re.Match[str]) -> bool:
    return sentence.start() <= word.start < sentence.end()
