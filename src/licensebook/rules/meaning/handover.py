"""C070: what took over from a license came too late, or too early."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book
    from licensebook.model import Catalogue
    from licensebook.moment import Version


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity

_PAIR = 2  # plans of a row, of which neither is the odd one


def _problems(book: Book) -> Iterator[Problem]:
    catalogue = book.catalogue
    plans = {plan for family in catalogue.families.values() for plan in family.plans}
    newest = catalogue.product.version
    for key, entry in catalogue.licenses.items():
        since_of = {other: catalogue.licenses[other].since for other in entry.replaced_by}
        # A version that is newer than all facts is a slip of its own.
        heirs = {other: since for other, since in since_of.items() if since and not since.exceeds(newest)}
        if not entry.until or entry.until.exceeds(newest) or not heirs:
            continue
        where = ("licenses", key, "until")
        first = min(heirs, key=lambda heir: heirs[heir].series)
        if between := _between(entry.until, heirs[first], catalogue):
            message = f"{key!r} is there until {entry.until}, but {first!r} only since {heirs[first]}"
            hint = f"mend one of them, for in {between} there is neither"
            yield Problem(where, "C070", message, hint)
        # Other licenses may be there beside what takes over from them one day. A person has one plan.
        for other, since in heirs.items():
            if {key, other} <= plans and since.within(entry.until):
                message = f"the plan {key!r} is there until {entry.until}, but {other!r} since {since} already"
                hint = f"mend one of them, for in {since} there are both"
                at = ("licenses", other, "since") if _is_odd(catalogue, other) else where
                yield Problem(at, "C070", message, hint)


def _is_odd(catalogue: Catalogue, plan: str) -> bool:
    """Whether a plan came in another version than all others of its row."""
    for family in catalogue.families.values():
        if plan in family.plans:
            others = {catalogue.licenses[other].since for other in family.plans if other != plan}
            return len(others) == 1 and len(family.plans) > _PAIR and others != {catalogue.licenses[plan].since}
    return False


def _between(until: Version, since: Version, catalogue: Catalogue) -> Version | None:
    """Return a version that came after the one and before the other, if one is known."""
    spans = ((entry.since, entry.until) for entry in catalogue.licenses.values())
    known = (*catalogue.product.released, *(version for span in spans for version in span if version))
    return next((one for one in known if not one.within(until) and not one.reaches(since)), None)


RULE = Rule(
    code="C070",
    title="What took over from a license came too late, or too early",
    why=(
        "In the version between the two, a reader would have neither, or both plans at once. One of the two versions "
        "is most likely wrong."
    ),
    wrong="""\
product: {name: Ark, vendor: Example Inc., version: 4, as-of: 2026-11, released: {3: 2024-05, 4: 2026-05}}
licenses:
  old: {scope: seat, name: Old, until: 2, replaced-by: [basic], summary: {en: Opened a file., de: Hat geöffnet.}}
  basic: {scope: seat, name: Basic, since: 4, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
product: {name: Ark, vendor: Example Inc., version: 4, as-of: 2026-11, released: {3: 2024-05, 4: 2026-05}}
licenses:
  old: {scope: seat, name: Old, until: 3, replaced-by: [basic], summary: {en: Opened a file., de: Hat geöffnet.}}
  basic: {scope: seat, name: Basic, since: 4, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    severity=Severity.ERROR,
    left_by=("retire",),
    problems=_problems,
)
