"""Every rule: a small module for each, found by where it lies."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType
from typing import TYPE_CHECKING

from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.coherence import Problem
    from licensebook.lookup import Book


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    return MappingProxyType({rule.code: rule for rule in sorted((rule for _, rule in _found()), key=_place)})


@cache
def groups() -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules by the folder that they lie in, such as `meaning`, in the order of the codes."""
    by_folder: dict[str, list[Rule]] = defaultdict(list)
    for folder, rule in _found():
        by_folder[folder].append(rule)
    in_order = {folder: tuple(sorted(found, key=_place)) for folder, found in by_folder.items()}
    return MappingProxyType(dict(sorted(in_order.items(), key=lambda group: _start(group[1]))))


def _found() -> Iterator[tuple[str, Rule]]:
    """Yield each rule after the folder that it lies in."""
    for module in walk_packages(__path__, f"{__name__}."):
        rule = None if module.ispkg else getattr(import_module(module.name), "RULE", None)
        if isinstance(rule, Rule):
            yield module.name.split(".")[-2], rule


def _start(rules: Sequence[Rule]) -> tuple[str, int]:
    """Return the place of the first rule that has the letter which most of the rules have."""
    letter = Counter(rule.code[0] for rule in rules).most_common(1)[0][0]
    return min(_place(rule) for rule in rules if rule.code[0] == letter)


def _place(rule: Rule) -> tuple[str, int]:
    return rule.code[0], int(rule.code[1:])


def problems(book: Book) -> Iterator[Problem]:
    """Yield what breaks a rule in a catalogue whose fields and references are right."""
    for rule in rules().values():
        if rule.problems:
            yield from rule.problems(book)
