"""Asks on the terminal for what a new entry still lacks, one question at a time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from licensebook.edit import form
from licensebook.edit.rename import check_new_id
from licensebook.errors import LicensebookError

if TYPE_CHECKING:
    from collections.abc import Callable

    from licensebook.edit.entry import Value
    from licensebook.model import Catalogue

Answer = TypeVar("Answer")

# What most entries have though they need not; an empty answer leaves it out.
_ALSO = {"licenses": ("module", "aliases", "requires", "source"), "features": ("area", "aliases", "source")}
_FEW = 20  # choices that a question shows


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def ask_id(catalogue: Catalogue, section: str) -> str:
    """Ask for the id of a new entry until it is one that is free; raise KeyboardInterrupt if somebody stops."""

    def read(answer: str) -> str:
        check_new_id(catalogue, section, answer)
        return answer

    return _asked("id (it becomes the address: English words with hyphens)", read)


def ask_fields(catalogue: Catalogue, section: str, given: dict[str, Value]) -> dict[str, Value]:
    """Return what was given and what was asked for; raise KeyboardInterrupt if somebody stops."""
    needed = form.required(section)
    fields = dict(given)
    for field in form.fields(section):
        if field not in fields and (field in needed or field in _ALSO.get(section, ())):
            answer = _field(catalogue, section, field, is_needed=field in needed)
            if answer:
                fields[field] = answer
    return fields


def _field(catalogue: Catalogue, section: str, field: str, *, is_needed: bool) -> Value | None:
    kind = form.form(section, field)
    if kind not in {form.TEXTS, form.NAMES}:
        return _one(catalogue, section, field, is_needed=is_needed)
    texts: dict[str, str] = {}
    for language in form.languages(catalogue):
        more = ", with commas between" if kind == form.NAMES else ""
        answer = _asked(
            f"{field} in {language!r}{more}", _form_in(catalogue, section, field, language, is_needed=is_needed)
        )
        if answer:
            texts[language] = answer
    return form.value(catalogue, section, field, [f"{key}={text}" for key, text in texts.items()]) if texts else None


def _one(catalogue: Catalogue, section: str, field: str, *, is_needed: bool) -> Value | None:
    def read(answer: str) -> Value | None:
        if not answer and not is_needed:
            return None
        return form.value(catalogue, section, field, [answer])

    known = form.choices(catalogue, section, field)
    shown = f" ({', '.join(known)})" if 0 < len(known) <= _FEW else ""
    return _asked(f"{field}{shown}{'' if is_needed else ', or Enter to leave it out'}", read)


def _form_in(catalogue: Catalogue, section: str, field: str, language: str, *, is_needed: bool) -> Callable[[str], str]:
    """Return what reads a text in a language, and refuses one that cannot stand there."""

    def read(answer: str) -> str:
        if is_needed and not answer:
            raise LicensebookError("this is needed", "write it, or press Ctrl+C to stop: nothing is changed then")
        if answer:
            form.value(catalogue, section, field, [f"{language}={answer}"])
        return answer

    return read


def _asked(question: str, read: Callable[[str], Answer]) -> Answer:
    while True:
        try:
            return read(input(f"{question}: ").strip())
        except LicensebookError as error:
            print(f"  {error.message}\n    {error.hint}")
        except EOFError:
            raise KeyboardInterrupt from None
