"""The errors that licensebook raises.

LicensebookError
├── CatalogueError(ValueError)      the catalogue cannot be used; carries every finding
├── PageError(ValueError)           pages cannot be expanded; carries every finding
├── UnknownEntry(KeyError)          no entry has this id
│   ├── UnknownLicense
│   ├── UnknownFeature
│   └── UnknownName                 no license has this name
├── AmbiguousName(LookupError)      several licenses have this name
├── UnknownLanguage(KeyError)       the catalogue is not written in this language
├── InvalidTime(ValueError)         no product version or date, or one that the catalogue knows nothing of
├── NothingUnlocks(LookupError)     no license unlocks this feature, so nothing can be named that is missing
└── InvalidArgument(TypeError)      an argument is of another type than its function takes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from licensebook.finding import Finding


class LicensebookError(Exception):
    """What every error of this package derives from.

    Args:
        message: what is wrong, with the bad value quoted.
        hint: what would be right; empty where nothing can be suggested.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        # KeyError would show the message in quotes.
        return f"{self.message}; {self.hint}" if self.hint else self.message


class FindingsError(LicensebookError):
    """Something cannot be used; `findings` holds every reason, in the order of the file."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(finding.text() for finding in self.findings))


class CatalogueError(FindingsError, ValueError):
    """The catalogue cannot be used."""


class PageError(FindingsError, ValueError):
    """Pages cannot be expanded."""


class UnknownEntry(LicensebookError, KeyError):
    """No entry has this id."""


class UnknownLicense(UnknownEntry):
    """No license has this id; the hint names the nearest ids."""


class UnknownFeature(UnknownEntry):
    """No feature has this id; the hint names the nearest ids."""


class UnknownName(UnknownEntry):
    """No license has this name; the hint names the nearest names."""


class AmbiguousName(LicensebookError, LookupError):
    """Several licenses have this name; `candidates` holds their ids."""

    def __init__(self, message: str, candidates: Iterable[str]) -> None:
        self.candidates = tuple(candidates)
        super().__init__(message, f"candidates: {', '.join(self.candidates)}")


class UnknownLanguage(LicensebookError, KeyError):
    """The catalogue is not written in this language."""


class InvalidTime(LicensebookError, ValueError):
    """No product version such as 11.2 or date such as 2026-06-10, or one that the catalogue knows nothing of."""


class NothingUnlocks(LicensebookError, LookupError):
    """No license of this book unlocks this feature, so nothing can be named that is missing."""


class InvalidArgument(LicensebookError, TypeError):
    """An argument is of another type than its function takes."""
