"""C100: plans of a family are inferred for a feature that asks for none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_holds
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    asked: dict[str, set[str]] = {}
    for where, holds in all_holds(book.catalogue):
        if family := book.grants.family_of.get(holds.license):
            asked.setdefault(str(where[1]), set()).add(family.id)
    for key, feature in book.catalogue.features.items():
        # One that asks for no plans is of a license; what follows of plans then follows from that.
        if feature.inferred_for and (families := asked.get(key)) and feature.inferred_for not in families:
            others = " and ".join(map(repr, sorted(families)))
            message = f"no plan of {feature.inferred_for!r} is in `needs`, only plans of {others}"
            hint = f"write a family that `needs` has plans of, or add the plan of {feature.inferred_for!r} to `needs`"
            yield Problem(("features", key, "inferred-for"), "C100", message, hint)


RULE = Rule(
    code="C100",
    title="A feature is inferred for a family that it does not ask for",
    why=(
        "`inferred-for` says of which plans it is only concluded that they give the feature. Of another family, the "
        "site would say *Not stated* in place of *No*, and state what nobody has stated."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  small: {name: Small, plans: [basic], cumulative: true}
  large: {name: Large, plans: [expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic, inferred-for: large}
  write: {name: {en: Writing, de: Schreiben}, to: {en: write, de: schreiben}, needs: expert}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  small: {name: Small, plans: [basic], cumulative: true}
  large: {name: Large, plans: [expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic, inferred-for: small}
  write: {name: {en: Writing, de: Schreiben}, to: {en: write, de: schreiben}, needs: expert}
""",
    problems=_problems,
)
