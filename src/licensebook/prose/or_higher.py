"""Sentences that ask for one plan where every higher one serves as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licensebook.prose.sentence import sentences
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.nomenclature import Match, Nomenclature

TOO_NARROW = "P1015"  # a sentence asks for a plan, and does not say that higher ones serve too
_LICENSE = re.compile(r"""license\(["']([\w-]+)["']\)\.(?:name|short_name)\b""")
_TARGET = re.compile(r"license:([\w-]+)")
_BETWEEN = 4  # words that may stand between the plan and the word that asks for it
_BREAK = re.compile(r"[,;:()]")


class Named(NamedTuple):
    """A plan that a page names, and where."""

    start: int
    end: int
    plan: str


class OrHigher:
    """Finds plans that are asked for as if no higher one served.

    Args:
        names: those of the catalogue, in the language of the pages.
    """

    def __init__(self, names: Nomenclature) -> None:
        self._names = names
        self._catalogue = names.book.catalogue
        words = names.book.words(names.language)
        self._words = words
        self._asking = _phrases(words["prose.needs"])
        self._asked = _phrases(words["prose.needed"])
        self._enough = _phrases(words["prose.or-higher"])
        denying = _phrases(words["prose.negations"])
        self._denying = [word for word in denying if not word.startswith("-")]
        self._endings = tuple(word.removeprefix("-") for word in denying if word.startswith("-"))
        families = [family.plans for family in self._catalogue.families.values() if family.cumulative]
        self._higher = {plan: plans[at + 1 :] for plans in families for at, plan in enumerate(plans)}

    def findings(self, hand: Handwriting, matches: Sequence[Match]) -> Iterator[tuple[int, Finding]]:
        """Yield each plan that a sentence asks for alone, after the place where it stands."""
        every = self._named(hand, matches)
        for start, end in sentences(hand):
            named = [one for one in every if start <= one.start < end]
            ids = {one.plan for one in named}
            said = f" {normalize(hand.text[start:end])} "
            is_denied = any(word.endswith(self._endings) for word in hand.text[start:end].split() if self._endings)
            if is_denied or any(f" {word} " in said for word in (*self._enough, *self._denying)):
                continue
            for one in named:
                higher = self._higher.get(one.plan, ())
                if higher and ids.isdisjoint(higher) and self._is_asked(hand.text, start, one, end):
                    yield one.start, self._told(hand, one, said)
                    break

    def _is_asked(self, text: str, start: int, one: Named, end: int) -> bool:
        return _is_near(text[start : one.start], self._asking, is_before=True) or _is_near(
            text[one.end : end], self._asked, is_before=False
        )

    def _told(self, hand: Handwriting, one: Named, said: str) -> Finding:
        name = self._names.book[one.plan].name[self._names.language]
        named = self._words.fill("plan.or-higher", plan=f'{{{{ license("{one.plan}").name }}}}')
        message = f"this asks for {name!r} alone, and each higher plan serves as well"
        hint = f'write {{{{ requires("{self._feature(said) or "…"}") }}}}, which says what it takes, or {named}'
        return hand.finding(one.start, TOO_NARROW, message, hint)

    def _feature(self, said: str) -> str:
        """Return the feature that a sentence names, or whose limit it names; empty if that is not one."""
        language = self._names.language
        called = {key: [one.name[language], one.to[language]] for key, one in self._catalogue.features.items()}
        for limit in self._catalogue.limits.values():
            if limit.feature:
                called[limit.feature].append(re.sub(r"\(.*", "", limit.name[language]))
        found = [key for key, texts in called.items() if any(f" {normalize(text)} " in said for text in texts)]
        return found[0] if len(found) == 1 else ""

    def _named(self, hand: Handwriting, matches: Sequence[Match]) -> Sequence[Named]:
        """Return each plan that a page names: by an expression, by a link or by hand."""
        found = []
        for told in hand.expressions:
            if id_ := _LICENSE.search(told.text):
                end = hand.raw.find("}}", told.start) + 2
                found.append(Named(told.start, end, id_[1]))
        linked = ((link, _TARGET.fullmatch(link.target)) for link in hand.links)
        found += [Named(link.start, link.end, id_[1]) for link, id_ in linked if id_]
        for match in matches:
            ids = [name.id for name in match.names if name.kind == "license"]
            if ids:
                found.append(Named(match.start, match.words[-1].end, ids[0]))
        return sorted(found)


def _phrases(listed: str) -> Collection[str]:
    return [
        phrase if phrase.startswith("-") else normalize(phrase) for one in listed.split(",") if (phrase := one.strip())
    ]


def _is_near(text: str, phrases: Collection[str], *, is_before: bool) -> bool:
    """Whether one of the phrases stands in a text, near its end or near its start, with no clause between."""
    parts = _BREAK.split(text)
    words = normalize(parts[-1] if is_before else parts[0]).split()
    for phrase in phrases:
        length = len(phrase.split())
        near = words[-_BETWEEN - length :] if is_before else words[: _BETWEEN + length]
        if f" {phrase} " in f" {' '.join(near)} ":
            return True
    return False
