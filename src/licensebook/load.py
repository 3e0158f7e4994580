"""Reads a catalogue file and checks all of it in one run."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licensebook import source
from licensebook.coherence import problems
from licensebook.errors import CatalogueError
from licensebook.hints import meant
from licensebook.model import KINDS_WITH_ID, Catalogue
from licensebook.reading import reading
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from licensebook.coherence import Problem
    from licensebook.faults import Fault
    from licensebook.finding import Finding
    from licensebook.source import Source

Where = tuple[str | int, ...]
_MOST_IDS = 3  # that a hint names


def packaged() -> Path:
    """Return where the catalogue that comes with the package stands."""
    inside = Path(str(resources.files("licensebook"))) / "data" / "licenses.yaml"
    # In a checkout the one source of every fact is not copied into the package.
    return inside if inside.is_file() else Path(__file__).parents[2] / "data" / "licenses.yaml"


def load_catalogue(path: str | Path | None = None) -> Catalogue:
    """Return the catalogue in the YAML file at `path`, or the one that comes with the package.

    Raises:
        CatalogueError: the file cannot be read or something in it is wrong; `findings` holds every reason.
    """
    return parse_catalogue(source.read(path if path is not None else packaged()))


def parse_catalogue(read: Source) -> Catalogue:
    """Return the catalogue that was read; raise CatalogueError with every finding if anything is wrong."""
    if not isinstance(read.data, dict):
        start = "it starts with product:, languages: and scopes:"
        raise CatalogueError([*read.findings, read.finding((), "C001", "this is no catalogue", start)])
    catalogue, faults, mended = reading(_with_ids(read.data))
    findings = [_finding(read, where, _by_name(read.data, where, fault)) for where, fault in faults.items()]
    if catalogue:
        findings += (_finding(read, problem.where, problem) for problem in _beyond(mended, problems(catalogue)))
    if catalogue and not findings and not read.findings:
        return catalogue
    raise CatalogueError(_in_order(read.findings, findings))


def _with_ids(data: dict[str, Any]) -> dict[str, Any]:
    """Give each entry its key as a field, as the model has it; the maps that were read stay as they are."""
    return {kind: _entries(value) if kind in KINDS_WITH_ID else value for kind, value in data.items()}


def _entries(entries: Any) -> Any:  # noqa: ANN401
    if not isinstance(entries, dict):
        return entries
    return {key: {**entry, "id": key} if isinstance(entry, dict) else entry for key, entry in entries.items()}


def _by_name(data: dict[str, Any], where: Where, fault: Fault) -> Fault:
    """Hint at the id, where a name stands in its place."""
    if fault.code != "C014" or fault.at_key or not (ids := _called(data, _value(data, where))):
        return fault
    return fault._replace(hint=meant(ids[:_MOST_IDS]))


def _value(data: Any, where: Where) -> Any:  # noqa: ANN401
    try:
        for part in where:
            data = data[part]
    except (KeyError, IndexError, TypeError):
        return None  # the model has a field that the file has not, such as the `id` of an entry
    return data


def _called(data: dict[str, Any], name: object) -> list[str]:
    """Return the ids of entries that have this name, or an id that differs in spelling only."""
    if not isinstance(name, str):
        return []
    found = []
    for kind in KINDS_WITH_ID:
        entries = data.get(kind)
        for key, entry in entries.items() if isinstance(entries, dict) else ():
            names = entry.get("name") if isinstance(entry, dict) else None
            known = [key, *(names.values() if isinstance(names, dict) else [names])]
            if normalize(name) in {normalize(text) for text in known if isinstance(text, str)}:
                found.append(key)
    return found


def _beyond(mended: Iterable[Where], found: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out the problems that only follow from what was mended."""
    faulty = set(mended)
    around = {where[:depth] for where in faulty for depth in range(len(where))}

    def follows(where: Where) -> bool:
        return where in around or any(where[:depth] in faulty for depth in range(1, len(where) + 1))

    for problem in found:
        if not follows(problem.where) and not any(map(follows, problem.rests_on)):
            yield problem


def _in_order(of_yaml: Iterable[Finding], of_catalogue: Iterable[Finding]) -> list[Finding]:
    """Sort by place; where the YAML itself is refused, there is nothing more to say."""
    refused = {(finding.line, finding.column) for finding in of_yaml}
    beside = (finding for finding in of_catalogue if (finding.line, finding.column) not in refused)
    return sorted(dict.fromkeys([*of_yaml, *beside]), key=lambda finding: (finding.line, finding.column))


def _finding(read: Source, where: Where, what: Fault | Problem) -> Finding:
    return read.finding(where, what.code, what.message, what.hint, at_key=what.at_key, word=what.word)
