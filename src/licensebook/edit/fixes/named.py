"""A name that stands by hand just as the catalogue would write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.text import Edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.finding import Finding

_THE_NAME = re.compile(r"'([^']+)' is the name of ")
_WRITE = re.compile(r"write (\{\{[^{}]+\}\})")


def expression(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that lets the catalogue write a name; none where it would write it in another form."""
    name, write = _THE_NAME.match(finding.message), _WRITE.match(finding.hint)
    if not name or not write or not text.startswith(name[1], at):
        return ()
    return (Edit(at, at + len(name[1]), write[1]),)
