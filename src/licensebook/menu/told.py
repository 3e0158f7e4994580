"""Everything that is wrong with the menu and the languages of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.hints import did_you_mean
from licensebook.menu.known import Known
from licensebook.menu.languages import language_problems
from licensebook.menu.pages import page_problems
from licensebook.menu.titles import title_problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from licensebook.finding import Finding
    from licensebook.menu.settings import Settings

__all__ = ["Known", "path_problems", "problems"]

GONE = "M009"


def problems(settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield everything that is wrong with a configuration that makes a site of the known pages."""
    if settings.languages_at:
        yield from path_problems(settings)
        yield from language_problems(settings, known)
        yield from page_problems(settings, known)
        yield from title_problems(settings, known)


def path_problems(settings: Settings) -> Iterator[Finding]:
    """Yield a finding if the catalogue or the folder of pages is not where the configuration says."""
    catalogue, docs = settings.catalogue, settings.docs_at
    if catalogue and catalogue.text and not (settings.folder / catalogue.text).is_file():
        hint = did_you_mean(catalogue.text, _near(settings.folder, catalogue.text))
        message = f"there is no catalogue {catalogue.text!r}"
        yield catalogue.finding(
            GONE, message, hint or "write where the YAML file of the catalogue is", "extra/catalogue"
        )
    if docs and not settings.docs.is_dir():
        hint = "name the folder that has a folder of pages for each language"
        yield docs.finding(GONE, f"there is no folder {docs.text!r}", hint, "docs_dir")


def _near(folder: Path, named: str) -> list[str]:
    """Return the YAML files in the folder that a path names or, if there is none such, in all folders beside it."""
    beside = (folder / named).parent
    folders = [beside] if beside.is_dir() else [found for found in folder.iterdir() if found.is_dir()]
    return sorted(file.relative_to(folder).as_posix() for found in folders for file in found.glob("*.y*ml"))
