"""A text that remembers of each character where it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Self

from licensebook.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from licensebook.markup.fault import Fault
    from licensebook.markup.page import Page

_LINE_BREAK = re.compile(r"\r\n?")


def cleaned(text: str) -> str:
    """Return `text` with the line breaks of Unix, and without what no file and no Markdown may hold."""
    text = _LINE_BREAK.sub("\n", text.removeprefix("\ufeff")).replace("\0", "\ufffd")
    return text.encode(errors="replace").decode()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text, and for each of its characters the page and the index in it where the character comes from."""

    text: str
    origins: Sequence[tuple[Page, int]]

    @classmethod
    def of(cls, page: Page, start: int = 0) -> Self:
        """Return what is written in `page` from `start` on."""
        return cls(page.text[start:], [(page, index) for index in range(start, len(page.text))])

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """Return the parts one after the other."""
        parts = tuple(parts)
        return cls("".join(part.text for part in parts), list(chain.from_iterable(part.origins for part in parts)))

    def __getitem__(self, part: slice) -> Self:
        return type(self)(self.text[part], self.origins[part])

    def output(self, text: str, at: int) -> Self:
        """Return `text` as something that the character at index `at` brought forth."""
        return type(self)(text, [self.origins[at]] * len(text))

    def is_written(self, at: int) -> bool:
        """Say whether a writer wrote the character at index `at`, that is no expression brought it forth."""
        page, index = self.origins[at]
        return not page.trusted and page.text[index] == self.text[at]

    def finding(self, fault: Fault) -> Finding:
        """Return what is wrong here as a finding in the file of its writer."""
        page, index = self.origins[min(fault.at, len(self.origins) - 1)]
        return Finding(
            path=page.path,
            line=page.text.count("\n", 0, index) + 1,
            column=index - page.text.rfind("\n", 0, index),
            code=fault.code,
            message=fault.message,
            hint=fault.hint,
        )
