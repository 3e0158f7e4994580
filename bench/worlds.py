"""The project with one defect in it, as other tools see it: the pages of writers, and plain Markdown made of all."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planting import ROOT, Defect, copy_project

import licensebook
from licensebook.cli import main
from licensebook.errors import LicensebookError
from licensebook.site import Site
from licensebook.views import RULES, TRANSLATIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

WRITTEN, PLAIN = "docs", "plain"  # the two kinds of pages, and the folders that they stand in


class Said(NamedTuple):
    """What a tool says, and where; line 0 where it names none."""

    path: str
    line: int
    text: str


@dataclass(frozen=True)
class World:
    """A project with a defect, or the one that is shipped.

    `pages` are all pages by path, `menu` is the text of mkdocs.yml. `can_be_read` says whether the catalogue can:
    nothing is made of it otherwise. `lines` are those that a writer may be sent to, by path: the line of the list, and
    every line that the defect changes.
    """

    defect: Defect | None
    pages: Mapping[str, str]
    can_be_read: bool
    check: tuple[Said, ...]
    menu: str
    lines: Mapping[str, Collection[int]]

    def changed(self, clean: World) -> dict[str, str]:
        """Return the pages that are not as in the shipped project."""
        return {path: text for path, text in self.pages.items() if clean.pages.get(path) != text}

    def is_seen_in(self, folder: str, clean: World) -> bool:
        """Say whether the defect shows in the pages of a folder."""
        gone = clean.pages.keys() - self.pages.keys() if self.can_be_read else ()
        return any(path.startswith(f"{folder}/") for path in (*self.changed(clean), *gone))


def world(defect: Defect | None, clean: World | None = None) -> World:
    """Plant a defect in a copy of the project, and return what is to be seen of it."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        root = copy_project(Path(folder))
        place = defect.planted_in(root) if defect else None
        if defect and defect.confirmed:
            _said("translated", "--all")
        found = json.loads(_said("check", "--format", "json"))
        written = {path.as_posix(): path.read_text(encoding="utf-8") for path in sorted(Path(WRITTEN).rglob("*.md"))}
        plain = _plain(clean)
        menu = Path("mkdocs.yml").read_text(encoding="utf-8")
    pages = written | (plain or {})
    before = clean.pages if clean else pages
    lines = {path: _edited(before.get(path, ""), text) for path, text in pages.items()}
    if place:
        lines.setdefault(place.file, set()).add(place.line)
    return World(
        defect=defect,
        pages=pages,
        can_be_read=plain is not None,
        check=tuple(Said(one["path"], one["line"], one["code"]) for one in found),
        menu=menu,
        lines={path: edited for path, edited in lines.items() if edited},
    )


def _said(*words: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        main(list(words))
    return out.getvalue()


def _plain(clean: World | None) -> dict[str, str] | None:
    """Return plain Markdown as writers would have it without us, whatever is wrong with it; None if there is none."""
    catalogue = Path("data/licenses.yaml")
    try:
        site = Site(licensebook.load(catalogue), Path(WRITTEN), catalogue)
    except LicensebookError:
        return None
    # What is made of the catalogue alone is as it was if the catalogue is.
    is_as_shipped = clean is not None and catalogue.read_bytes() == (ROOT / catalogue).read_bytes()
    made = {
        f"{PLAIN}/{language}/{uri}": site.pages(language).staged(uri).text
        for language in site.languages
        for uri in _uris(site, language)
        if not is_as_shipped or uri in site.pages(language).written
    }
    return {path: text for path, text in clean.pages.items() if _is_generated(path)} | made if is_as_shipped else made


def _uris(site: Site, language: str) -> Iterator[str]:
    for uri in site.pages(language).uris:
        # Writers would have no pages about our own check.
        if uri.partition("/")[0].removesuffix(".md") not in (RULES, TRANSLATIONS):
            yield uri


def _is_generated(path: str) -> bool:
    folder, _, page = path.partition("/")
    return folder == PLAIN and not (ROOT / WRITTEN / page).is_file()


def _edited(before: str, after: str) -> set[int]:
    """Return the lines of a text that are not in the one before, and those around lines that are gone."""
    if before == after:
        return set()
    lines: set[int] = set()
    matcher = SequenceMatcher(a=before.split("\n"), b=after.split("\n"), autojunk=False)
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind == "delete":
            lines.update((start, start + 1))
        elif kind != "equal":
            lines.update(range(start + 1, end + 1))
    return lines


def put(pages: Mapping[str, str], folder: Path) -> None:
    """Write pages into a folder."""
    for path, text in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
