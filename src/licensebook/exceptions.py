"""Findings that are left as they are, each for a reason: the file `exceptions.yaml` beside a catalogue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from licensebook.hints import did_you_mean
from licensebook.rules import rules
from licensebook.source import Source, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from licensebook.finding import Finding

NAME = "exceptions.yaml"
_Fault = tuple[tuple[str, ...], str, str]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIELDS = ("code", "where", "text", "reason", "until")
_NEEDED = ("code", "where", "reason")
# These say that something could not be read or taken, or that facts contradict each other; and an exception may not
# except itself.
_NEVER = re.compile(r"C0[0-369]\d|P[0-2]\d\d|P902|M00[239]|M01[0-2]|T004|T1\d\d")


def can_be_excepted(code: str) -> bool:
    """Say whether a finding with this code may be left as it is, for a reason."""
    return not _NEVER.fullmatch(code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exception_:  # noqa: N801  # Exception is a word of Python
    """A finding that is meant to be left: its code, where it is, and a part of its message."""

    index: int
    code: str
    where: str
    text: str
    until: date | None

    def meets(self, finding: Finding) -> bool:
        """Say whether it is about this finding."""
        return self.code == finding.code and self.text in finding.message and self._is_at(finding)

    def _is_at(self, finding: Finding) -> bool:
        # An entry is named by its id, with or without its section; a page by its path, from any folder on.
        places = (finding.about, finding.about.partition("/")[2])
        path = finding.path.replace("\\", "/")
        is_entry = any(f"{place}/".startswith(f"{self.where}/") for place in places)
        return is_entry or f"/{path}".endswith(f"/{self.where}")


class Exceptions:
    """The exceptions of a catalogue.

    Args:
        catalogue: the file of the catalogue; the exceptions stand beside it, and are none if there is no such file.
        today: the day on which exceptions are judged.

    Raises:
        CatalogueError: the file with the exceptions is no YAML.
    """

    def __init__(self, catalogue: Path, today: date | None = None) -> None:
        file = catalogue.parent / NAME
        self._today = today or date.today()  # noqa: DTZ011  # a writer's day, which has no time zone
        self._source = read(file) if file.is_file() else Source(str(file), [], ())
        self._faults: list[Finding] = [*self._source.findings]
        self._exceptions = tuple(self._read())

    def applied(self, findings: Iterable[Finding], *, are_all: bool) -> tuple[Finding, ...]:
        """Return the findings that are not excepted, and what is wrong with the exceptions, in order.

        Only where the findings `are_all` there are, an exception that meets none of them is found to be unused.
        """
        left, met = [], set()
        for finding in findings:
            by = [one.index for one in self._exceptions if one.meets(finding)]
            met.update(by)
            if not by:
                left.append(finding)
        unused = [self._unused(one) for one in self._exceptions if are_all and one.index not in met]
        return tuple(sorted({*left, *self._faults, *unused}))

    def _unused(self, one: Exception_) -> Finding:
        message = f"nothing is found by {one.code} at {one.where!r} any longer"
        return self._source.finding((one.index,), "C092", message, "delete this exception")

    def _read(self) -> Iterator[Exception_]:
        if not isinstance(self._source.data, list):
            hint = "each exception starts with a hyphen: - code: …"
            self._faults.append(self._source.finding((), "C090", "this is no list of exceptions", hint))
            return
        for index, item in enumerate(self._source.data):
            if fault := _fault(item):
                self._faults.append(self._source.finding((index, *fault[0]), "C090", *fault[1:]))
                continue
            until = date.fromisoformat(item["until"]) if "until" in item else None
            if until and until < self._today:
                hint = "mend what it excepts and delete it, or give a later day"
                ended = self._source.finding((index, "until"), "C091", f"the exception ended on {until}", hint)
                self._faults.append(ended)
                # It still holds: one finding says all that there is to do.
            yield Exception_(
                index=index, code=item["code"], where=item["where"], text=item.get("text", ""), until=until
            )


def _fault(item: Any) -> _Fault | None:  # noqa: ANN401
    """Return the first thing that is wrong with an exception: at which field, what, and the way out."""
    if not isinstance(item, dict):
        return (), "this is no exception", "write code:, where: and reason:"
    return next(chain(_faults_of_fields(item), _faults_of_values(item)), None)


def _faults_of_fields(item: dict[str, Any]) -> Iterator[_Fault]:
    for name, value in item.items():
        if name not in _FIELDS:
            yield (name,), f"unknown field {name!r}", did_you_mean(name, _FIELDS)
        elif not isinstance(value, str) or not value.strip():
            yield (name,), f"field {name!r} is empty or no text", "write a text"
    for name in _NEEDED:
        if name not in item:
            yield (), f"field {name!r} is missing", f"add `{name}: …`"


def _faults_of_values(item: dict[str, str]) -> Iterator[_Fault]:
    code = item["code"]
    if code not in rules():
        yield ("code",), f"no rule {code!r}", did_you_mean(code, rules())
    elif not can_be_excepted(code):
        yield ("code",), f"{code} cannot be excepted", "mend what is found, and delete this exception"
    if not _is_day(item.get("until", "2000-01-01")):
        yield ("until",), f"{item['until']!r} is no date", "write a day, year first, such as 2027-01-31"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _DAY.fullmatch(text) is not None
