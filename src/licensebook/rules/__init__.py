"""Every rule: a small module for each, found by where it lies."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType
from typing import TYPE_CHECKING

from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.coherence import Problem
    from licensebook.lookup import Book


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    modules = (import_module(module.name) for module in walk_packages(__path__, f"{__name__}.") if not module.ispkg)
    found = [rule for module in modules if isinstance(rule := getattr(module, "RULE", None), Rule)]
    return MappingProxyType(
        {rule.code: rule for rule in sorted(found, key=lambda rule: (rule.code[0], int(rule.code[1:])))}
    )


def problems(book: Book) -> Iterator[Problem]:
    """Yield what breaks a rule in a catalogue whose fields and references are right."""
    for rule in rules().values():
        if rule.problems:
            yield from rule.problems(book)
