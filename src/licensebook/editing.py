"""The commands that edit the catalogue and its pages, or say where in them an entry stands."""

from __future__ import annotations

import difflib
import os
import time
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licensebook import asking, terminal
from licensebook.arguments import CLEAN, FOUND, catalogue_of, command, docs_of, ids, print_json
from licensebook.edit import add, form, layout, rename, retire, translate, where
from licensebook.edit.disk import put
from licensebook.edit.files import Change, Files, text_of
from licensebook.edit.named import entry, every, only
from licensebook.edit.records import records_with
from licensebook.edit.where import lines_of
from licensebook.errors import LicensebookError
from licensebook.load import packaged
from licensebook.lookup import Book, load
from licensebook.rules import rules
from licensebook.translation import WRITERS, misfits, returned

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping, Sequence

    from licensebook.finding import Finding


_KINDS = {
    "license": "licenses",
    "feature": "features",
    "family": "families",
    "scope": "scopes",
    "area": "areas",
    "limit": "limits",
    "indicator": "indicators",
    "tip": "tips",
}
_METAVARS = {form.TEXTS: "L=TEXT", form.NAMES: "L=A,B", form.LIST: "A,B", form.MAP: "KEY=VALUE,…", form.ONE: "VALUE"}


def add_commands(
    commands: Any,  # noqa: ANN401  # argparse has no public name for it
    catalogue: argparse.ArgumentParser,
    docs: argparse.ArgumentParser,
) -> None:
    """Add the commands to those of the parser."""
    found = command(commands, "where", _where, "say where an entry is named, and which pages show it", catalogue, docs)
    found.add_argument("id", metavar="ID", help="an id, old id, name or module name, such as saint or scopes.user")
    found.add_argument("--json", action="store_true", help="print data for programs")

    _add_new(commands, catalogue, docs, _dry_run())

    renamed = command(
        commands, "rename", _rename, "give an entry another id, wherever it is named", catalogue, docs, _dry_run()
    )
    renamed.add_argument("old", metavar="OLD", help="the id that it has, such as saint or scopes.user")
    renamed.add_argument("new", metavar="NEW", help="the id that it gets: lower-case English words with hyphens")

    format_ = command(commands, "fmt", _fmt, "put the catalogue into its usual layout, comments kept", catalogue, docs)
    format_.add_argument("--check", action="store_true", help="only say whether it is in its usual layout")

    command(commands, "fix", _fix, "mend what is certain, and say what is left", catalogue, docs, _dry_run())

    preview = command(
        commands, "preview", _preview, "show an entry in every language, with its findings", catalogue, docs
    )
    preview.add_argument("id", metavar="ID", help="its id, such as saint or scopes.user")
    preview.add_argument("--language", metavar="L", help="only in this language")

    retired = command(
        commands, "retire", _retire, "mark a license as gone, and say what leads to it", catalogue, docs, _dry_run()
    )
    retired.add_argument("id", metavar="ID", help="the id of a license or plan")
    retired.add_argument("--replaced-by", type=ids, default=(), metavar="ID,…", help="what takes over from it")
    retired.add_argument("--until", default="", metavar="VERSION", help="the last product version that has it")
    retired.add_argument(
        "--legacy", action="store_true", help="it is from an older model, and people who have it may keep it"
    )

    exchange = command(
        commands, "translate", _translate, "write texts for translators, or take them back", catalogue, docs, _dry_run()
    )
    exchange.add_argument("--language", required=True, metavar="L", help="into which language")
    way = exchange.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", type=Path, metavar="FILE", help="write this .po, .xlf or .xliff file")
    way.add_argument("--from", dest="back", type=Path, metavar="FILE", help="take what came back in this one")


def _add_new(commands: Any, *parents: argparse.ArgumentParser) -> None:  # noqa: ANN401  # as above
    summary = "add an entry: asks for what you do not give, and puts it where it belongs"
    new = command(commands, "add", _add, summary, *parents)
    kinds = new.add_subparsers(title="kinds", metavar="KIND", required=True)
    for noun, section in _KINDS.items():
        one = command(kinds, noun, _add, f"add an entry under {section}", *parents)
        one.set_defaults(section=section)
        one.add_argument(
            "id", nargs="?", default="", metavar="ID", help="its id: lower-case English words with hyphens"
        )
        one.add_argument(
            "--after", default="", metavar="ID", help="the entry that it stands after (default: the last alike)"
        )
        for field in form.fields(section):
            one.add_argument(
                f"--{field}",
                dest=f"field:{field}",
                action="append",
                metavar=_METAVARS[form.form(section, field)],
                help=form.description(section, field).replace("%", "%%"),
            )


