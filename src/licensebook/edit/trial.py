"""What would be wrong after an edit that was right before."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from licensebook.edit.files import EXCEPTIONS
from licensebook.errors import FindingsError
from licensebook.exceptions import Exceptions
from licensebook.lookup import load
from licensebook.menu import near
from licensebook.prose.told import everything_wrong
from licensebook.site import Site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.edit.files import Change, Files
    from licensebook.finding import Finding


_BESIDE = (EXCEPTIONS, "terminology.yaml", "spelling", "translations", "words")  # what is read beside the catalogue


What = tuple[str, str, str]


class Outcome(NamedTuple):
    """Everything that is wrong, and whether all was read: rules and pages wait for a catalogue that can be loaded."""

    findings: tuple[Finding, ...]
    is_whole: bool


def findings_of(files: Files) -> tuple[Finding, ...]:
    """Return everything that is wrong in a catalogue and its pages."""
    return _outcome(files, near(files.docs)).findings


def outcome(files: Files, changes: Sequence[Change]) -> Outcome:
    """Return what would be wrong after the changes; it is tried on a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = _copied(files, Path(folder))
        for change in changes:
            path = _moved(change.path, files, copy)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(change.new.encode())
        found = _outcome(copy, near(files.docs))  # which no edit changes
        return found._replace(findings=tuple(_named(finding, files, copy) for finding in found.findings))


def findings_after(files: Files, changes: Sequence[Change]) -> tuple[Finding, ...]:
    """Return everything that would be wrong after the changes; it is tried on a copy."""
    return outcome(files, changes).findings


def new_findings(files: Files, changes: Sequence[Change]) -> tuple[Finding, ...]:
    """Return what would be wrong after the changes and is not wrong before them."""
    if not (after := findings_after(files, changes)):
        return ()
    known = Counter(map(what, findings_of(files)))
    new = []
    for finding in after:
        if known[what(finding)]:
            known[what(finding)] -= 1
        else:
            new.append(finding)
    return tuple(new)


def _outcome(files: Files, configuration: Path | None) -> Outcome:
    try:
        book = load(files.catalogue)
        if files.docs.is_dir():
            found = Site(book, files.docs, files.catalogue, configuration).findings()
        else:
            found = Exceptions(files.catalogue).applied(everything_wrong(book, files.catalogue), are_all=False)
    except FindingsError as error:
        return Outcome(error.findings, is_whole=False)
    return Outcome(found, is_whole=True)


def what(finding: Finding) -> What:
    """Return what a finding says, wherever edits above may have moved it."""
    return finding.path, finding.code, finding.message


def _copied(files: Files, folder: Path) -> Files:
    copy = type(files)(folder / "data" / files.catalogue.name, folder / "docs")
    copy.catalogue.parent.mkdir()
    for name in (files.catalogue.name, *_BESIDE):
        found = files.catalogue.with_name(name)
        if found.is_dir():
            shutil.copytree(found, copy.catalogue.with_name(name))
        elif found.is_file():
            shutil.copyfile(found, copy.catalogue.with_name(name))
    if files.docs.is_dir():
        shutil.copytree(files.docs, copy.docs)
    return copy


def _moved(path: Path, files: Files, copy: Files) -> Path:
    if path.is_relative_to(files.docs):
        return copy.docs / path.relative_to(files.docs)
    return copy.catalogue.parent / path.relative_to(files.catalogue.parent)


def _named(finding: Finding, files: Files, copy: Files) -> Finding:
    said = finding
    for there, here in ((copy.docs, files.docs), (copy.catalogue.parent, files.catalogue.parent)):
        message, hint = (text.replace(str(there), str(here)) for text in (said.message, said.hint))
        said = replace(said, message=message, hint=hint)
    path = Path(finding.path)
    if path.is_relative_to(copy.docs):
        return replace(said, path=str(files.docs / path.relative_to(copy.docs)))
    if path.is_relative_to(copy.catalogue.parent):
        return replace(said, path=str(files.catalogue.parent / path.relative_to(copy.catalogue.parent)))
    return said
