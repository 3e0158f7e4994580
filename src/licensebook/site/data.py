"""What pages load besides: a JSON file for each script, with what it knows of the catalogue, and the pictures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from licensebook.views import Views

# By the name of the file, which is that of the script.
_MAKERS: Mapping[str, Callable[[Views], object]] = {}


def data(views: Views) -> dict[str, bytes]:
    """Return every file, by its path among the pages of the language."""
    known = {f"data/{name}.json": _written(make(views)) for name, make in _MAKERS.items()}
    return known | {diagram.path: diagram.svg().encode() for diagram in views.diagrams}


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
