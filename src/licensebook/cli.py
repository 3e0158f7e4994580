"""The command `licensebook`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from dataclasses import fields
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licensebook import editing, report, terminal
from licensebook.arguments import (
    CLEAN,
    FAILED,
    FOUND,
    STOPPED,
    answer_options,
    catalogue_of,
    catalogue_option,
    command,
    docs_of,
    docs_option,
    ids,
    print_json,
)
from licensebook.editor import catalogue_schema
from licensebook.errors import FindingsError, LicensebookError, PageError
from licensebook.export import as_data
from licensebook.hints import did_you_mean
from licensebook.lookup import Book, load
from licensebook.revision import files_at
from licensebook.rules import rules
from licensebook.schema import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from licensebook.comparison import Change
    from licensebook.model import Feature, License, Scope
    from licensebook.rules.lexicon import Lack

_OBJECTS = 100_000  # between two searches for garbage
_EXAMPLES = """\
examples:
  licensebook check                                   is everything right, in catalogue, pages and menu?
  licensebook show saint                              what is this license?
  licensebook find Salgsbruker                        which license has this name, in any language?
  licensebook search "lisens for tilbud"              which entries may these words mean?
  licensebook needs log-in-web --have user            what is still missing to do this?
  licensebook stage --language nb --to build/nb       write the pages as plain Markdown
  licensebook translated activate.md                  its translation is up to date again
  licensebook diff old.yaml data/licenses.yaml        what has changed?
  licensebook summary --since origin/main             what does my change do, on which pages?
  licensebook rule C022                               why is this a finding?
  licensebook where saint                             where does this entry stand, and where is it shown?
  licensebook preview saint                           what will readers see of it, in each language?
  licensebook add license                             add an entry, asked question by question
  licensebook rename saint sales-intelligence         give an entry another id, wherever it is named
  licensebook retire saint --until 12                 mark a license as gone
  licensebook fix                                     mend what is certain
  licensebook fmt                                     put the catalogue into its usual layout
  licensebook schema > schema.json                    the file format, for an editor

exit status: 0 clean, 1 findings, no search result, or nothing that unlocks a feature,
             2 could not run, or nothing has that id or name
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; `argv` defaults to the arguments of the process."""
    gc.set_threshold(_OBJECTS)  # what a command reads, it needs to its end
    terminal.forgive_characters()
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        arguments = _parsed(words)
        run: Callable[[argparse.Namespace], int] = arguments.run
        status = run(arguments)
        sys.stdout.flush()  # here, where a reader that is gone is no surprise
    except LicensebookError as error:
        terminal.complain(error)
        return FAILED
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        # What is left in the buffer must not be written at exit, where nobody would catch the error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except KeyboardInterrupt:
        terminal.complain(LicensebookError("stopped", "every file is whole"))
        return STOPPED
    except OSError as error:
        terminal.complain(LicensebookError(f"{error.filename or 'the output'}: {error.strerror}"))
        return FAILED
    return status


def _parsed(words: list[str]) -> argparse.Namespace:
    """Return the arguments; a command that is misspelled is answered by the nearest one."""
    parser, commands = _parser()
    if words and not words[0].startswith("-") and words[0] not in commands:
        message = f"no command {words[0]!r}"
        raise LicensebookError(message, did_you_mean(words[0], commands))
    return parser.parse_args(words)


class _ShowVersion(argparse.Action):
    """Print the version and stop. It is looked up only then, for that takes a moment."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"{parser.prog} {metadata.version('licensebook')}")
        parser.exit()


