"""The records of translations after an edit that changes no text's meaning: what was confirmed stays confirmed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.files import Change, text_of
from licensebook.errors import CatalogueError
from licensebook.load import parse_catalogue
from licensebook.source import parse
from licensebook.translation import PAGES, Record, Status, digest_of_page, units_of_catalogue, units_of_pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.edit.files import Files
    from licensebook.model import Catalogue

_LINE = re.compile(r"^(\S+): (\S+)$", re.MULTILINE)
Recorded = tuple[str, str]  # a key and a digest


def records_after(files: Files, catalogue: Catalogue, changes: Sequence[Change]) -> Iterator[Change]:
    """Yield the change of each record that follows from changes of ids, in an order of entries that stays."""
    new = next((parse_catalogue(parse(one.new, "")) for one in changes if one.path == files.catalogue), catalogue)
    of_pages = dict(_pages(files, catalogue.languages.source, changes))
    for path in files.records():
        texts = (units_of_catalogue(each, path.stem) for each in (catalogue, new))
        pairs = {(old.key, old.digest): (now.key, now.digest) for old, now in zip(*texts, strict=True)}
        text = text_of(path)
        yield Change(path, text, _exchanged(text, {**pairs, **of_pages}))


def records_with(files: Files, text: str, section: str, id_: str) -> Iterator[Change]:
    """Yield the change of each record by an entry whose texts were all written just now; none if they are not right."""
    try:
        catalogue = parse_catalogue(parse(text, str(files.catalogue)))
    except CatalogueError:
        return  # the trial of the edit says what is wrong
    source = catalogue.languages.source
    for path in files.records():
        texts = tuple(units_of_catalogue(catalogue, path.stem))
        status = Status(source, path.stem, (*texts, *units_of_pages(files.docs, source, path.stem)), Record.read(path))
        own = [unit for unit in texts if unit.where[:2] == (section, id_)]
        yield Change(path, text_of(path), status.recorded(own).text())


def _pages(files: Files, source: str, changes: Sequence[Change]) -> Iterator[tuple[Recorded, Recorded]]:
    folder = files.docs / source
    for change in changes:
        if change.path.is_relative_to(folder):
            key = f"{PAGES}/{change.path.relative_to(folder).as_posix()}"
            yield (key, digest_of_page(change.old)), (key, digest_of_page(change.new))


def _exchanged(text: str, pairs: Mapping[Recorded, Recorded]) -> str:
    keys = {old: new for (old, _), (new, _) in pairs.items()}

    def exchanged(line: re.Match[str]) -> str:
        key, digest = pairs.get((line[1], line[2]), (keys.get(line[1], line[1]), line[2]))
        return f"{key}: {digest}"

    return _LINE.sub(exchanged, text)
