"""What the scripts of the pages know of the catalogue, worked out by the package: a JSON file for each of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from licensebook.needs import needs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from licensebook.views import Views

# By the name of the file, which is that of the script.
_MAKERS: Mapping[str, Callable[[Views], object]] = {
    "needs": lambda views: needs(views.book, views.language),
}


def data(views: Views) -> dict[str, bytes]:
    """Return every file, by its path among the pages of the language."""
    return {f"data/{name}.json": _written(make(views)) for name, make in _MAKERS.items()}


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
