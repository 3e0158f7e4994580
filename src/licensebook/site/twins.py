"""The pages of a site, each beside the same page in the other languages."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import all_texts
from licensebook.finding import Finding
from licensebook.rules.translation import Translation, translations
from licensebook.source import read
from licensebook.spelling import normalize
from licensebook.text import EVERY, Text
from licensebook.twin import EXCHANGED, LABEL, Glossary, Labels, Twins, labels_of_text, quoted, twin_problems, way_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.site.site import Site

MISSING = "P1101"  # a page is there in one language, and missing in another
FILE_NAME = "P1108"  # the name of a file holds capitals, spaces or letters that addresses do not
_PLAIN = re.compile(r"[a-z0-9_./-]+")


def missing(site: Site) -> Iterator[Finding]:
    """Yield each page that is missing in a language, at the first language that has it."""
    written = {language: {**site.pages(language).written, **site.pages(language).parts} for language in site.languages}
    for uri in sorted({uri for pages in written.values() for uri in pages}):
        has = next(language for language in site.languages if uri in written[language])
        for language in site.languages:
            if uri not in written[language]:
                path = written[has][uri].path
                hint = (
                    f"translate it as {site.docs / language / uri}; if it is to go in every language, delete this one"
                )
                message = f"this page is missing in {language!r}"
                yield Finding(path=path, line=1, column=1, code=MISSING, message=message, hint=hint)


def differing(site: Site) -> Iterator[tuple[str, Finding]]:
    """Yield what differs between a page and its translation, each after the path of the page."""
    source = site.book.catalogue.languages.source
    for language in site.languages:
        pages, sources = site.pages(language), site.pages(source)
        there = {*sources.written, *sources.parts} if language != source else set()
        uris = [uri for uri in (*pages.written, *pages.parts) if uri in there]
        every = [Twins.of(sources.twin(uri), pages.twin(uri)) for uri in uris]
        told = [one for one in translations(site.book) if one.language == language]
        known = Labels.of(every, ((one.source, one.text) for one in told))
        names = _forms(site.book, source, language)
        of_pages = ((pair.there.text, pair.here.text) for twins in every for pair in twins.pairs)
        glossary = Glossary([*((one.source, one.text) for one in names), *of_pages])
        for twins in every:
            yield from ((twins.source.hand.page.path, finding) for finding in twin_problems(twins, known, glossary))
        of_catalogue = (*_labels_of_catalogue(site, told, known), *_exchanged_in_catalogue(site, names, glossary))
        yield from ((str(site.catalogue), finding) for finding in of_catalogue)


def _labels_of_catalogue(site: Site, told: Iterable[Translation], known: Labels) -> Iterator[Finding]:
    """Yield each label in a text of the catalogue that pages call otherwise."""
    found = [(one, slip) for one in told for slip in known.slips(labels_of_text(one.source), labels_of_text(one.text))]
    if found:
        catalogue = read(site.catalogue)
        for one, slip in found:
            where = (*one.where[:-1], one.source_language) if slip.is_of_source else one.where
            yield catalogue.finding(where, LABEL, slip.message, slip.hint)


def _forms(book: Book, source: str, language: str) -> Sequence[Translation]:
    """Return each text and each name that is not the same in every language, beside its source."""
    return [
        Translation((*where, language), language, text[language], source, text[source])
        for where, text in all_texts(book.catalogue)
        if isinstance(text, Text) and EVERY not in text and language != source and {language, source} <= {*text}
    ]


def _exchanged_in_catalogue(site: Site, forms: Sequence[Translation], glossary: Glossary) -> Iterator[Finding]:
    """Yield each two texts of an entry, or of a field in all entries, that stand in each other's place."""
    groups: dict[Where, list[Translation]] = defaultdict(list)
    for form in forms:
        kind, key, *field = form.where
        groups[kind, *field].append(form)
        groups[kind, key].append(form)
    for group in groups.values():
        for one, other in glossary.exchanged([(form.source, form.text) for form in group]):
            first, second = group[one], group[other]
            message = (
                f"this says what {quoted(second.source)} at {'/'.join(map(str, second.where[:-1]))} says, and the "
                f"{second.language} text there what this should say"
            )
            yield read(site.catalogue).finding(first.where, EXCHANGED, message, way_out(first.source_language))


def misnamed(site: Site) -> Iterator[Finding]:
    """Yield each file whose name does not fit an address."""
    for pages in map(site.pages, site.languages):
        for uri, page in {**pages.written, **pages.parts}.items():
            if not _PLAIN.fullmatch(uri):
                message, hint = f"the file name {uri!r} does not fit an address", f"rename it to {_plain(uri)}"
                yield Finding(path=page.path, line=1, column=1, code=FILE_NAME, message=message, hint=hint)


def _plain(uri: str) -> str:
    return "/".join("-".join(normalize(part).split()) for part in uri.removesuffix(".md").split("/")) + ".md"
