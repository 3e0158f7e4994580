"""C078: a part of what a feature needs changes nothing, or can never be fulfilled."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.model import All, Any_, Holds
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.coherence import Where
    from licensebook.grants import Grants
    from licensebook.lookup import Book
    from licensebook.model import Need


def _problems(book: Book) -> Iterator[Problem]:
    for key, feature in book.catalogue.features.items():
        for index, rule in enumerate(feature.rules):
            yield from _idle(book.grants, rule.needs, ("features", key, "rules", index, "needs"))


def _idle(grants: Grants, need: Need, where: Where) -> Iterator[Problem]:
    match need:
        case Any_(any=parts):
            yield from _never_needed(grants, parts, (*where, "any"))
        case All(all=parts):
            yield from _at_odds(grants, parts, (*where, "all"))
        case _:
            return
    for index, part in enumerate(parts):
        yield from _idle(grants, part, (*where, need.__class__.__name__.lower().strip("_"), index))


def _never_needed(grants: Grants, parts: Sequence[Need], where: Where) -> Iterator[Problem]:
    """Yield each part of `any` that another one of the same family makes needless."""
    held = [(index, part) for index, part in enumerate(parts) if isinstance(part, Holds)]
    for (at, one), (later, other) in combinations(held, 2):
        for index, less, more in ((later, one, other), (at, other, one)):
            if _covers(grants, less, more):
                message = f"'{less}' is enough, so '{more}' changes nothing"
                yield Problem((*where, index), "C078", message, f"delete '{more}' or, if it is meant, '{less}'")
                break


def _covers(grants: Grants, one: Holds, other: Holds) -> bool:
    """Whether who has the other one has the first one as well, for it is the same plan or a higher one."""
    family = grants.family_of.get(one.license)
    if one == other or one.license == other.license:
        return one.or_higher or not other.or_higher
    return bool(family) and one.or_higher and other.license in family.from_plan(one.license) if family else False


def _at_odds(grants: Grants, parts: Sequence[Need], where: Where) -> Iterator[Problem]:
    """Yield each part of `all` that names a second plan of a family: a person has one of them."""
    held = [(index, part) for index, part in enumerate(parts) if isinstance(part, Holds)]
    for (_, one), (index, other) in combinations(held, 2):
        family = grants.family_of.get(one.license)
        if one.license == other.license:
            yield Problem((*where, index), "C078", f"'{other}' stands twice", "delete one of them")
        elif family and family is grants.family_of.get(other.license):
            message = f"nobody has both {one.license!r} and {other.license!r}, plans of the family {family.id!r}"
            yield Problem((*where, index), "C078", message, "keep one of them, or write `any` in place of `all`")


RULE = Rule(
    code="C078",
    title="A part of what a feature needs changes nothing",
    why=(
        "A plan beside a lower one *or higher* is told as a way of its own, and is none; two plans of one family "
        "together are what nobody has. One of them was most likely meant for another plan."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {any: [basic or higher, expert]}}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 1, expert: 10}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic or higher}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 1, expert: 10}}
""",
    problems=_problems,
)
