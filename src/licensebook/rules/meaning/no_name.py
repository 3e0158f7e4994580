"""C082: a license that a screen shows has its module name for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    for key, license_ in book.catalogue.licenses.items():
        if license_.hidden or not license_.module:
            continue
        if all(license_.name[language] == license_.module for language in book.catalogue.languages.published):
            message = f"{license_.module!r} is the name of the module, and no name that readers see"
            hint = "write the published name, or `hidden: true` if no screen shows it"
            yield Problem(("licenses", key, "name"), "C082", message, hint)


RULE = Rule(
    code="C082",
    title="A license that a screen shows has its module name for a name",
    why=(
        "Readers never meet the name of a module. Where no name is published, no screen shows the license, which is "
        "then hidden."
    ),
    wrong="""\
licenses:
  basic: {module: base-mod, scope: seat, name: base-mod, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
licenses:
  basic: {module: base-mod, scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    problems=_problems,
)
