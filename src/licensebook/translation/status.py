"""What has become of each translation since it was made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from licensebook.finding import Finding
from licensebook.translation.unit import PAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from licensebook.source import Source
    from licensebook.translation.record import Record
    from licensebook.translation.unit import Unit

_IS_IT = "if the {language} text says what the {source} text says, run `licensebook translated {entry}`"


class State(StrEnum):
    """What a translation is."""

    GOOD = "good"
    STALE = "stale"  # the source has another text now
    NEW = "new"  # nobody has said yet from which text it was made
    SAME = "same"  # word for word the source


@dataclass(frozen=True, slots=True)
class Translation:
    """A unit and its state."""

    unit: Unit
    state: State


@dataclass(frozen=True)
class Status:
    """The translations into one language, in the order of the catalogue and then of the pages.

    Args:
        source: the language that they are made from.
        language: the language that they are in.
        units: all that is there in both languages.
        record: what is recorded of them.
    """

    source: str
    language: str
    units: tuple[Unit, ...]
    record: Record

    @cached_property
    def translations(self) -> tuple[Translation, ...]:
        """Each unit with its state. Where nothing was ever recorded, nothing is new or stale."""
        return tuple(Translation(unit, self._state(unit)) for unit in self.units)

    def of(self, state: State) -> tuple[Unit, ...]:
        """Return the units in a state."""
        return tuple(translation.unit for translation in self.translations if translation.state == state)

    @property
    def waiting(self) -> tuple[Unit, ...]:
        """The units that somebody has to look at."""
        return tuple(one.unit for one in self.translations if one.state in {State.STALE, State.NEW})

    def findings(self, catalogue: Source) -> Iterator[Finding]:
        """Yield what is wrong, at its place in the catalogue, in a page, or in the record."""
        for unit in self.of(State.STALE):
            said = f"the {self.source} text has changed since this was translated into {self.language!r}"
            hint = f"change this text too; {self._is_it(unit)}"
            yield self._finding(catalogue, unit, "T001", said, hint)
        for _, group in groupby(self.of(State.NEW), key=lambda unit: unit.entry):
            first, *more = group
            said = f"nobody has said that this {self.language!r} text is a translation of the {self.source!r} text"
            where = first.where[:-1] if not more else first.where[:2]
            yield self._finding(catalogue, replace(first, where=where), "T002", said, self._is_it(first))
        yield from self._left_over()

    def recorded(self, units: Collection[Unit]) -> Record:
        """Return the record, with these units as translated from what stands there now, and without what is gone."""
        said = {unit.key for unit in units}
        digests = {}
        for unit in self.units:
            if unit.key in said:
                digests[unit.key] = unit.digest
            elif unit.key in self.record.digests:
                digests[unit.key] = self.record.digests[unit.key]
        return replace(self.record, digests=digests)

    def _state(self, unit: Unit) -> State:
        recorded = self.record.digests.get(unit.key)
        if self.record.file and recorded is None:
            return State.NEW
        if recorded is not None and recorded != unit.digest:
            return State.STALE
        return State.SAME if unit.source == unit.target else State.GOOD

    def _left_over(self) -> Iterator[Finding]:
        known = [unit.key for unit in self.units]
        for key in self.record.digests if self.record.file else ():
            # A page may be gone in one language alone, and come back: its readers get it in another meanwhile.
            if key not in known and self.record.file and not key.startswith(f"{PAGES}/"):
                section, _, rest = key.partition("/")
                entry = rest.partition("/")[0]
                hint = "the text is gone, so delete this line"
                if not any(one.startswith(f"{section}/{entry}/") for one in known):
                    hint = f"if {entry!r} has another id now, give it back, run `licensebook rename`; else delete this"
                message = f"no text {key!r} is translated into {self.language!r}"
                yield self.record.file.finding((key,), "T003", message, hint, at_key=True)

    def _is_it(self, unit: Unit) -> str:
        return _IS_IT.format(language=self.language, source=self.source, entry=unit.entry)

    def _finding(self, catalogue: Source, unit: Unit, code: str, message: str, hint: str) -> Finding:
        if unit.key.startswith(f"{PAGES}/"):
            return Finding(path=unit.path, line=1, column=1, code=code, message=message, hint=hint)
        return catalogue.finding(unit.where, code, message, hint)
