"""The words around the facts, as far as there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError

if TYPE_CHECKING:
    from licensebook.lookup import Book


def word_of(book: Book, language: str, name: str) -> str:
    """Return one of the words of a language; nothing where it has none, which is found where they are needed."""
    try:
        return book.words(language)[name]
    except LicensebookError:
        return ""
