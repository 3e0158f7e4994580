"""The pages of a site in a folder on disk."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from licensebook.errors import PageError

if TYPE_CHECKING:
    from pathlib import Path

    from licensebook.site.site import Site


def write(site: Site, language: str, folder: Path) -> int:
    """Write the pages of a language into a folder and return how many there are.

    Files beside the pages, such as pictures, are copied. Unchanged files stay untouched, and what is in the folder but
    not in the site is deleted.

    Raises:
        PageError: something is wrong with the pages; nothing is written.
    """
    pages = list(site.stage(language))
    if findings := sorted({finding for page in pages for finding in page.findings}):
        raise PageError(findings)
    kept = {folder / page.uri for page in pages}
    for page in pages:
        _write_if_changed(folder / page.uri, page.text.encode())
    for path in site.pages(language).folder.rglob("*"):
        if path.is_file() and path.suffix != ".md":
            target = folder / path.relative_to(site.pages(language).folder)
            kept.add(target)
            _write_if_changed(target, path.read_bytes())
    _delete_others(folder, kept)
    return len(pages)


def _write_if_changed(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _delete_others(folder: Path, kept: set[Path]) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            shutil.rmtree(path)
