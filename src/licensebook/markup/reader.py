"""Reads a page with all that it includes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from licensebook.errors import LicensebookError
from licensebook.markup import front_matter, template
from licensebook.markup.conflict import settled
from licensebook.markup.fault import Code, Fault
from licensebook.markup.manuscript import Manuscript, cleaned
from licensebook.markup.outline import Outline
from licensebook.markup.placement import placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.markup.page import Context, Page

_INCLUDE = re.compile(r"\[!include[ \t]*\[[^\[\]\n]*\]\([ \t]*([^()\s]+)[ \t]*\)\]", re.IGNORECASE)


class Reader:
    """Fills in templates and includes, and keeps what is wrong."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._findings: dict[tuple[str, int, int], Finding] = {}

    def read(self, page: Page, chain: tuple[str, ...] = ()) -> tuple[Mapping[str, Any], Manuscript]:
        """Return the front matter and the body of a page; `chain` holds the paths of the pages that include it."""
        text, conflicts = settled(cleaned(page.text))
        page = replace(page, text=text)
        if conflicts:
            self.note(Manuscript.of(page), conflicts)
        data, start, findings = front_matter.split(page)
        self._keep(findings)
        written = Manuscript.of(page, start)
        rendered, faults = template.render(written, self._context.functions)
        self.note(written, faults)
        return data, Manuscript.joined(self._filled(rendered, (*chain, page.path)))

    def made(self, page: Page) -> Manuscript:
        """Return the text of a page that a program made, between empty lines."""
        text = cleaned(page.text).strip("\n")
        whole = Manuscript(f"\n{text}\n", [(page, 0)] * (len(text) + 2))
        return Manuscript.joined(self._filled(whole, (page.path,)))

    def note(self, manuscript: Manuscript, faults: Iterable[Fault]) -> None:
        """Keep what is wrong with a manuscript."""
        self._keep(manuscript.finding(fault) for fault in faults)

    def findings(self) -> tuple[Finding, ...]:
        """Return all that is wrong, in the order of the files."""
        return tuple(sorted(self._findings.values()))

    def _keep(self, findings: Iterable[Finding]) -> None:
        # What a place is blamed for first is the cause of the rest.
        for finding in findings:
            self._findings.setdefault((finding.path, finding.line, finding.column), finding)

    def _filled(self, manuscript: Manuscript, chain: tuple[str, ...]) -> Iterator[Manuscript]:
        done = 0
        prose = Outline(manuscript.text).prose if _INCLUDE.search(manuscript.text) else ""
        for include in _INCLUDE.finditer(prose):
            start, end = include.span()
            yield manuscript[done:start]
            done = end
            try:
                guest = self._included(include[1], chain)
            except LicensebookError as error:
                code = Code.INCLUDE_CIRCLE if isinstance(error, _Circle) else Code.INCLUDE_MISSING
                self.note(manuscript, [Fault(start, code, error.message, error.hint)])
            else:
                yield from placed(manuscript, start, end, guest)
        yield manuscript[done:]

    def _included(self, target: str, chain: tuple[str, ...]) -> Manuscript:
        page = self._context.include(target, chain[-1])
        if page.path in chain:
            circle = _told(chain[chain.index(page.path) :])
            raise _Circle(f"pages include each other in a circle: {circle}", "delete one of these includes")
        _, guest = self.read(page, chain)
        text = guest.text
        return guest[len(text) - len(text.lstrip("\n")) : len(text.rstrip("\n"))]


def _told(circle: tuple[str, ...]) -> str:
    """Return a circle of paths so that it reads the same from whichever page it was entered."""
    first = circle.index(min(circle))
    return " -> ".join((*circle[first:], *circle[: first + 1]))


class _Circle(LicensebookError):
    """A page that includes itself, be it through others."""
