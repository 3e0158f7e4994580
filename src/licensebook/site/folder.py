"""The pages of a site in a folder on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError, PageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from licensebook.finding import Finding
    from licensebook.site.site import Site

# What stands in the folder because we wrote it, one path a line. Nothing else in there is ever touched.
MANIFEST = ".licensebook-pages"
NOTHING_YET = "# …\n".encode()  # a page that could not be made so far
_TITLE = "# What licensebook wrote here. It deletes these files when they are no longer pages, and no others.\n"


def write(site: Site, language: str, folder: Path) -> int:
    """Write the pages of a language into a folder and return how many there are.

    Files beside the pages, such as pictures, are copied. The folder must be new, empty, or one that was written here
    before: a list in it says which files are ours. Unchanged files stay untouched, and of what is in the folder only
    files on that list are deleted.

    Raises:
        PageError: something is wrong with the pages; nothing is written.
        LicensebookError: the folder holds what is not ours; nothing is written.
    """
    pages = list(site.stage(language))
    if findings := site.findings_of(pages):
        raise PageError(findings)
    put({page.uri: page.text.encode() for page in pages} | _beside_pages(site, language), folder)
    return len(pages)


def write_good(site: Site, language: str, folder: Path) -> tuple[Finding, ...]:
    """Write the pages of a language as `write` does, but for those with mistakes; return what is wrong.

    A page with a mistake stays as it was; one that was not there before has nothing on it yet.

    Raises:
        LicensebookError: the catalogue cannot be used, or the folder holds what is not ours; nothing is written.
    """
    pages = list(site.stage(language))
    findings = site.findings_of(pages)
    contents = {page.uri: page.text.encode() for page in pages}
    for page in pages:
        if not set(page.findings).isdisjoint(findings):
            before = folder / page.uri
            contents[page.uri] = before.read_bytes() if before.is_file() else NOTHING_YET
    put(contents | _beside_pages(site, language), folder)
    return findings


def _beside_pages(site: Site, language: str) -> dict[str, bytes]:
    own = site.pages(language)
    return _beside(own.folder) | {path: make() for path, make in own.data.items()}


def put(contents: Mapping[str, bytes], folder: Path) -> None:
    """Let the folder hold these files, by path, in place of those that were put there before.

    Raises:
        LicensebookError: the folder holds what is not ours; nothing is written.
    """
    ours = _ours(folder)
    for path in sorted(contents.keys() - ours):
        if (folder / path).exists():
            raise LicensebookError(f"{folder / path} is there already and not ours", "name a new or an empty folder")
    _note(folder, contents.keys() | ours)  # first of all, so that what a stop leaves behind is known as ours
    for path, content in contents.items():
        _write_if_changed(folder / path, content)
    for path in sorted(ours - contents.keys(), reverse=True):
        _delete(folder, path)
    _note(folder, contents.keys())


def _ours(folder: Path) -> frozenset[str]:
    """Return the paths that were written here before; refuse a folder that holds anything and has no list of them."""
    manifest = folder / MANIFEST
    if manifest.is_file():
        lines = manifest.read_text(encoding="utf-8").splitlines()
        return frozenset(line for line in lines if line and not line.startswith("#") and _is_inside(folder, line))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise LicensebookError(f"{folder} is no empty folder", "name a new or an empty one")
    return frozenset()


def _is_inside(folder: Path, path: str) -> bool:
    return (folder / path).resolve().is_relative_to(folder.resolve())


def _beside(docs: Path) -> dict[str, bytes]:
    files = (path for path in sorted(docs.rglob("*")) if path.is_file() and path.suffix != ".md")
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in files}


def _note(folder: Path, paths: Iterable[str]) -> None:
    text = _TITLE + "".join(f"{path}\n" for path in sorted(paths))
    _write_if_changed(folder / MANIFEST, text.encode())


def _write_if_changed(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _delete(folder: Path, path: str) -> None:
    """Delete a file of ours, and the folders that are empty without it."""
    (folder / path).unlink(missing_ok=True)
    for parent in (folder / path).parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
