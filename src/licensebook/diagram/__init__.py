"""Pictures of the catalogue, drawn as SVG: one for each plan, and one of all families."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from licensebook.diagram.drawing import Diagram
from licensebook.diagram.facts import Facts
from licensebook.diagram.history import draw_narrow, draw_wide
from licensebook.diagram.plan import NARROW, WIDE, draw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from licensebook.diagram.history import Period
    from licensebook.lookup import Book
    from licensebook.model import License

__all__ = ["Diagram", "Diagrams"]

_FAMILIES = "diagrams/families.svg"


class Diagrams:
    """The pictures of a book in one language."""

    def __init__(self, book: Book, language: str) -> None:
        self.book = book
        self.language = language
        self.facts = Facts(book, language)
        self._drawn: dict[str, Diagram] = {}

    def __iter__(self) -> Iterator[Diagram]:
        return (draw() for draw in self.by_path.values())

    @cached_property
    def by_path(self) -> Mapping[str, Callable[[], Diagram]]:
        """What draws each picture, by its path among the pages of the language."""
        plans = {_path_of(plan): partial(self.plan, plan) for plan in self.facts.plans}
        return {**plans, _FAMILIES: self.families} if self.periods else plans

    def has(self, plan: License) -> bool:
        """Whether there is a picture of it: it switches something on or unlocks something, as a plan does."""
        return plan in self.facts.plans

    def plan(self, plan: License) -> Diagram:
        """Return the picture of a plan."""
        if plan.id not in self._drawn:  # a page shows it, and a file holds it
            self._drawn[plan.id] = self._plan(plan)
        return self._drawn[plan.id]

    def _plan(self, plan: License) -> Diagram:
        facts = self.facts.plan(plan)
        words = self.book.words(self.language)
        return Diagram(
            path=_path_of(plan),
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
            path=_FAMILIES,
            title=words["history.title"],
            description=words["history.description"],
            wide=draw_wide(self.periods),
            narrow=draw_narrow(self.periods),
            language=self.language,
        )


def _path_of(plan: License) -> str:
    return f"diagrams/plans/{plan.id}.svg"
