"""Fields of an entry that stand in another order than everywhere else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.sections import MODELS, order
from licensebook.source import Map, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from licensebook.finding import Finding

CODE = "C071"


def findings(catalogue: Path) -> Iterator[Finding]:
    """Yield the first field of each entry that stands after one that comes later; the fields are known ones.

    An entry on one line is left alone, and so is one with an empty line in it, which parts what somebody wanted apart.
    """
    source = read(catalogue)
    lines = catalogue.read_text(encoding="utf-8").splitlines()
    for section in MODELS.keys() & source.data.keys():
        names = order(section)
        for key, entry in source.data[section].items():
            if not isinstance(entry, Map) or _is_apart(entry, lines):
                continue
            for before, field in pairwise(entry):
                if names.index(field) < names.index(before):
                    first = next(one for one in entry if names.index(one) > names.index(field))
                    message = f"{field!r} stands after {before!r}"
                    yield source.finding(
                        (section, key, field), CODE, message, f"put it before {first!r}, or run `licensebook fmt`"
                    )
                    break


def _is_apart(entry: Map, lines: list[str]) -> bool:
    places = [line for line, _ in entry.keys_at.values()]
    return len(set(places)) < len(places) or not all(line.strip() for line in lines[places[0] : places[-1]])
