"""The published names of the catalogue: the same in every language, or spelled as the product spells them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

CATALOGUE = Path(__file__).parents[2] / "data" / "licenses.yaml"
NAMED = ("licenses", "families", "product")
FIELDS = frozenset({"name", "short-name", "aliases", "module", "vendor"})


def names(catalogue: Path = CATALOGUE) -> set[str]:
    """Return what licenses, plans, families and the product are called, in any language."""
    entries = yaml.load(catalogue.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506 (texts only)
    return {text for kind in NAMED for text in _texts(entries.get(kind, {}), named=False)}


def _texts(value: object, *, named: bool) -> Iterator[str]:
    match value:
        case str() if named:
            yield value
        case list():
            for item in value:
                yield from _texts(item, named=named)
        case dict():
            for key, item in value.items():
                yield from _texts(item, named=named or key in FIELDS)
