"""What commands share: their options, the files that these mean, and exit statuses."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licensebook import terminal
from licensebook.errors import LicensebookError
from licensebook.load import packaged

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN, FOUND, FAILED, STOPPED = 0, 1, 2, 130


def command(
    commands: Any,  # noqa: ANN401  # argparse has no public name for it
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
    *parents: argparse.ArgumentParser,
) -> argparse.ArgumentParser:
    """Add a command to those of a parser, and return its own parser; `run` does it and returns the exit status."""
    description = f"{summary[:1].upper()}{summary[1:]}."
    command: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=description, parents=parents)
    command.set_defaults(run=run)
    return command


def catalogue_option() -> argparse.ArgumentParser:
    """Return the option that names the catalogue."""
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--catalogue", type=Path, metavar="PATH", help="the YAML file (default: data/licenses.yaml here)"
    )
    return options


def docs_option() -> argparse.ArgumentParser:
    """Return the option that names the folder of pages."""
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--docs", type=Path, metavar="DIR", help="the folder with a folder of pages for each language")
    return options


def answer_options() -> argparse.ArgumentParser:
    """Return the options of commands that answer."""
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--language", metavar="L", help="in which language (default: that of the site's front page)")
    options.add_argument("--json", action="store_true", help="print data for programs")
    return options


def ids(text: str) -> tuple[str, ...]:
    """Read ids between commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def catalogue_of(arguments: argparse.Namespace) -> Path:
    """Return the file that is named, the one of the project in the current folder, or the one of the package.

    Raises LicensebookError if the file that is named cannot be read.
    """
    here = Path("data/licenses.yaml")
    if arguments.catalogue is None:
        return here if here.is_file() else packaged()
    named: Path = arguments.catalogue
    if named.is_dir():
        inside = next((file for file in (named / here.name, named / here) if file.is_file()), None)
        raise LicensebookError(
            f"{str(named)!r} is a folder",
            f"did you mean {inside}?" if inside else "name the YAML file of the catalogue",
        )
    if not named.exists():
        raise LicensebookError(f"no file {str(named)!r}", "check the path, or name another with --catalogue PATH")
    if not os.access(named, os.R_OK):
        raise LicensebookError(f"you may not read {str(named)!r}", "ask its owner for leave to read it")
    return named


def docs_of(arguments: argparse.Namespace, catalogue: Path) -> Path:
    """Return the folder of pages that is named, or the one that belongs to the catalogue."""
    found: Path = arguments.docs or catalogue.parent.parent / "docs"
    if arguments.docs and not found.is_dir():
        raise LicensebookError(
            f"no folder {str(found)!r}", "name the folder that has a folder of pages for each language"
        )
    return found


def print_json(data: object) -> int:
    """Print data, and return the exit status."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    print(text if terminal.can_show(text) else json.dumps(data, indent=2))
    return CLEAN
