"""The words around the facts, as far as there are any."""

from __future__ import annotations

import re
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


def pattern_of(book: Book, language: str, name: str) -> re.Pattern[str] | None:
    """Return one of the words of a language as a pattern; None where it has none.

    Raises:
        LicensebookError: it is no regular expression.
    """
    if not (word := word_of(book, language, name)):
        return None
    try:
        return re.compile(word)
    except re.error as error:
        message = f"{name!r} in the words of {language!r} is no regular expression: {error}"
        raise LicensebookError(message, f"mend it in words/{language}.yaml, or leave it empty") from None
