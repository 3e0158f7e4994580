"""What the scripts of the pages know of the catalogue, worked out by the package: a JSON file for each of them."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from licensebook.naming import Naming
from licensebook.needs import needs
from licensebook.site.plan_data import plan_data

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from licensebook.views import Views

# By the name of the file, which is that of the script.
_MAKERS: Mapping[str, Callable[[Views], object]] = {
    "names": lambda views: Naming(views).data(),
    "plans": plan_data,
    "needs": lambda views: needs(views.book, views.language),
}


def data(views: Views) -> dict[str, Callable[[], bytes]]:
    """Return what makes each file, by its path among the pages of the language."""
    return {f"data/{name}.json": partial(_file, make, views) for name, make in _MAKERS.items()}


def _file(make: Callable[[Views], object], views: Views) -> bytes:
    return written(make(views))


def written(value: object) -> bytes:
    """Return a value as the bytes of a file."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
