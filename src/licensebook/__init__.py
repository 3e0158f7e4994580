"""One catalogue of license types, and the answers that come from it.

    >>> import licensebook
    >>> book = licensebook.load()
    >>> book.find("Salgsbruker").id
    'sales-user'

Nothing is read before `load` is called.
"""

from licensebook.comparison import Added, Change, Changed, Moved, Removed
from licensebook.errors import (
    AmbiguousName,
    CatalogueError,
    FindingsError,
    InvalidArgument,
    InvalidTime,
    LicensebookError,
    NothingUnlocks,
    PageError,
    UnknownEntry,
    UnknownFeature,
    UnknownLanguage,
    UnknownLicense,
    UnknownName,
)
from licensebook.finding import Finding
from licensebook.lookup import Book, load
from licensebook.model import Family, Feature, License, Limit, Scope, Tip
from licensebook.requirement import Requirement
from licensebook.search import Hit
from licensebook.succession import Successor

__all__ = [
    "Added",
    "AmbiguousName",
    "Book",
    "CatalogueError",
    "Change",
    "Changed",
    "Family",
    "Feature",
    "Finding",
    "FindingsError",
    "Hit",
    "InvalidArgument",
    "InvalidTime",
    "License",
    "LicensebookError",
    "Limit",
    "Moved",
    "NothingUnlocks",
    "PageError",
    "Removed",
    "Requirement",
    "Scope",
    "Successor",
    "Tip",
    "UnknownEntry",
    "UnknownFeature",
    "UnknownLanguage",
    "UnknownLicense",
    "UnknownName",
    "load",
]
