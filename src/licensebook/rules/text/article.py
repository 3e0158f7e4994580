"""C108: what stands before any plan of a family is other than before those of all others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_FEWEST = 3  # families that agree
_PARTS = re.compile(r"[\s-]+")


def _problems(book: Book) -> Iterator[Problem]:
    for language in book.catalogue.languages.published:
        by_noun: dict[str, dict[str, str]] = defaultdict(dict)
        for key, family in book.catalogue.families.items():
            words = _PARTS.split(family.any_plan[language]) if family.any_plan else ()
            if len(words) > 1:
                by_noun[words[-1].casefold()][key] = words[0]
        for noun, articles in by_noun.items():
            right, times = Counter(articles.values()).most_common(1)[0]
            odd = [(key, article) for key, article in articles.items() if not _is_form(article, right)]
            if times >= _FEWEST and len(odd) == 1:
                key, article = odd[0]
                message = f"{article!r} stands before a word with {noun!r}, where other families have {right!r}"
                where = ("families", key, "any-plan", language)
                yield Problem(where, "C108", message, f"write {right!r}", word=article)


def _is_form(article: str, other: str) -> bool:
    """Say whether two articles are the same, or one of them goes on: "an" is "a" before a vowel."""
    return article.startswith(other) or other.startswith(article)


RULE = Rule(
    code="C108",
    title="The article before any plan of a family is not that of the others",
    why="It stands inside sentences, and the words after it are the same as in those that have the right one.",
    wrong="""\
licenses:
  one: {scope: seat, name: One, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  two: {scope: seat, name: Two, summary: {en: Prints it., de: Druckt sie.}}
  six: {scope: seat, name: Six, summary: {en: Sends all., de: Sendet alles.}}
  ten: {scope: seat, name: Ten, summary: {en: Keeps some., de: Behält manches.}}
families:
  ones: {name: Ones, any-plan: {en: a Ones plan, de: ein Ones-Plan}, plans: [one], cumulative: true}
  twos: {name: Twos, any-plan: {en: a Twos plan, de: ein Twos-Plan}, plans: [two], cumulative: true}
  sixes: {name: Sixes, any-plan: {en: a Sixes plan, de: der Sixes-Plan}, plans: [six], cumulative: true}
  tens: {name: Tens, any-plan: {en: a Tens plan, de: ein Tens-Plan}, plans: [ten], cumulative: true}
""",
    right="""\
licenses:
  one: {scope: seat, name: One, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  two: {scope: seat, name: Two, summary: {en: Prints it., de: Druckt sie.}}
  six: {scope: seat, name: Six, summary: {en: Sends all., de: Sendet alles.}}
  ten: {scope: seat, name: Ten, summary: {en: Keeps some., de: Behält manches.}}
families:
  ones: {name: Ones, any-plan: {en: a Ones plan, de: ein Ones-Plan}, plans: [one], cumulative: true}
  twos: {name: Twos, any-plan: {en: a Twos plan, de: ein Twos-Plan}, plans: [two], cumulative: true}
  sixes: {name: Sixes, any-plan: {en: a Sixes plan, de: ein Sixes-Plan}, plans: [six], cumulative: true}
  tens: {name: Tens, any-plan: {en: a Tens plan, de: ein Tens-Plan}, plans: [ten], cumulative: true}
""",
    problems=_problems,
)