def _parser() -> tuple[argparse.ArgumentParser, Collection[str]]:
    """Return the parser of all arguments, and the names of the commands."""
    parser = argparse.ArgumentParser(
        prog="licensebook",
        description="One catalogue of license types: check it, ask it, write its pages.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", nargs=0, action=_ShowVersion, help="print the version of this program")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    catalogue, docs, answer = catalogue_option(), docs_option(), answer_options()

    check = command(
        commands, "check", _check, "report everything that is wrong in catalogue, pages and menu", catalogue, docs
    )
    check.add_argument("--format", choices=report.FORMATS, default="text", help="the form of findings (default: text)")
    check.add_argument(
        "--since", metavar="REVISION", help="find ids that are gone since a git revision, such as HEAD~1"
    )

    show = command(
        commands, "show", _show, "show all that is known about a license, plan, feature or scope", catalogue, answer
    )
    show.add_argument("id", metavar="ID", help="its id, old id or module name, such as saint")

    find = command(commands, "find", _find, "find the license that has a name, in any language", catalogue, answer)
    find.add_argument(
        "name", nargs="+", metavar="TEXT", help="the name as it stands on a screen, an alias or a module name"
    )

    search = command(commands, "search", _search, "search licenses and features by a few words", catalogue, answer)
    search.add_argument("query", nargs="+", metavar="TEXT", help="words as people type them, misspelled or in part")
    search.add_argument("--limit", type=_positive, default=10, metavar="N", help="how many to show (default: 10)")

    needs = command(commands, "needs", _needs, "say what a feature takes and what is still missing", catalogue, answer)
    needs.add_argument("feature", metavar="FEATURE", help="the id of a feature, such as log-in-web")
    needs.add_argument(
        "--have",
        type=ids,
        action="extend",
        default=[],
        metavar="ID,…",
        help="licenses that are there already; may be given several times",
    )

    stage = command(commands, "stage", _stage, "write the pages of a language as plain Markdown", catalogue, docs)
    stage.add_argument("--language", required=True, metavar="L", help="a language of the catalogue, such as nb")
    stage.add_argument(
        "--to",
        required=True,
        type=Path,
        metavar="DIR",
        help="a new or empty folder, or that of an earlier run",
    )

    translated = command(
        commands, "translated", _translated, "record that texts say what their originals say today", catalogue, docs
    )
    translated.add_argument(
        "entries",
        nargs="*",
        metavar="ID",
        help="the id of an entry, or a page such as activate.md; none: show the state",
    )
    translated.add_argument("--all", action="store_true", help="all of them")
    translated.add_argument("--language", metavar="L", help="into which language (default: every one)")

    diff = command(commands, "diff", _diff, "say what is different between two catalogues")
    diff.add_argument("old", type=Path, metavar="OLD", help="a catalogue file")
    diff.add_argument("new", type=Path, metavar="NEW", help="a newer one")
    diff.add_argument("--json", action="store_true", help="print data for programs")

    rule = command(commands, "rule", _rule, "say why a kind of finding is one, and what wrong and right look like")
    rule.add_argument("code", metavar="CODE", help="the code of a finding, such as C022")

    summary = command(
        commands, "summary", _summary, "say in Markdown what a change does, for those who review it", catalogue, docs
    )
    summary.add_argument("--since", required=True, metavar="REV", help="a revision of git, such as origin/main")

    shape = command(commands, "schema", _schema, "print the JSON Schema of the catalogue file", catalogue)
    shape.add_argument("--with-ids", action="store_true", help="with the ids that are there, for an editor")
    editing.add_commands(commands, catalogue, docs)
    return parser, commands.choices


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


def _book(arguments: argparse.Namespace) -> Book:
    return load(catalogue_of(arguments))


def _check(arguments: argparse.Namespace) -> int:
    # An answer does not wait for what these take.
    from licensebook.exceptions import Exceptions  # noqa: PLC0415
    from licensebook.menu import near  # noqa: PLC0415
    from licensebook.past import findings_since  # noqa: PLC0415
    from licensebook.prose.told import everything_wrong  # noqa: PLC0415
    from licensebook.rules.lexicon import lacking  # noqa: PLC0415
    from licensebook.site import Site  # noqa: PLC0415

    catalogue = catalogue_of(arguments)
    unchecked: Sequence[Lack] = ()
    try:
        book = load(catalogue)
        docs = docs_of(arguments, catalogue)
        unchecked = lacking(book, catalogue)
        if docs.is_dir():
            findings = Site(book, docs, catalogue, near(docs)).findings()
        else:  # what is said of pages cannot be judged, and so neither can exceptions that are not used
            findings = Exceptions(catalogue).applied(everything_wrong(book, catalogue), are_all=False)
        if arguments.since:
            findings = tuple(sorted({*findings, *findings_since(arguments.since, book.catalogue, catalogue)}))
    except FindingsError as error:
        findings = error.findings
    if arguments.format == "text":
        terminal.findings(findings, checked=catalogue)
    else:
        print(report.FORMATS[arguments.format](findings))
    for note in unchecked:  # no finding: whoever writes need not be able to install anything
        if arguments.format == "github":
            print(report.github_note(note.message, note.hint))
        terminal.remark(note.message, note.hint)
    return FOUND if findings else CLEAN


