"""Sentences that say a plan has all of a higher one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licensebook.prose.sentence import sentences
from licensebook.rules.word import word_of
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.nomenclature import Match, Nomenclature

TURNED = "P1021"  # a sentence says that a plan has all of a higher one
_LICENSE = re.compile(r"""license\(["']([\w-]+)["']\)\.(?:name|short_name)\b""")
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s*_\[\0]*")


class _Plan(NamedTuple):
    """Words that name plans, which may have one short name."""

    start: int
    end: int
    ids: frozenset[str]


class Tiers:
    """Finds plans that stand in the place of each other.

    Args:
        names: those of the catalogue, in the language of the pages.
    """

    def __init__(self, names: Nomenclature) -> None:
        self._language = names.language
        book = names.book
        words = book.words(names.language)
        phrases = [
            re.escape(one.strip()) for one in word_of(book, names.language, "prose.all-of").split(",") if one.strip()
        ]
        self._phrase = re.compile(rf"\b(?:{'|'.join(phrases)})(?=\W)", re.IGNORECASE) if phrases else None
        denying = [word.strip() for word in words["prose.negations"].split(",")]
        self._denying = [f" {normalize(word)} " for word in denying if not word.startswith("-")]
        self._endings = tuple(word.removeprefix("-") for word in denying if word.startswith("-"))
        self._families = [family.plans for family in book.catalogue.families.values() if family.cumulative]
        self._short: dict[str, frozenset[str]] = {}
        for id_ in (id_ for plans in self._families for id_ in plans):
            short = book[id_].short_name
            for name in {book[id_].name[self._language], *([short[self._language]] if short else [])}:
                self._short[name] = self._short.get(name, frozenset()) | {id_}

    def findings(self, hand: Handwriting, matches: Sequence[Match]) -> Iterator[Finding]:
        """Yield each plan that a sentence says to have all of a higher one."""
        if not (self._families and self._phrase and self._phrase.search(hand.text, hand.body)):
            return
        every = self._named(hand, matches)
        for start, end in sentences(hand):
            for phrase in self._phrase.finditer(hand.text, start, end):
                whole = next((one for one in every if one.start >= phrase.end()), None)
                has = next((one for one in reversed(every) if start <= one.start and one.end <= phrase.start()), None)
                if not (whole and has and whole.start < end):
                    continue
                if not _BETWEEN.fullmatch(hand.text, phrase.end(), whole.start):
                    continue
                if self._is_denied(hand.text[has.end : phrase.start()]) or not self._is_turned(has.ids, whole.ids):
                    continue
                named = [hand.raw[one.start : one.end] for one in (has, whole)]
                message = f"{named[0]!r} is the lower plan, so it does not have all of {named[1]!r}"
                yield hand.finding(has.start, TURNED, message, f"say that {named[1]} has all of {named[0]}")

    def _named(self, hand: Handwriting, matches: Sequence[Match]) -> Sequence[_Plan]:
        found = {match.start(): _Plan(*match.span(), self._short[match[0]]) for match in self._by_hand(hand)}
        for match in matches:
            ids = frozenset(name.id for name in match.names if name.kind == "license")
            if ids:
                found[match.start] = _Plan(match.start, match.words[-1].end, ids)
        for told in hand.expressions:
            if id_ := _LICENSE.search(told.text):
                found[told.start] = _Plan(told.start, hand.raw.find("}}", told.start) + 2, frozenset({id_[1]}))
        return [found[start] for start in sorted(found)]

    def _by_hand(self, hand: Handwriting) -> Iterator[re.Match[str]]:
        yield from (match for match in _WORD.finditer(hand.text, hand.body) if match[0] in self._short)

    def _is_turned(self, has: frozenset[str], whole: frozenset[str]) -> bool:
        """Whether the one is lower than the other in every family that has both."""
        both = [plans for plans in self._families if has & {*plans} and whole & {*plans}]
        return bool(both) and all(
            max(plans.index(id_) for id_ in has & {*plans}) < min(plans.index(id_) for id_ in whole & {*plans})
            for plans in both
        )

    def _is_denied(self, text: str) -> bool:
        said = f" {normalize(text)} "
        return any(word in said for word in self._denying) or any(
            word.endswith(self._endings) for word in text.split() if self._endings
        )
