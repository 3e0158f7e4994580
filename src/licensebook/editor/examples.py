"""Examples of what fields hold, from a catalogue itself: in its languages, and with ids that there are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from licensebook.export import as_data
from licensebook.model import KINDS_WITH_ID, All, Any_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.model import Catalogue, Need, Record


_ENOUGH = 2  # an editor writes a single one out, as if it were meant; of two it lets one choose


def put_examples(records: dict[str, Any], catalogue: Catalogue) -> None:
    """Let each field have the first ones that the catalogue holds as its examples, or none if it holds none.

    Args:
        records: the schemas of the records, by the names of their classes; they are changed.
        catalogue: where the examples are from.
    """
    found = _values(catalogue)
    for name, record in records.items():
        for field, node in record.get("properties", {}).items():
            examples = node.pop("examples", ())
            values = found[name, field] or found["Rule", field]  # a feature with a single rule has its fields itself
            if examples and values:
                node["examples"] = values[:_ENOUGH]


def _values(catalogue: Catalogue) -> defaultdict[tuple[str, str], list[Any]]:
    """Return what is written in each field of each kind of record; of needs, what is a single license comes first."""
    found: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for record in _records(catalogue):
        for field, value in as_data(record, catalogue.languages.published).items():
            values = found[type(record).__name__, field]
            if (written := _written(value)) not in values:
                values.append(written)
    for field in ("Rule", "needs"), ("All", "all"), ("Any_", "any"):
        found[field].sort(key=_has_groups)
    return found


def _records(catalogue: Catalogue) -> Iterator[Record]:
    yield from (catalogue.product, catalogue.languages)
    for section in KINDS_WITH_ID:
        yield from getattr(catalogue, section).values()
    for feature in catalogue.features.values():
        for rule in feature.rules:
            yield rule
            yield from _groups(rule.needs)


def _groups(need: Need) -> Iterator[All | Any_]:
    if isinstance(need, All | Any_):
        yield need
        for part in need.all if isinstance(need, All) else need.any:
            yield from _groups(part)


def _has_groups(need: object) -> bool:
    return isinstance(need, dict) or (isinstance(need, list) and any(map(_has_groups, need)))


def _written(value: Any) -> Any:  # noqa: ANN401  # whatever a field holds
    """Return a value as a person would write it: a version of digits alone takes no quotes."""
    return int(value) if isinstance(value, str) and value.isdecimal() else value
