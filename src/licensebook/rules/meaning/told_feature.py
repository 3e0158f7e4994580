"""C112: the summary of a plan names a feature that another plan of its row brings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.lookup import Book
    from licensebook.model import Feature, License

_WORDS = 2  # of a name that is none by chance


def _problems(book: Book) -> Iterator[Problem]:
    features = tuple(book.catalogue.features.values())
    for family in book.catalogue.families.values():
        if not family.cumulative:
            continue
        plans = [book.catalogue.licenses[plan] for plan in family.plans]
        given = [{feature.id for feature in book.unlocks(plan.id)} for plan in plans]
        for index, plan in enumerate(plans):
            for feature in _told(book, plan, features):
                where = ("features", feature.id, "rules", len(feature.rules) - 1, "needs")
                if feature.id not in given[index]:
                    message = f"the summary of {plan.id!r} names this, but {plan.id!r} does not give it"
                elif index and feature.id in given[index - 1] and _is_certain(book, feature):
                    below = plans[index - 1].id
                    message = f"the summary of {plan.id!r} names this as what is new, but {below!r} has it already"
                else:
                    continue
                yield Problem(where, "C112", message, "mend what it needs, or the summary")


def _told(book: Book, plan: License, features: Sequence[Feature]) -> Sequence[Feature]:
    """Return the features that the summary of a plan names in every language, a longer name before one inside it."""
    named = [_named(plan, features, language) for language in book.catalogue.languages.published]
    return [feature for feature in features if all(feature.id in found for found in named)]


def _named(plan: License, features: Sequence[Feature], language: str) -> set[str]:
    text = to_plain(plan.summary[language]).casefold()
    found = set()
    for name, id_ in sorted(
        ((one.name[language].casefold(), one.id) for one in features), key=lambda one: -len(one[0])
    ):
        text, times = re.subn(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
        if times:
            found.add(id_)
    return found


def _is_certain(book: Book, feature: Feature) -> bool:
    """Whether the name of a feature is no plain word in some language, such as one for searching."""
    return any(len(feature.name[language].split()) >= _WORDS for language in book.catalogue.languages.published)


RULE = Rule(
    code="C112",
    title="The summary of a plan names a feature that another plan brings",
    why="A summary tells what a plan has more than the one below. One of the two sends readers to the wrong plan.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, includes: [basic], summary: {en: Basic plus fast print., de: Basic und Schnelldruck.}}
families:
  plans: {name: Plans, any-plan: {en: a plan, de: ein Plan}, plans: [basic, more], cumulative: true}
features:
  print: {name: {en: Fast print, de: Schnelldruck}, to: {en: print, de: zu drucken}, needs: basic or higher}
  save: {name: {en: Saving, de: Sichern}, to: {en: save, de: zu sichern}, needs: more}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, includes: [basic], summary: {en: Basic plus fast print., de: Basic und Schnelldruck.}}
families:
  plans: {name: Plans, any-plan: {en: a plan, de: ein Plan}, plans: [basic, more], cumulative: true}
features:
  print: {name: {en: Fast print, de: Schnelldruck}, to: {en: print, de: zu drucken}, needs: more}
  save: {name: {en: Saving, de: Sichern}, to: {en: save, de: zu sichern}, needs: basic or higher}
""",
    problems=_problems,
)
