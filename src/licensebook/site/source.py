"""What writers wrote, as it stands on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.errors import UnknownLanguage
from licensebook.finding import Finding
from licensebook.language import resolve_language
from licensebook.markup import Page
from licensebook.page_text import page_files, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

INCLUDES = "includes"  # a folder of parts that pages include, which are no pages themselves


def written_pages(folder: Path) -> dict[str, Page]:
    """Return every page in the folder of a language, by its path in there; raise PageError if one is not UTF-8."""
    files = [path for path in page_files(folder) if INCLUDES not in path.relative_to(folder).parts]
    return {path.relative_to(folder).as_posix(): read_page(path) for path in files}


def included_parts(folder: Path) -> dict[str, Page]:
    """Return every part in the folder of a language that pages include, by its path; raise PageError as for pages."""
    files = [path for path in page_files(folder) if INCLUDES in path.relative_to(folder).parts]
    return {path.relative_to(folder).as_posix(): read_page(path) for path in files}


def misplaced(docs: Path, languages: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each folder of pages that is none of a published language, and for each page in no folder."""
    for path in sorted(docs.iterdir()):
        if path.name in languages or path.name.startswith("."):
            continue
        page = path if path.suffix == ".md" else next(iter(page_files(path)), None)
        if not page:
            continue
        try:
            hint = f"move it to {docs.name}/{resolve_language(path.name, languages)}"
        except UnknownLanguage:
            hint = f"move it to {' or '.join(f'{docs.name}/{language}' for language in languages)}"
            if page != path:
                hint += f", or add {path.name!r} to the published languages in the catalogue"
        message = "nobody sees this page: it is in no folder of a published language"
        yield Finding(path=str(page), line=1, column=1, code="P912", message=message, hint=hint)


def read_page(path: Path) -> Page:
    """Return the page in a file; raise PageError if it is not UTF-8."""
    return Page(path=str(path), text=read_text(path))


def field(page: Page, name: str) -> str:
    """Return a plain field of the front matter; empty if there is none.

    It is a quick look at one line, for what must be known of all pages before any of them is expanded.
    """
    at = _line_of(page, name)
    line = page.text.splitlines()[at - 1] if at else ""
    return line.partition(":")[2].strip().strip("\"'")


def place_of(page: Page, name: str) -> int:
    """Return the line on which a field of the front matter stands; the first one of the page if there is none."""
    return _line_of(page, name) or 1


def title(page: Page) -> str:
    """Return the title of a page: that of its front matter, or its first heading."""
    heading = (line[2:].strip() for line in page.text.splitlines() if line.startswith("# "))
    return field(page, "title") or next(heading, "")


def _line_of(page: Page, name: str) -> int:
    if not page.text.startswith("---"):
        return 0
    lines = page.text[3:].partition("\n---")[0].splitlines()
    return next((number for number, line in enumerate(lines, start=1) if line.startswith(f"{name}:")), 0)
