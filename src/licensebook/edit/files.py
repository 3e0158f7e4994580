"""The files of a project that edits may change, and what is to stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError
from licensebook.page_text import page_files

if TYPE_CHECKING:
    from pathlib import Path

EXCEPTIONS = "exceptions.yaml"
RECORDS = "translations"


@dataclass(frozen=True, slots=True)
class Change:
    """A file, what stood in it when it was read, and what is to stand there.

    A file that is not there yet is written `like` another one: whoever may read that may read it.
    """

    path: Path
    old: str
    new: str
    like: Path | None = None


@dataclass(frozen=True, slots=True)
class Files:
    """The catalogue and the folder of its pages."""

    catalogue: Path
    docs: Path

    def pages(self) -> tuple[Path, ...]:
        """Return every page and every text to include."""
        return tuple(page_files(self.docs)) if self.docs.is_dir() else ()

    def records(self) -> tuple[Path, ...]:
        """Return every record of translations, whose keys begin with a section and an id."""
        return tuple(sorted(self.catalogue.with_name(RECORDS).glob("*.yaml")))

    def all(self) -> tuple[Path, ...]:
        """Return every file that may name an entry: the catalogue, exceptions beside it, and pages."""
        beside = self.catalogue.with_name(EXCEPTIONS)
        return (self.catalogue, *((beside,) if beside.is_file() else ()), *self.pages())

    def target(self, path: Path) -> Path:
        """Return the file that a path leads to; raise LicensebookError if a link leads out of the project."""
        real = path.resolve()
        home = self.docs.resolve() if path.is_relative_to(self.docs) else self.catalogue.resolve().parent
        if not real.is_relative_to(home):
            raise LicensebookError(f"{str(path)!r} is a link to {str(real)!r}", "put the file itself there")
        return real


def text_of(path: Path) -> str:
    """Return the text of a file with its line ends as they are; raise LicensebookError if it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise LicensebookError(f"{str(path)!r} is not UTF-8", "save it as UTF-8 without BOM") from None
