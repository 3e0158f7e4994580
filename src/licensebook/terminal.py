"""What commands print for people: aligned, coloured on a terminal, plain when piped."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from licensebook.comparison import Added, Changed, Moved, Removed
from licensebook.difference import differences
from licensebook.errors import FindingsError
from licensebook.inline import to_plain
from licensebook.model import Feature, License, Scope
from licensebook.names import by_name
from licensebook.text import EVERY, Text
from licensebook.translation import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from licensebook.comparison import Change
    from licensebook.errors import LicensebookError
    from licensebook.finding import Finding
    from licensebook.grants import Set
    from licensebook.lookup import Book
    from licensebook.model import Entry
    from licensebook.requirement import Requirement
    from licensebook.rule import Rule
    from licensebook.search import Hit
    from licensebook.translation import Status
    from licensebook.wording import Words

# How streams treat a character that they cannot write, by which a command would end in a traceback.
_BREAK_OFF = ("strict", "surrogateescape")
_STATUS_STYLE = {"current": "green", "legacy": "yellow", "retired": "red"}
_STATE = {
    State.GOOD: "up to date",
    State.SAME: "the same as the original",
    State.STALE: "stale: the original has changed",
    State.NEW: "not recorded",
}
_CHANGE_STYLE = {Added: ("+", "green"), Removed: ("-", "red"), Moved: (">", "cyan"), Changed: ("~", "yellow")}


def _console(*, stderr: bool = False) -> Console:
    # A pipe has no width: what is cut to 80 columns there is lost to the program that reads it.
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else 10_000
    return Console(file=stream, highlight=False, soft_wrap=False, width=width)


def forgive_characters() -> None:
    """From now on print `?` for a character that the output has none for, rather than to break off."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors in _BREAK_OFF:
            stream.reconfigure(errors="replace")