def _dry_run() -> argparse.ArgumentParser:
    import argparse  # noqa: PLC0415  # the module is for types elsewhere

    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
    return options


def _opened(arguments: argparse.Namespace, named: Path | None = None) -> tuple[Files, Book]:
    """Return the files, and the book that they hold; raise CatalogueError if something in it is wrong."""
    catalogue = named or catalogue_of(arguments)
    return Files(catalogue, docs_of(arguments, catalogue)), load(catalogue)


def _to_edit(arguments: argparse.Namespace) -> Path:
    """Return the catalogue that is to be edited: never the one that came with the program."""
    if arguments.catalogue is None and catalogue_of(arguments) == packaged():
        hint = "run the command in the folder of your project, or name the file with --catalogue PATH"
        raise LicensebookError("there is no data/licenses.yaml here", hint)
    return catalogue_of(arguments)


def _where(arguments: argparse.Namespace) -> int:
    from licensebook.site import Site  # noqa: PLC0415  # an answer does not wait for what pages take

    files, book = _opened(arguments)
    site = Site(book, files.docs, files.catalogue)
    named = every(book, arguments.id)
    found = {one: tuple(where.places(files, one)) for one in named}
    shown = {one: where.shown_on(site, one, found[one]) if files.docs.is_dir() else {} for one in named}
    if arguments.json:
        return print_json(
            [
                {"section": one.section, "id": one.id, "places": list(map(asdict, found[one])), "pages": shown[one]}
                for one in named
            ]
        )
    for one in named:
        print(one)
        for place in found[one]:
            print(f"  {place.path}:{place.line}:{place.column}: {place.how}: {place.text}")
        for language, uris in shown[one].items():
            print(f"  shown in {language!r} on {len(uris)} pages: {', '.join(uris)}")
    return CLEAN


def _add(arguments: argparse.Namespace) -> int:
    files, book = _opened(arguments, _to_edit(arguments))
    section, catalogue = arguments.section, book.catalogue
    given = {
        name.removeprefix("field:"): words
        for name, words in vars(arguments).items()
        if name.startswith("field:") and words
    }
    fields = {name: form.value(catalogue, section, name, words) for name, words in given.items()}
    if arguments.id:
        rename.check_new_id(catalogue, section, arguments.id)
    if not asking.can_ask():
        _complain_of_missing(arguments, section, fields)
        id_ = arguments.id
    else:
        id_ = arguments.id or asking.ask_id(catalogue, section)
        fields = asking.ask_fields(catalogue, section, fields)
    old = text_of(files.catalogue)
    change = Change(files.catalogue, old, add.added(old, section, id_, fields, arguments.after))
    records = records_with(files, change.new, section, id_)
    return _done(files, [change, *records], arguments, [f"{id_} stands under {section} now"], "add")


def _complain_of_missing(arguments: argparse.Namespace, section: str, fields: Mapping[str, object]) -> None:
    """Raise LicensebookError that names every argument that a new entry still lacks."""
    missing = [f"--{field}" for field in form.required(section) if field not in fields]
    missing = [*([] if arguments.id else ["ID"]), *missing]
    if missing:
        hint = "write them, or run the command in a terminal, where it asks for them"
        raise LicensebookError(f"this is missing: {', '.join(missing)}", hint)


def _rename(arguments: argparse.Namespace) -> int:
    files, book = _opened(arguments, _to_edit(arguments))
    changes = rename.renamed(files, book, arguments.old, arguments.new)
    return _done(files, changes, arguments, [f"{only(book, arguments.old).id} is {arguments.new} now"])


def _retire(arguments: argparse.Namespace) -> int:
    files, book = _opened(arguments, _to_edit(arguments))
    id_ = retire.license_to_retire(book, arguments.id)
    how = retire.Retirement(
        status="legacy" if arguments.legacy else "retired", until=arguments.until, replaced_by=arguments.replaced_by
    )
    old = text_of(files.catalogue)
    change = Change(files.catalogue, old, retire.retired(old, book, id_, how))
    left = retire.still_leading(book, change.new, files.catalogue, id_)
    return _done(files, [change], arguments, chain([f"{id_} is {how.status} now"], left), "retire")


def _fmt(arguments: argparse.Namespace) -> int:
    catalogue = _to_edit(arguments)
    old = text_of(catalogue)
    change = Change(catalogue, old, layout.formatted(old))
    if change.new == old:
        print(f"{catalogue} is in its usual layout")
        return CLEAN
    if arguments.check:
        print(difference(change), end="")
        return FOUND
    put(Files(catalogue, docs_of(arguments, catalogue)), [change])
    print(f"{catalogue}: {_count_of_lines(change)}")
    return CLEAN


