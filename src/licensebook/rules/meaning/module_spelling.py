"""C101: a module name is written in two ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_SIGN = re.compile(r"[\W_]")


def _problems(book: Book) -> Iterator[Problem]:
    modules = {key: one.module for key, one in book.catalogue.licenses.items() if one.module}
    alike: dict[str, Counter[str]] = defaultdict(Counter)
    for module in modules.values():
        alike[_SIGN.sub("", module).casefold()][module] += 1
    signs = Counter(sign for module in modules.values() for sign in {*_SIGN.findall(module)})
    for forms in alike.values():
        if len(forms) == 1:
            continue
        right = max(
            forms, key=lambda form: (forms[form], min((signs[sign] for sign in _SIGN.findall(form)), default=0))
        )
        for key, module in modules.items():
            if module in forms and module != right:
                message = f"the module {module!r} is written {right!r} elsewhere"
                hint = f"write {right!r}, or give one of the two another name"
                yield Problem(("licenses", key, "module"), "C101", message, hint)


RULE = Rule(
    code="C101",
    title="A module name is written in two ways",
    why="Programs find a license by the name of its module, letter by letter: one of the two is not found.",
    wrong="""\
licenses:
  basic: {module: big-start, tier: A, scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {module: big_start, tier: B, scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {all: [basic, print]}}
""",
    right="""\
licenses:
  basic: {module: big-start, tier: A, scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {module: big-start, tier: B, scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {all: [basic, print]}}
""",
    problems=_problems,
)
