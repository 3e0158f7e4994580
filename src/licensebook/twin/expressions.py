"""Expressions that stand in one language only: one of the two tells another fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.twin.facts import every_fact, facts, neutral_fact, other_sentences, surplus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.twin.pairing import Twins

EXPRESSION = "P1104"  # an expression says something of the catalogue that the page does not say in another language


def expressions(twins: Twins) -> Iterator[Finding]:
    """Yield each call of a function with its ids and field that only one of two pages has, however often.

    Where one stands in place of another, it is told once, at the one that the source does not have there.
    """
    source, translation = twins.source.hand, twins.translation.hand
    there, here = every_fact(source.expressions), every_fact(translation.expressions)
    path = source.page.path
    for key, (fact, at) in here.items():
        if key not in there and not twins.is_added(at):
            pair = twins.pair_of(at)
            theirs = every_fact(pair.there.expressions) if pair else {}
            right = [one for name, (one, _) in theirs.items() if name not in here]
            message = f"{path} has `{right[0]}` here, not `{fact}`" if right else f"{path} does not have `{fact}`"
            hint = f"write `{{{{ {right[0]} }}}}` in its place" if right else "write the same in both languages"
            yield translation.finding(at, EXPRESSION, message, hint)
    for key, (fact, at) in there.items():
        if key in here or twins.is_lost(at):
            continue
        pair = twins.pair_of_source(at)
        if pair and not every_fact(pair.here.expressions).keys() <= there.keys():
            continue  # told at what stands in its place
        if wrong := _in_its_place(twins, key, at):
            message = f"{path} has `{fact}` here, not `{wrong[0]}`"
            yield translation.finding(wrong[1], EXPRESSION, message, f"write `{{{{ {fact} }}}}` in its place")
        else:
            message = f"{path} has `{fact}` here, this page does not"
            yield translation.finding(twins.beside(at), EXPRESSION, message, f"write `{{{{ {fact} }}}}` here too")


def _in_its_place(twins: Twins, key: str, at: int) -> tuple[str, int] | None:
    """Return what a translation has in place of a call of the source, and has elsewhere too, and where."""
    pair = twins.pair_of_source(at)
    for theirs, ours in other_sentences(pair) if pair else ():
        if any(key in map(neutral_fact, facts(one)) for one in theirs):
            wrong = next((one for one in surplus(ours, theirs) if facts(one)), None)
            return (facts(wrong)[0], wrong.start) if wrong else None
    return None
