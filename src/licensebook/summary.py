"""What a change does, for those who review it: the facts in words, and the pages before and after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING

from licensebook.comparison import Added, Changed, Moved
from licensebook.difference import differences
from licensebook.errors import LicensebookError
from licensebook.inline import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.comparison import Change
    from licensebook.lookup import Book
    from licensebook.site import Site

_MOST_PAGES = 20  # shown before and after; all are listed
_ATTRIBUTES = re.compile(r"\s*\{\s*[.#][^}\n]*\}|^</?div[^>]*>$", re.MULTILINE)


@dataclass(frozen=True)
class Pages:
    """The pages of a site by their path, in one language."""

    language: str
    bodies: Mapping[str, str]

    @classmethod
    def of(cls, site: Site, language: str) -> Pages:
        """Return the pages of a site as its readers get them."""
        return cls(language, {page.uri: page.body for page in site.stage(language)})


def summary(old: Site, new: Site) -> str:
    """Return, as Markdown, what is different between two states of a site."""
    facts = list(_facts(old.book, new.book))
    answers = list(_answers(old.book, new.book))
    pages = [(Pages.of(old, tag), Pages.of(new, tag)) for tag in new.languages if tag in old.languages]
    changed = [(before.language, uri) for before, after in pages for uri in _different(before, after)]
    parts = [
        *_section("What changes in the catalogue", facts),
        *_section("What changes for those who have licenses", answers),
        *_section(f"Pages that change: {len(changed)}", _listed(changed, new.languages)),
        *_section("Before and after", list(_shown(pages))),
    ]
    return "\n\n".join(parts) + "\n" if parts else "Nothing that readers see is different.\n"


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield "\n".join(lines)


def _facts(old: Book, new: Book) -> Iterator[str]:
    """Yield each changed entry, and below it what is different, language by language."""
    languages = new.catalogue.languages.of_names
    by_entry: dict[tuple[str, str], list[Change]] = {}
    for change in new.diff(old):
        by_entry.setdefault((change.kind, change.id), []).append(change)
    for (kind, key), changes in by_entry.items():
        entry = getattr(new.catalogue, kind).get(key) or getattr(old.catalogue, kind)[key]
        name = getattr(entry, "name", None)
        called = to_plain(name[new.catalogue.languages.source]) if name else key
        yield f"- **{called}** (`{kind}/{key}`){_said(changes)}"
        for change in changes:
            if isinstance(change, Changed):
                yield from (f"    - {line}" for line in differences(change, languages))


def _said(changes: Sequence[Change]) -> str:
    match changes[0]:
        case Added():
            return " is new"
        case Moved(old_id=old_id):
            return f" was called `{old_id}`"
        case Changed():
            return ""
    return " is gone"


def _answers(old: Book, new: Book) -> Iterator[str]:
    """Yield each feature that takes something else now, in the words of each language."""
    for key in new.catalogue.features:
        if key not in old.catalogue.features:
            continue
        for language in new.catalogue.languages.published:
            try:
                before = old.requirements(key).explain(language)
            except LicensebookError:
                continue  # a language that was not there
            after = new.requirements(key).explain(language)
            if before != after:
                yield f"- {language}: ~~{before}~~ {after}"


def _different(before: Pages, after: Pages) -> list[str]:
    paths = dict.fromkeys((*after.bodies, *before.bodies))
    return [uri for uri in paths if before.bodies.get(uri) != after.bodies.get(uri)]


def _listed(changed: Sequence[tuple[str, str]], languages: Sequence[str]) -> list[str]:
    if not changed:
        return []
    rows = dict.fromkeys(uri for _, uri in changed)
    head = [f"| Page | {' | '.join(languages)} |", f"|---|{'---|' * len(languages)}"]
    marks = ("changed" if (tag, uri) in changed else "" for uri in rows for tag in languages)
    cells = zip_longest(*[iter(marks)] * len(languages))
    return [*head, *(f"| `{uri}` | {' | '.join(row)} |" for uri, row in zip(rows, cells, strict=True))]


def _shown(pages: Sequence[tuple[Pages, Pages]]) -> Iterator[str]:
    shown = [(before, after, uri) for before, after in pages for uri in _different(before, after)]
    for before, after, uri in shown[:_MOST_PAGES]:
        yield f"<details><summary>{after.language}: {uri}</summary>\n"
        old, new = before.bodies.get(uri), after.bodies.get(uri)
        if old is None or new is None:
            yield "The page is new.\n" if old is None else "The page is gone.\n"
        else:
            yield from _blocks(old, new)
        yield "</details>\n"
    if len(shown) > _MOST_PAGES:
        yield f"And {len(shown) - _MOST_PAGES} more."


def _blocks(old: str, new: str) -> Iterator[str]:
    """Yield each passage that is different, as it was and as it is; a table only with the rows that are."""
    before, after = _passages(old), _passages(new)
    for kind, start, end, other_start, other_end in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for was, now in zip_longest(before[start:end], after[other_start:other_end], fillvalue=""):
            shown_was, shown_now = _rows(was, now), _rows(now, was)
            yield from (
                f"**{title}**\n\n{_quoted(text)}\n"
                for title, text in (("Before", shown_was), ("After", shown_now))
                if text
            )


def _passages(body: str) -> list[str]:
    return [passage for passage in re.split(r"\n{2,}", _ATTRIBUTES.sub("", body)) if passage.strip()]


def _rows(passage: str, other: str) -> str:
    """Return a passage; of a table, its head and the rows that the other one has not."""
    if not (passage.startswith("|") and other.startswith("|")):
        return passage
    head, line, *rows = passage.splitlines()
    return "\n".join([head, line, *(row for row in rows if row not in other.splitlines())])


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
