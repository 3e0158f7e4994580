"""The command `licensebook`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licensebook import report, terminal
from licensebook.errors import FindingsError, LicensebookError, PageError
from licensebook.export import as_data
from licensebook.load import packaged
from licensebook.lookup import Book, load
from licensebook.schema import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from licensebook.comparison import Change
    from licensebook.model import License

CLEAN, FOUND, FAILED = 0, 1, 2

_EXAMPLES = """\
examples:
  licensebook check                                   is everything right, in catalogue and pages?
  licensebook show saint                              what is this license?
  licensebook find Salgsbruker                        which license has this name, in any language?
  licensebook search "lisens for tilbud"              which entries may these words mean?
  licensebook needs log-in-web --have user            what is still missing to do this?
  licensebook stage --language nb --to build/nb       write the pages as plain Markdown
  licensebook diff old.yaml data/licenses.yaml        what has changed?
  licensebook schema > schema.json                    the file format, for an editor

exit status: 0 clean, 1 findings or no search result, 2 could not run, or nothing has that id or name
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; `argv` defaults to the arguments of the process."""
    terminal.forgive_characters()
    arguments = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        status = run(arguments)
        sys.stdout.flush()  # here, where a reader that is gone is no surprise
    except LicensebookError as error:
        terminal.complain(error)
        return FAILED
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        # What is left in the buffer must not be written at exit, where nobody would catch the error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        terminal.complain(LicensebookError(f"{error.filename or 'the output'}: {error.strerror}"))
        return FAILED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="licensebook",
        description="One catalogue of license types: check it, ask it, write its pages.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    catalogue, docs, answer = _catalogue_option(), _docs_option(), _answer_options()

    check = _command(
        commands, "check", _check, "report everything that is wrong in catalogue and pages", catalogue, docs
    )
    check.add_argument("--format", choices=report.FORMATS, default="text", help="the form of findings (default: text)")

    show = _command(
        commands, "show", _show, "show all that is known about a license, plan or feature", catalogue, answer
    )
    show.add_argument("id", metavar="ID", help="its id, old id or module name, such as saint")

    find = _command(commands, "find", _find, "find the license that has a name, in any language", catalogue, answer)
    find.add_argument("name", metavar="TEXT", help="the name as it stands on a screen, an alias or a module name")

    search = _command(commands, "search", _search, "search licenses and features by a few words", catalogue, answer)
    search.add_argument("query", metavar="TEXT", help="words as people type them, misspelled or in part")
    search.add_argument("--limit", type=_positive, default=10, metavar="N", help="how many to show (default: 10)")

    needs = _command(commands, "needs", _needs, "say what a feature takes and what is still missing", catalogue, answer)
    needs.add_argument("feature", metavar="FEATURE", help="the id of a feature, such as log-in-web")
    needs.add_argument("--have", type=_ids, default=(), metavar="ID,…", help="licenses that are there already")

    stage = _command(commands, "stage", _stage, "write the pages of a language as plain Markdown", catalogue, docs)
    stage.add_argument("--language", required=True, metavar="L", help="a language of the catalogue, such as nb")
    stage.add_argument(
        "--to",
        required=True,
        type=Path,
        metavar="DIR",
        help="a new or empty folder, or that of an earlier run",
    )

    diff = _command(commands, "diff", _diff, "say what is different between two catalogues")
    diff.add_argument("old", type=Path, metavar="OLD", help="a catalogue file")
    diff.add_argument("new", type=Path, metavar="NEW", help="a newer one")
    diff.add_argument("--json", action="store_true", help="print data for programs")

    _command(commands, "schema", _schema, "print the JSON Schema of the catalogue file")
    return parser


def _command(
    commands: Any,  # noqa: ANN401  # argparse has no public name for it
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
    *parents: argparse.ArgumentParser,
) -> argparse.ArgumentParser:
    description = f"{summary[:1].upper()}{summary[1:]}."
    command: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=description, parents=parents)
    command.set_defaults(run=run)
    return command


def _catalogue_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--catalogue", type=Path, metavar="PATH", help="the YAML file (default: data/licenses.yaml here)"
    )
    return options


def _docs_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--docs", type=Path, metavar="DIR", help="the folder with a folder of pages for each language")
    return options


def _answer_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--language", metavar="L", help="in which language (default: that of the site's front page)")
    options.add_argument("--json", action="store_true", help="print data for programs")
    return options


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _catalogue(arguments: argparse.Namespace) -> Path:
    """Return the file that is named, the one of the project in the current folder, or the one of the package."""
    here = Path("data/licenses.yaml")
    found: Path = arguments.catalogue or (here if here.is_file() else packaged())
    return found


def _book(arguments: argparse.Namespace) -> Book:
    return load(_catalogue(arguments))


def _docs(arguments: argparse.Namespace, catalogue: Path) -> Path:
    """Return the folder of pages that is named, or the one that belongs to the catalogue."""
    found: Path = arguments.docs or catalogue.parent.parent / "docs"
    if arguments.docs and not found.is_dir():
        raise LicensebookError(
            f"no folder {str(found)!r}", "name the folder that has a folder of pages for each language"
        )
    return found


def _check(arguments: argparse.Namespace) -> int:
    from licensebook.site import Site  # noqa: PLC0415  # an answer does not wait for what pages take

    catalogue = _catalogue(arguments)
    if not catalogue.exists():
        raise LicensebookError(f"no file {str(catalogue)!r}", "check the path, or name another with --catalogue PATH")
    try:
        book = load(catalogue)
        docs = _docs(arguments, catalogue)
        findings = Site(book, docs, catalogue).findings() if docs.is_dir() else ()
    except FindingsError as error:
        findings = error.findings
    if arguments.format == "text":
        terminal.findings(findings, checked=catalogue)
    else:
        print(report.FORMATS[arguments.format](findings))
    return FOUND if findings else CLEAN


def _show(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    feature = book.catalogue.features.get(arguments.id)
    if feature and arguments.json:
        return _print(as_data(feature, book.catalogue.languages.of_names))
    if feature:
        terminal.requirement(book.requirements(feature.id), (), book.language(arguments.language))
        return CLEAN
    return _show_license(book, book[arguments.id], arguments)


def _find(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    return _show_license(book, book.find(arguments.name), arguments)


def _show_license(book: Book, license_: License, arguments: argparse.Namespace) -> int:
    if arguments.json:
        return _print(as_data(license_, book.catalogue.languages.of_names))
    terminal.license_card(book, license_, book.language(arguments.language))
    return CLEAN


def _search(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    language = book.language(arguments.language)
    hits = book.search(arguments.query, language=language, limit=arguments.limit)
    if arguments.json:
        _print([{"id": hit.id, "score": hit.score, "matched": hit.matched} for hit in hits])
    else:
        terminal.hits(book, hits, language)
    return CLEAN if hits else FOUND


def _needs(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    requirement = book.requirements(arguments.feature)
    have = [book.license_id(key) for key in arguments.have]
    language = book.language(arguments.language)
    if arguments.json:
        return _print(
            {
                "feature": requirement.feature.id,
                "explanation": requirement.explain(language),
                "alternatives": [sorted(way) for way in requirement.alternatives()],
                "have": have,
                "satisfied": requirement.satisfied_by(have),
                "missing": [sorted(way) for way in requirement.missing(have)],
            }
        )
    terminal.requirement(requirement, have, language)
    return CLEAN


def _stage(arguments: argparse.Namespace) -> int:
    catalogue = _catalogue(arguments)
    book = load(catalogue)
    from licensebook.site import Site, write  # noqa: PLC0415  # as above

    try:
        count = write(
            Site(book, _docs(arguments, catalogue), catalogue), book.language(arguments.language), arguments.to
        )
    except PageError as error:
        terminal.findings(error.findings, checked=catalogue)
        return FOUND
    print(f"{count} pages in {arguments.to}")
    return CLEAN


def _diff(arguments: argparse.Namespace) -> int:
    newer = load(arguments.new)
    changes = newer.diff(load(arguments.old))
    languages = newer.catalogue.languages.of_names
    if arguments.json:
        return _print([{"change": type(change).__name__.lower(), **_fields(change, languages)} for change in changes])
    terminal.changes(changes, languages)
    return CLEAN


def _schema(_arguments: argparse.Namespace) -> int:
    return _print(schema())


def _print(data: object) -> int:
    text = json.dumps(data, ensure_ascii=False, indent=2)
    print(text if terminal.can_show(text) else json.dumps(data, indent=2))
    return CLEAN


def _fields(change: Change, languages: Sequence[str]) -> dict[str, Any]:
    return {field.name: as_data(getattr(change, field.name), languages) for field in fields(change)}


if __name__ == "__main__":
    raise SystemExit(main())
