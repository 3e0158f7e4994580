"""C114: a plan has a limit, and gives the feature that takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.fields import UNLIMITED
from licensebook.rule import Rule
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book
    from licensebook.model import Feature, Limit


def _problems(book: Book) -> Iterator[Problem]:
    for key, limit in book.catalogue.limits.items():
        for feature in book.catalogue.features.values():
            if not _takes_away(book, feature, limit):
                continue
            for plan, amount in limit.values.items():
                gives = feature in book.unlocks([plan])
                if gives == (amount == UNLIMITED):
                    continue
                if gives:
                    message = f"{plan!r} allows {amount}, but gives the feature {feature.id!r}"
                else:
                    message = f"{plan!r} allows any number, but does not give the feature {feature.id!r}"
                yield Problem(
                    ("limits", key, "values", plan), "C114", message, f"mend it, or what {feature.id!r} needs"
                )


def _takes_away(book: Book, feature: Feature, limit: Limit) -> bool:
    """Whether a feature is called as what is limited, and as being without limit in each language that has a word."""
    languages = book.catalogue.languages.published
    names = {language: feature.name[language].casefold() for language in languages}
    if not all(limit.name[language].casefold() in name for language, name in names.items()):
        return False
    said = [(word_of(book, language, "cell.unlimited").casefold(), name) for language, name in names.items()]
    known = [word in name for word, name in said if word]
    return bool(known) and all(known)


RULE = Rule(
    code="C114",
    title="A plan has a limit, and gives the feature that takes it away",
    why="The page of the limit and the page of the feature would tell a reader of the plan the opposite of each other.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, any-plan: {en: a plan, de: ein Plan}, plans: [basic, expert], cumulative: true}
features:
  all: {name: Unlimited Files, to: {en: open all, de: alles zu öffnen}, needs: expert}
limits:
  files: {name: Files, family: plans, values: {basic: 10, expert: 20}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, any-plan: {en: a plan, de: ein Plan}, plans: [basic, expert], cumulative: true}
features:
  all: {name: Unlimited Files, to: {en: open all, de: alles zu öffnen}, needs: expert}
limits:
  files: {name: Files, family: plans, values: {basic: 10, expert: unlimited}}
""",
    problems=_problems,
)