def _fix(arguments: argparse.Namespace) -> int:
    from licensebook.edit import fix  # noqa: PLC0415  # as above

    catalogue = _to_edit(arguments)
    files = Files(catalogue, docs_of(arguments, catalogue))
    done = fix.fixed(files)
    if arguments.dry_run:
        for change in done.changes:
            print(difference(change), end="")
    else:
        put(files, done.changes)
    for finding in done.mended:
        print(f"mended {finding.path}:{finding.line}: {finding.message}")
    terminal.findings(done.left, checked=catalogue)
    return FOUND if done.left else CLEAN


def _preview(arguments: argparse.Namespace) -> int:
    from licensebook.edit.trial import findings_of  # noqa: PLC0415  # as above

    files, book = _opened(arguments)
    named = only(book, arguments.id)
    languages = book.catalogue.languages.published
    for language in [book.language(arguments.language)] if arguments.language else languages:
        print(f"--- {book.words(language).language_name(language)} ---")
        terminal.card(book, entry(book.catalogue, named), language)
        print()
    first, last = lines_of(text_of(files.catalogue), named)
    found = [one for one in findings_of(files) if one.path == str(files.catalogue) and first <= one.line <= last]
    if found:
        terminal.findings(found, checked=files.catalogue)
    return FOUND if found else CLEAN


def _translate(arguments: argparse.Namespace) -> int:
    from licensebook.edit.passage import Bundle  # noqa: PLC0415  # as above
    from licensebook.site import Site  # noqa: PLC0415  # as above

    files, book = _opened(arguments)
    file: Path = arguments.to or arguments.back
    if file.suffix not in WRITERS:
        raise LicensebookError(f"{file.name!r} is no file for translators", f"let it end in {', '.join(WRITERS)}")
    bundle = Bundle.of(Site(book, files.docs, files.catalogue), book.language(arguments.language))
    offer = bundle.offer
    if arguments.to:
        file.write_text(WRITERS[file.suffix](offer, _now()), encoding="utf-8", newline="\n")
        print(f"{len(offer.passages)} texts in {file}")
        for sentence in bundle.left_out:
            print(sentence)
        return CLEAN
    found = returned(file)
    if refused := tuple(misfits(offer, found, file)):
        terminal.findings(refused, checked=file)
        return FOUND
    changes = tuple(translate.translated(files, bundle, found))
    return _done(files, changes, arguments, [f"{len(found)} texts taken", *translate.unfinished(files, bundle, found)])


def _now() -> datetime:
    """Return the time, or the one that a build is told to use, so that it gives the same bytes again."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())), tz=UTC)


def _done(
    files: Files,
    changes: Sequence[Change],
    arguments: argparse.Namespace,
    said: Iterable[str],
    step: str = "",
) -> int:
    """Write the changes, or show them, and say so; where they would make new findings, say those instead.

    Findings that such a step leaves, by their rules, are for the next one: they are said afterwards.
    """
    from licensebook.edit.trial import new_findings  # noqa: PLC0415  # as above

    changes = [change for change in changes if change.new != change.old]
    if arguments.dry_run:
        for change in changes:
            print(difference(change), end="")
    new = new_findings(files, changes)
    if found := [finding for finding in new if not _is_left(finding, step)]:
        terminal.findings(found, checked=files.catalogue)
        raise LicensebookError(
            "nothing was changed, for this would be wrong afterwards", "mend it by hand, then run the command again"
        )
    if arguments.dry_run:
        return CLEAN
    put(files, changes)
    for sentence in said:
        print(sentence)
    for change in changes:
        print(f"  {change.path}: {_count_of_lines(change)}")
    if new:
        print("what is left to do:")
        terminal.findings(new, checked=files.catalogue)
    return CLEAN


def _is_left(finding: Finding, step: str) -> bool:
    rule = rules().get(finding.code)
    return rule is not None and step in rule.left_by


def difference(change: Change) -> str:
    """Return a change as a unified diff."""
    name = change.path.as_posix()
    old, new = (text.replace("\r\n", "\n").splitlines(keepends=True) for text in (change.old, change.new))
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in difflib.unified_diff(old, new, name, name))


def _count_of_lines(change: Change) -> str:
    changed = sum(line[:1] == "+" for line in difference(change).splitlines()[2:])
    return f"{changed} line{'s' * (changed != 1)}"
