"""C103: the summary of a plan builds on another plan than the one below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.lookup import Book
    from licensebook.model import Family, License

_FEWEST = 2  # other plans of the row that build on the one below them


def _problems(book: Book) -> Iterator[Problem]:
    for family in book.catalogue.families.values():
        if family.cumulative:
            yield from _in_row(book, family)


def _in_row(book: Book, family: Family) -> Iterator[Problem]:
    plans = [book.catalogue.licenses[plan] for plan in family.plans]
    languages = book.catalogue.languages.published
    named = [[_named(plans, index, language) for language in languages] for index in range(len(plans))]
    built = [index for index, found in enumerate(named) if found[0] == {index - 1}]
    if len(built) < _FEWEST:
        return
    for index, found in enumerate(named):
        # The same plan in every language: a word of one of them may be like the name of a plan.
        if len(found[0]) != 1 or any(one != found[0] for one in found):
            continue
        (other,) = found[0]
        if abs(other - index) > 1 and index:
            for language in languages:
                wrong, right = (_short(plans[at], language) for at in (other, index - 1))
                message = f"this builds on {wrong!r}, but the plan below is {right!r}, as the others of the row have it"
                where = ("licenses", plans[index].id, "summary", language)
                yield Problem(where, "C103", message, f"write {right!r} in place of {wrong!r}", word=wrong)


def _named(plans: Sequence[License], index: int, language: str) -> set[int]:
    """Return the places of the other plans that the summary of a plan names."""
    text = to_plain(plans[index].summary[language])
    for own in _names(plans[index], language):
        text = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", " ", text)
    return {
        at
        for at, plan in enumerate(plans)
        if at != index and any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in _names(plan, language))
    }


def _names(plan: License, language: str) -> Sequence[str]:
    """Return what a plan is called, the longest first."""
    return (plan.name[language], *((plan.short_name[language],) if plan.short_name else ()))


def _short(plan: License, language: str) -> str:
    return _names(plan, language)[-1]


RULE = Rule(
    code="C103",
    title="The summary of a plan builds on another plan than the one below",
    why=(
        "Each plan of the row is told by what it has more than the one below. Readers would take the plans between for "
        "something else, or miss what they bring."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Basic plus print., de: Basic und Druck.}}
  most: {scope: seat, name: Most, summary: {en: More plus mail., de: More und Mail.}}
  total: {scope: seat, name: Total, summary: {en: Basic plus all., de: Basic und alles.}}
families:
  plans: {name: Plans, plans: [basic, more, most, total], cumulative: true}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, summary: {en: Basic plus print., de: Basic und Druck.}}
  most: {scope: seat, name: Most, summary: {en: More plus mail., de: More und Mail.}}
  total: {scope: seat, name: Total, summary: {en: Most plus all., de: Most und alles.}}
families:
  plans: {name: Plans, plans: [basic, more, most, total], cumulative: true}
""",
    problems=_problems,
)
