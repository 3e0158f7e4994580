"""Pages on disk: which there are, and the text of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.errors import PageError
from licensebook.finding import Finding

if TYPE_CHECKING:
    from pathlib import Path


def page_files(folder: Path) -> list[Path]:
    """Return every page and every text to include below a folder, by name; not editors' hidden locks."""
    return sorted(path for path in folder.rglob("*.md") if not path.name.startswith("."))


def read_text(path: Path) -> str:
    """Return the text of a page; raise PageError, which names the line, if it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        column = error.start - error.object.rfind(b"\n", 0, error.start)
        message, hint = "the file is not UTF-8", "save it as UTF-8 without BOM"
        finding = Finding(path=str(path), line=line, column=column, code="P902", message=message, hint=hint)
        raise PageError([finding]) from None
