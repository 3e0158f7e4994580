"""C049: two licenses have the same module name, or the same name in the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    of_module: dict[tuple[str, str | None], str] = {}
    of_api: dict[str, str] = {}
    for key, license_ in book.catalogue.licenses.items():
        other = of_module.setdefault((license_.module, license_.tier), key) if license_.module else key
        if other != key:
            message = f"the module {license_.module!r} is that of {other!r} too"
            hint = "mend one, or say under `tier` which tier of the module each of them is"
            yield Problem(("licenses", key, "module"), "C049", message, hint)
        other = of_api.setdefault(license_.api, key) if license_.api else key
        if other != key:
            message = f"the name {license_.api!r} in the API is that of {other!r} too"
            yield Problem(("licenses", key, "api"), "C049", message, "mend one of them")


RULE = Rule(
    code="C049",
    title="Two licenses have the same name for programs",
    why=(
        "Programs and older screens know a license by the name of its module, or by its name in the API, and would "
        "find either of the two."
    ),
    wrong="""\
licenses:
  basic: {module: start, scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {module: start, scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {all: [basic, print]}}
""",
    right="""\
licenses:
  basic: {module: start, tier: A, scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {module: start, tier: B, scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: {all: [basic, print]}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
