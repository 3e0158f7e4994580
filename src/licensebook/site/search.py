"""What the search of the site looks through, in one language: the entries of the catalogue, and the writers' pages."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from licensebook.inline import to_plain
from licensebook.markup import sections
from licensebook.search import Document
from licensebook.site.staged import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.site.pages import LanguagePages
    from licensebook.site.staged import StagedPage
    from licensebook.wording import Words

_LINKS_ONLY = "related"  # the writers' anchor of a section that only leads elsewhere


def search_data(pages: LanguagePages) -> Mapping[str, object]:
    """Return the documents, each with where it leads and what a hit shows, and how words are typed.

    Texts and names are those of `Document`; the script makes of them the index that `licensebook.search` makes.
    """
    book = pages.book
    every = [book.words(language) for language in book.catalogue.languages.published]
    return {
        "documents": [*_entries(pages), *_vocabulary(pages), *_limits(pages), *_pages(pages)],
        "endings": [words["search.endings"].split() for words in every],
        "stopWords": [word for words in every for word in words["search.stop-words"].split()],
    }


def _entries(pages: LanguagePages) -> Iterator[dict[str, Any]]:
    book, views = pages.book, pages.views
    for document in book.documents(pages.language):
        if license_ := book.catalogue.licenses.get(document.id):
            scope = book.catalogue.scopes[license_.scope]
            shown = views.plain(license_.summary)
            if license_.hidden:  # its name is technical, and no name that a reader looks for by its parts
                document = replace(document, names=(), other_names=(*document.names, *document.other_names))
            yield _hit(document, views.plain(license_.name), _license_address(pages, document.id), views.plain(scope.name), shown)
        else:
            feature = book.feature(document.id)
            shown = book.requirements(document.id).explain(pages.language)
            yield _hit(document, views.plain(feature.name), f"features/{document.id}/", views.words["kind.feature"], shown)


def _license_address(pages: LanguagePages, key: str) -> str:
    """Return where a license is told of; a hidden one has no page, but a plan that switches it on has."""
    book = pages.book
    if not book[key].hidden:
        return f"licenses/{key}/"
    plan = next((other for other in book.grants.providers[key] if not book[other].hidden), None)
    return f"licenses/{plan}/#includes" if plan else "names/"


def _vocabulary(pages: LanguagePages) -> Iterator[dict[str, Any]]:
    """Yield the scopes that the front page explains."""
    views = pages.views
    for scope in pages.book.catalogue.scopes.values():
        if scope.id in views.anchors:
            name, plural, shown = map(views.plain, (scope.name, scope.plural, scope.explanation))
            others = (scope.api or "", *(alias for aliases in scope.aliases.values() for alias in aliases))
            document = Document(id=scope.id, names=(name, plural), other_names=others, text=shown)
            yield _hit(document, _capital(plural), f"#{scope.id}", views.words["kind.scope"], shown)


def _limits(pages: LanguagePages) -> Iterator[dict[str, Any]]:
    views = pages.views
    for limit in pages.book.catalogue.limits.values():
        name = views.plain(limit.name)
        shown = "; ".join(
            f"{views.plain((plan.short_name or plan.name))}: {views.amount(limit.values[plan.id])}"
            for plan in map(pages.book.__getitem__, limit.values)
        )
        asked = tuple(views.words["limit.asked"].split(", "))
        document = Document(id=limit.id, names=(name,), other_names=asked, text=shown)
        yield _hit(document, name, "plans/#limits", views.words["kind.limit"], shown)


def _pages(pages: LanguagePages) -> Iterator[dict[str, Any]]:
    for uri in (*pages.written, *pages.guides):
        page = pages.staged(uri)
        if page.front_matter.get("index") is not False:
            yield from _page(page, pages.views.words)


def _page(page: StagedPage, words: Words) -> Iterator[dict[str, Any]]:
    meta = page.front_matter
    address = _address(page.uri)
    title = str(meta.get("title", ""))
    keywords = meta.get("keywords", "")
    listed = [word.strip() for word in keywords.split(",")] if isinstance(keywords, str) else keywords
    intro, *parts = sections(page.body)
    kind = words.get(f"kind.{meta.get('topic')}", "")
    text = f"{meta.get('description', '')}\n{intro.text}"
    document = Document(id=page.uri, names=(title,), other_names=tuple(map(str, listed)), text=text)
    yield _hit(document, title, address, kind)
    for part in parts:
        if part.anchor != _LINKS_ONLY:
            text = f"{part.text}\n{title}"
            document = Document(id=f"{page.uri}#{part.anchor}", names=(part.heading,), text=text)
            yield _hit(document, part.heading, f"{address}#{part.anchor}", title)


def _address(uri: str) -> str:
    name = slug(uri)
    return "" if name == "index" else f"{name.removesuffix('/index')}/"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _hit(document: Document, title: str, address: str, kind: str, shown: str = "") -> dict[str, Any]:
    """Return a document as the script takes it; a hit shows the sentence that fits best where nothing else is said."""
    data = {**asdict(document), "title": title, "url": address, "kind": to_plain(kind), "shown": shown}
    data["other_names"] = [name for name in dict.fromkeys(document.other_names) if name and name not in document.names]
    del data["id"]
    return {key: value for key, value in data.items() if value or key == "url"}
