"""C016: a platform is not called that, but nearly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.hints import did_you_mean
from licensebook.rule import Rule, Severity
from licensebook.spelling import nearest

_FIELDS = {"platforms": "platform", "deployments": "deployment"}


def _problems(book: Book) -> Iterator[Problem]:
    words = book.words(book.catalogue.languages.source)
    for field, kind in _FIELDS.items():
        known = [key.removeprefix(f"{kind}.") for key in words if key.startswith(f"{kind}.")]
        for section in ("licenses", "features"):
            for key, entry in getattr(book.catalogue, section).items():
                for index, name in enumerate(getattr(entry, field, None) or ()):
                    # One that is like none of them is a new one, and stands for itself.
                    if name not in known and nearest(name, known):
                        where = (section, key, field, index)
                        yield Problem(where, "C016", f"unknown {kind} {name!r}", did_you_mean(name, known))


RULE = Rule(
    code="C016",
    title="A platform or deployment is nearly one that is known",
    why="It is most likely misspelled, and pages would show it as it stands there.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}, platforms: [mobil]}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}, platforms: [mobile, desk]}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
