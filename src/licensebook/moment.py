"""Points in time: product versions such as 11.10, and dates that may lack day or month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from licensebook.errors import InvalidTime

_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_LIKE_A_DATE = re.compile(r"\d{4}[-/].*|\d\d?[-./]\d\d?[-./]\d{4}")


@dataclass(frozen=True, slots=True)
class Version:
    """A product version; 11.10 comes after 11.9, and 12 equals 12.0 in every comparison but `==`."""

    parts: tuple[int, ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a version such as `8.5`; raise InvalidTime for anything else."""
        if not _VERSION.fullmatch(text):
            message = f"{text!r} is no product version"
            raise InvalidTime(message, "write numbers with points, such as 11 or 11.10")
        return cls(tuple(int(part) for part in text.split(".")))

    def __str__(self) -> str:
        return ".".join(map(str, self.parts))

    @property
    def series(self) -> tuple[int, ...]:
        """The parts without closing zeros, so that 12 and 12.0 sort alike."""
        parts = self.parts
        while len(parts) > 1 and parts[-1] == 0:
            parts = parts[:-1]
        return parts

    def reaches(self, since: Version) -> bool:
        """Whether this version is `since` or later."""
        return self.series >= since.series

    def within(self, until: Version) -> bool:
        """Whether this version is `until` or earlier; 9.2 still belongs to 9."""
        limit = until.series
        return self.series[: len(limit)] <= limit

    def exceeds(self, newest: Version) -> bool:
        """Whether this version is later than `newest` and no part of it; 12.1 still belongs to 12."""
        return not newest.reaches(self) and not self.within(newest)


@dataclass(frozen=True, slots=True)
class Day:
    """A date that may be known to the month or the year only, as it was written."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2026-06-10`, `2026-06` or `2026`; raise InvalidTime for anything else."""
        day = cls(text)
        try:
            _ = day.first
        except (ValueError, AttributeError):
            message = f"{text!r} is no date"
            raise InvalidTime(
                message, "write year-month-day, such as 2026-06-10; day and month may be left out"
            ) from None
        return day

    def __str__(self) -> str:
        return self.text

    @property
    def first(self) -> date:
        """The first day that is meant."""
        match = _DATE.fullmatch(self.text)
        year, month, day = match.groups()  # type: ignore[union-attr]  # parse turns the AttributeError into InvalidTime
        return date(int(year), int(month or 1), int(day or 1))


def parse_moment(text: str) -> Version | Day:
    """Read a date such as 2026-06-10 or a product version such as 10; raise InvalidTime for anything else."""
    if _LIKE_A_DATE.fullmatch(text):
        return Day.parse(text)
    return Version.parse(text)