def _show(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    return _show_entry(book, book.entry(arguments.id), arguments)


def _find(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    return _show_entry(book, book.find(" ".join(arguments.name)), arguments)


def _show_entry(book: Book, entry: License | Feature | Scope, arguments: argparse.Namespace) -> int:
    language = book.language(arguments.language)
    if arguments.json:
        return print_json(as_data(entry, book.catalogue.languages.of_names))
    terminal.card(book, entry, language)
    return CLEAN


def _search(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    language = book.language(arguments.language)
    hits = book.search(" ".join(arguments.query), language=language, limit=arguments.limit)
    if arguments.json:
        print_json([{"id": hit.id, "score": hit.score, "matched": hit.matched} for hit in hits])
    else:
        terminal.hits(book, hits, language)
    return CLEAN if hits else FOUND


def _needs(arguments: argparse.Namespace) -> int:
    book = _book(arguments)
    requirement = book.requirements(arguments.feature)
    have = book.license_ids(arguments.have)
    language = book.language(arguments.language)
    unlocked_by_something = bool(requirement.ways)
    if arguments.json:
        print_json(
            {
                "feature": requirement.feature.id,
                "explanation": requirement.explain(language),
                "alternatives": [sorted(way) for way in requirement.alternatives()],
                "have": have,
                "satisfied": requirement.satisfied_by(have),
                # Of what nothing unlocks, nothing can be named that is missing.
                "missing": [sorted(way) for way in requirement.missing(have)] if unlocked_by_something else None,
            }
        )
    else:
        terminal.requirement(requirement, have, language)
    return CLEAN if unlocked_by_something else FOUND


def _stage(arguments: argparse.Namespace) -> int:
    catalogue = catalogue_of(arguments)
    book = load(catalogue)
    from licensebook.site import Site, write  # noqa: PLC0415  # as above

    try:
        count = write(
            Site(book, docs_of(arguments, catalogue), catalogue), book.language(arguments.language), arguments.to
        )
    except PageError as error:
        terminal.findings(error.findings, checked=catalogue)
        return FOUND
    print(f"{count} pages in {arguments.to}")
    return CLEAN


def _translated(arguments: argparse.Namespace) -> int:
    catalogue = catalogue_of(arguments)
    book = load(catalogue)
    from licensebook.site import Site  # noqa: PLC0415  # as above

    site = Site(book, docs_of(arguments, catalogue), catalogue)
    languages = [book.language(arguments.language)] if arguments.language else site.languages
    found = [site.translations(language) for language in languages if language != book.catalogue.languages.source]
    known = {unit.entry for status in found for unit in status.units}
    for entry in arguments.entries:
        if entry not in known:
            raise LicensebookError(f"no entry or page {entry!r} with a translation", did_you_mean(entry, known))
    if not arguments.entries and not arguments.all:
        terminal.translations(found)
        return FOUND if any(status.waiting for status in found) else CLEAN
    for status in found:
        units = [unit for unit in status.units if arguments.all or unit.entry in arguments.entries]
        status.recorded(units).write()
        print(f"{status.language}: {len(units)} translations recorded in {status.record.path}")
    return CLEAN


def _diff(arguments: argparse.Namespace) -> int:
    newer = load(arguments.new)
    changes = newer.diff(load(arguments.old))
    languages = newer.catalogue.languages.of_names
    if arguments.json:
        return print_json(
            [{"change": type(change).__name__.lower(), **_fields(change, languages)} for change in changes]
        )
    terminal.changes(changes, languages)
    return CLEAN


def _rule(arguments: argparse.Namespace) -> int:
    from licensebook.edit.fixes import FIXES  # noqa: PLC0415  # as above

    known = rules()
    code = arguments.code.upper()
    if code not in known:
        raise LicensebookError(f"no rule {arguments.code!r}", did_you_mean(code, known))
    terminal.rule(known[code], is_mended=code in FIXES)
    return CLEAN


def _summary(arguments: argparse.Namespace) -> int:
    catalogue = catalogue_of(arguments)
    docs = docs_of(arguments, catalogue)
    from licensebook.site import Site  # noqa: PLC0415  # as above
    from licensebook.summary import summary  # noqa: PLC0415  # as above

    new = Site(load(catalogue), docs, catalogue)
    with files_at(arguments.since, catalogue.parent) as data, files_at(arguments.since, docs) as pages:
        old_catalogue = data / catalogue.name
        old = Site(load(old_catalogue), pages, old_catalogue)
        print(summary(old, new), end="")
    return CLEAN


def _schema(arguments: argparse.Namespace) -> int:
    return print_json(catalogue_schema(_book(arguments)) if arguments.with_ids else schema())


def _fields(change: Change, languages: Sequence[str]) -> dict[str, Any]:
    return {field.name: as_data(getattr(change, field.name), languages) for field in fields(change)}


if __name__ == "__main__":
    raise SystemExit(main())
