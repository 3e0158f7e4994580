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
    InvalidTime,
    LicensebookError,
    PageError,
    UnknownFeature,
    UnknownLanguage,
    UnknownLicense,
    UnknownName,
)
from licensebook.finding import Finding
from licensebook.lookup import Book, load
from licensebook.model import Feature, License, Limit, Scope, Tip
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
    "Feature",
    "Finding",
    "Hit",
    "InvalidTime",
    "License",
    "LicensebookError",
    "Limit",
    "Moved",
    "PageError",
    "Removed",
    "Requirement",
    "Scope",
    "Successor",
    "Tip",
    "UnknownFeature",
    "UnknownLanguage",
    "UnknownLicense",
    "UnknownName",
    "load",
]
