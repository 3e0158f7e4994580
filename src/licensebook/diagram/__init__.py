"""Pictures of the catalogue, drawn as SVG: one for each plan, and one of all families."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.diagram.drawing import Diagram
from licensebook.diagram.facts import Facts
from licensebook.diagram.history import draw_narrow, draw_wide
from licensebook.diagram.plan import NARROW, WIDE, draw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.diagram.history import Period
    from licensebook.lookup import Book
    from licensebook.model import License

__all__ = ["Diagram", "Diagrams"]

_FOLDER = "diagrams"


class Diagrams:
    """The pictures of a book in one language."""

    def __init__(self, book: Book, language: str) -> None:
        self.book = book
        self.language = language
        self.facts = Facts(book, language)

    def __iter__(self) -> Iterator[Diagram]:
        yield from map(self.plan, self.facts.plans)
        if self.periods:
            yield self.families()

    def has(self, plan: License) -> bool:
        """Whether there is a picture of it: it switches something on or unlocks something, as a plan does."""
        return plan in self.facts.plans

    def plan(self, plan: License) -> Diagram:
        """Return the picture of a plan."""
        facts = self.facts.plan(plan)
        words = self.book.words(self.language)
        return Diagram(
            path=f"{_FOLDER}/plans/{plan.id}.svg",
            title=words.fill("diagram.title", plan=facts.name),
            description=words.fill("diagram.description", switches_on=facts.switches_on, unlocks=facts.unlocks),
            wide=draw(facts, WIDE),
            narrow=draw(facts, NARROW),
            language=self.language,
        )

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """What the picture of the families shows."""
        return self.facts.periods()

    def families(self) -> Diagram:
        """Return the picture of all families; there is one where `periods` are."""
        words = self.book.words(self.language)
        return Diagram(
            path=f"{_FOLDER}/families.svg",
            title=words["history.title"],
            description=words["history.description"],
            wide=draw_wide(self.periods),
            narrow=draw_narrow(self.periods),
            language=self.language,
        )