def can_show(text: str) -> bool:
    """Whether the output has all characters of a text."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def complain(error: LicensebookError) -> None:
    """Say on standard error why a command could not run."""
    console = _console(stderr=True)
    if isinstance(error, FindingsError):
        _print_findings(console, error.findings)
        return
    console.print(Styled.assemble(("error: ", "bold red"), error.message))
    if error.hint:
        console.print(Padding(Styled(error.hint, style="dim"), (0, 0, 0, 4), expand=False))


def remark(message: str, hint: str) -> None:
    """Say on standard error what a command did without, and the way out."""
    console = _console(stderr=True)
    console.print(Styled.assemble(("note: ", "bold yellow"), message), soft_wrap=True)
    console.print(Styled(f"    {hint}", style="dim"), soft_wrap=True)


def findings(found: Sequence[Finding], *, checked: Path) -> None:
    """Print findings and how many there are."""
    console = _console()
    _print_findings(console, found)
    if not found:
        console.print(Styled.assemble(("ok ", "bold green"), f"nothing is wrong in {checked} and its pages"))
    else:
        files = len({finding.path for finding in found})
        console.print(Styled(f"{_count(len(found), 'finding')} in {_count(files, 'file')}", style="bold"))


def _print_findings(console: Console, found: Iterable[Finding]) -> None:
    for finding in found:
        place = f"{finding.path}:{finding.line}:{finding.column}:"
        console.print(
            Styled.assemble((place, "bold"), " ", (finding.code, "red"), " ", finding.message), soft_wrap=True
        )
        if finding.hint:
            console.print(Styled(f"    {finding.hint}", style="dim"), soft_wrap=True)


def rule(shown: Rule, *, is_mended: bool) -> None:
    """Print a rule: why it is one, whether a command mends it, and what wrong and right look like."""
    console = _console()
    mended = "\n`licensebook fix` mends it where only one thing can be meant.\n" * is_mended
    console.print(Styled.assemble((f"{shown.code} {shown.title}", "bold"), f"\n\n{shown.why}\n{mended}"))
    for head, style, example in (("wrong", "bold red", shown.wrong), ("right", "bold green", shown.right)):
        console.print(Styled(head, style=style))
        console.print(Styled("".join(f"    {line}\n" for line in example.splitlines())), soft_wrap=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def card(book: Book, entry: Entry, language: str) -> None:
    """Print all that is known about an entry of any kind."""
    match entry:
        case License():
            license_card(book, entry, language)
        case Feature():
            feature_card(book, entry, language)
        case Scope():
            scope_card(book, entry, language)
        case _:
            _plain_card(entry, language)


def _plain_card(entry: Entry, language: str) -> None:
    """Print the fields of an entry by their names in the file."""
    console = _console()
    name = getattr(entry, "name", None)
    console.print(Styled.assemble((name[language] if name else entry.id, "bold"), "  ", (entry.id, "dim")))
    console.print()
    fields = {field.alias or key: getattr(entry, key) for key, field in type(entry).model_fields.items() if key != "id"}
    _print_rows(
        console, ((key, _shown(value, language)) for key, value in fields.items() if value not in ("", None, ()))
    )


def _shown(value: object, language: str) -> str:
    match value:
        case Text():
            return to_plain(value[language])
        case tuple():
            return ", ".join(map(str, value))
        case Mapping():
            return ", ".join(f"{key}: {item}" for key, item in value.items())
    return str(value)


def license_card(book: Book, license_: License, language: str) -> None:
    """Print all that is known about a license."""
    words = book.words(language)
    console = _console()
    console.print(Styled.assemble((license_.name[language], "bold"), "  ", (license_.id, "dim")))
    console.print(to_plain(license_.summary[language]))
    if license_.details:
        console.print(to_plain(license_.details[language]))
    console.print()
    _print_rows(console, _facts(book, license_, words))


def _facts(book: Book, license_: License, words: Words) -> Iterator[tuple[str, str | Styled]]:
    language = words.language
    scope = book.catalogue.scopes[license_.scope]
    yield words["fact.scope"], scope.name[language]
    yield words["fact.count"], words["fact.counted"] if scope.counted else words["fact.on-off"]
    yield words["fact.status"], Styled(words[f"status.{license_.status}"], style=_STATUS_STYLE[license_.status])
    if versions := words.versions(license_.since, license_.until):
        yield words["fact.versions"], versions
    if EVERY not in license_.name:
        others = (other for other in book.catalogue.languages.of_names if other != language)
        for name, languages in by_name(license_.name, others).items():
            yield words["fact.names"], f"{name} ({words.languages(languages)})"
    related = {
        "fact.aliases": license_.aliases[language],
        "fact.replaced-by": _names(book, license_.replaced_by, language),
        "fact.requires": _names(book, license_.requires, language),
        "fact.includes": _names(book, book.grants.granted([license_.id]) - {license_.id}, language),
        "fact.included-in": _names(book, set(book.grants.providers[license_.id]) - {license_.id}, language),
        "fact.unlocks": [feature.name[language] for feature in book.unlocks([license_.id])],
    }
    yield from ((words[key], ", ".join(names)) for key, names in related.items() if names)
    if license_.module:
        yield words["fact.module"], license_.module
    if api := license_.api or scope.api:
        yield words["fact.api"], api
    yield from _references(license_, words)


def feature_card(book: Book, feature: Feature, language: str) -> None:
    """Print all that is known about a feature."""
    words = book.words(language)
    console = _console()
    console.print(Styled.assemble((feature.name[language], "bold"), "  ", (feature.id, "dim")))
    if feature.summary:
        console.print(to_plain(feature.summary[language]))
    console.print()
    _print_requirement(console, book.requirements(feature.id), language)
    console.print()
    _print_rows(console, _facts_of_feature(book, feature, words))


def _facts_of_feature(book: Book, feature: Feature, words: Words) -> Iterator[tuple[str, str | Styled]]:
    language = words.language
    if feature.area:
        yield words["fact.area"], book.catalogue.areas[feature.area].name[language]
    if versions := words.versions(feature.since, feature.until):
        yield words["fact.versions"], versions
    if aliases := feature.aliases[language]:
        yield words["fact.aliases"], ", ".join(aliases)
    if feature.inferred_for:
        family = book.catalogue.families[feature.inferred_for].name[language]
        yield words["fact.source"], words.fill("fact.inferred-for", family=family)
    yield from _references(feature, words)


def _references(entry: License | Feature, words: Words) -> Iterator[tuple[str, str]]:
    if entry.related:
        yield words["page.related"], ", ".join(entry.related)
    if entry.source:
        yield words["fact.stated-in"], entry.source


def scope_card(book: Book, scope: Scope, language: str) -> None:
    """Print all that is known about a scope, and the licenses that have it."""
    words = book.words(language)
    console = _console()
    console.print(Styled.assemble((scope.name[language], "bold"), "  ", (scope.id, "dim")))
    console.print(to_plain(scope.explanation[language]))
    console.print()
    rows = {
        words["fact.count"]: words["fact.counted"] if scope.counted else words["fact.on-off"],
        words["fact.aliases"]: ", ".join(scope.aliases[language]),
        words["fact.api"]: scope.api or "",
        words["column.license"]: ", ".join(license_.id for license_ in book if license_.scope == scope.id),
    }
    _print_rows(console, ((key, text) for key, text in rows.items() if text))


def _names(book: Book, keys: Iterable[str], language: str) -> list[str]:
    return [book[key].name[language] for key in sorted(keys, key=book.grants.order.__getitem__)]


def hits(book: Book, found: Sequence[Hit], language: str) -> None:
    """Print what a search found, the likeliest first."""
    console = _console()
    if not found:
        console.print(book.words(language)["answer.nothing"])
    _print_rows(console, (_hit(book, hit, language) for hit in found))


def _hit(book: Book, hit: Hit, language: str) -> tuple[str, str, Styled]:
    entry = book.catalogue.features.get(hit.id) or book[hit.id]
    return hit.id, entry.name[language], Styled(hit.matched, style="dim")


def requirement(needed: Requirement, have: Sequence[str], language: str) -> None:
    """Print what a feature takes and, if licenses are there already, what is missing."""
    words = needed.words(language)
    console = _console()
    _print_requirement(console, needed, language)
    if not have or not needed.ways:
        return
    console.print()
    held = words.all_of(license_.name[language] for license_ in needed.grants.members(frozenset(have)))
    if needed.satisfied_by(have):
        console.print(Styled(words.fill("answer.enough", have=held), style="green"))
    else:
        console.print(Styled(words.fill("answer.missing", have=held), style="bold"))
        _print_rows(console, (("·", _way(needed, way, language)) for way in needed.missing(have)))


def _print_requirement(console: Console, needed: Requirement, language: str) -> None:
    console.print(needed.explain(language))
    if needed.ways:
        console.print()
    _print_rows(console, (("·", way) for way in needed.explanation(language).phrases()))


def _way(needed: Requirement, way: Set, language: str) -> str:
    return " + ".join(f"{license_.name[language]} ({license_.id})" for license_ in needed.grants.members(way))


def translations(found: Iterable[Status]) -> None:
    """Print how many translations into each language are good, and beside its original each that is to be looked at."""
    console = _console()
    for status in found:
        counts = (f"{len(units)} {_STATE[state]}" for state in State if (units := status.of(state)))
        console.print(Styled.assemble((status.language, "bold"), f": {', '.join(counts) or 'nothing is translated'}"))
        for translation in status.translations:
            if translation.unit in status.waiting:
                unit = translation.unit
                console.print(Styled.assemble((f"{unit.key}", "cyan"), f" {_STATE[translation.state]}"))
                if unit.text:
                    rows = [(f"{status.source}:", unit.source), (f"{status.language}:", unit.target)]
                    _print_rows(console, rows)


def changes(found: Sequence[Change], languages: Sequence[str]) -> None:
    """Print what is different between two catalogues."""
    console = _console()
    if not found:
        console.print("no difference")
    for change in found:
        sign, style = _CHANGE_STYLE[type(change)]
        for what in _what(change, languages):
            console.print(
                Styled.assemble((f"{sign} ", style), f"{change.kind}.{change.id}", what),
                soft_wrap=True,
            )


def _what(change: Change, languages: Sequence[str]) -> Iterator[str]:
    match change:
        case Moved():
            yield f" (was {change.old_id})"
        case Changed():
            yield from (f".{difference}" for difference in differences(change, languages))
        case _:
            yield ""


def _print_rows(console: Console, rows: Iterable[tuple[str | Styled, ...]]) -> None:
    """Print rows as aligned columns, without blanks at the ends of lines."""
    table = Table.grid(padding=(0, 2))
    for first, *others in rows:
        table.add_row(Styled(first, style="cyan") if isinstance(first, str) else first, *others)
    if not table.row_count:
        return
    with console.capture() as capture:
        console.print(table)
    console.file.writelines(f"{line.rstrip()}\n" for line in capture.get().splitlines())
