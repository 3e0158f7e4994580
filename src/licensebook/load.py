"""Reads a catalogue file and checks all of it in one run."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from licensebook import source
from licensebook.coherence import Problem, problems
from licensebook.errors import CatalogueError
from licensebook.finding import Finding
from licensebook.model import KINDS_WITH_ID, Catalogue
from licensebook.reading import explain, neutral

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.source import Source

Where = tuple[str | int, ...]


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
    findings = list(read.findings)
    if not isinstance(read.data, dict):
        findings.append(read.finding((), "C001", "this is no catalogue", "it starts with product:, languages: and scopes:"))
        raise CatalogueError(findings)
    data = _with_ids(read.data)
    catalogue, faults = _validated(data)
    findings += (read.finding(where, *words) for where, words in faults.items())
    if catalogue is not None:
        findings += _coherent(read, catalogue, set(faults))
    if findings:
        raise CatalogueError(sorted(set(findings), key=_place))
    assert catalogue is not None  # noqa: S101  # without a fault there is a catalogue
    return catalogue


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.line, finding.column, finding.code


def _with_ids(data: dict[str, Any]) -> dict[str, Any]:
    """Give each entry its key as a field, as the model has it; the maps that were read stay as they are."""
    return {kind: _entries(value) if kind in KINDS_WITH_ID else value for kind, value in data.items()}


def _entries(entries: Any) -> Any:  # noqa: ANN401
    if not isinstance(entries, dict):
        return entries
    return {key: {**entry, "id": key} if isinstance(entry, dict) else entry for key, entry in entries.items()}


def _validated(data: dict[str, Any]) -> tuple[Catalogue | None, dict[Where, tuple[str, str, str]]]:
    """Return the catalogue and the faults of single fields.

    A faulty field is taken out, or made neutral where it must be there, so that the rest can be checked in the same
    run. There is no catalogue if so little is right that it cannot be.
    """
    try:
        return Catalogue.model_validate(data), {}
    except ValidationError as error:
        faults = explain(error.errors())
    try:
        return Catalogue.model_validate(neutral(data, faults)), faults
    except ValidationError:
        return None, faults


def _coherent(read: Source, catalogue: Catalogue, faults: set[Where]) -> Iterator[Finding]:
    """Yield what does not fit together, apart from what is at fault already."""
    for problem in problems(catalogue):
        if not any(_overlap(problem.where, fault) for fault in faults):
            yield _finding(read, problem)


def _overlap(one: Where, other: Where) -> bool:
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _finding(read: Source, problem: Problem) -> Finding:
    return read.finding(problem.where, problem.code, problem.message, problem.hint, at_key=problem.at_key)
