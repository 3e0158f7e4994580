"""What the search of the site looks through, in one language: the entries of the catalogue, and the pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.inline import capitalized, to_plain
from licensebook.markup import sections
from licensebook.search import Document
from licensebook.site.staged import folder_of
from licensebook.views import TRANSLATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.model import License
    from licensebook.site.pages import LanguagePages
    from licensebook.views import Views

_LINKS_ONLY = "related"  # the writers' anchor of a section that only leads elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A document, and what a hit shows of it: where there is nothing to show, the sentence that fits best."""

    document: Document
    title: str
    url: str  # as seen from the front page of the language
    kind: str = ""
    shown: str = ""

    def as_data(self) -> dict[str, object]:
        names, others = self.document.names, dict.fromkeys(self.document.other_names)
        data: dict[str, object] = {
            "names": names,
            "other_names": [name for name in others if name and name not in names],
            "text": self.document.text,
            "title": self.title,
            "kind": self.kind,
            "shown": self.shown,
        }
        return {"url": self.url} | {key: value for key, value in data.items() if value}


def search_data(pages: LanguagePages) -> Mapping[str, object]:
    """Return the documents with what a hit shows of each, and how words are typed.

    The script makes of it the index that `licensebook.search` makes.
    """
    book = pages.book
    every = [book.words(language) for language in book.catalogue.languages.published]
    places = (*_licenses(pages.views), *_features(pages.views), *_scopes(pages.views), *_limits(pages.views))
    return {
        "documents": [place.as_data() for place in (*places, *_pages(pages), *_rules(pages))],
        "endings": [words["search.endings"].split() for words in every],
        "stopWords": [word for words in every for word in words["search.stop-words"].split()],
    }


def _licenses(views: Views) -> Iterator[_Place]:
    for license_, document in views.book.license_documents(views.language):
        scope = views.book.catalogue.scopes[license_.scope]
        yield _Place(
            document=_by_whole_name(document) if license_.hidden else document,
            title=views.plain(license_.name),
            url=_address_of(license_, views),
            kind=views.plain(scope.name),
            shown=views.plain(license_.summary),
        )


def _by_whole_name(document: Document) -> Document:
    """Let a hidden license come after others: its name is technical, and nobody looks for it by its parts."""
    return Document(id=document.id, names=(), other_names=(*document.names, *document.other_names), text=document.text)


def _address_of(license_: License, views: Views) -> str:
    """Return where a license is told of; a hidden one has no page, but a plan that switches it on has."""
    if not license_.hidden:
        return f"licenses/{license_.id}/"
    providers = views.book.grants.providers[license_.id]
    plan = next((provider for provider in providers if not views.book[provider].hidden), None)
    return f"licenses/{plan}/#includes" if plan else "names/"


def _features(views: Views) -> Iterator[_Place]:
    for feature, document in views.book.feature_documents(views.language):
        yield _Place(
            document=document,
            title=views.plain(feature.name),
            url=f"features/{feature.id}/",
            kind=views.words["kind.feature"],
            shown=views.book.requirements(feature.id).explain(views.language),
        )


def _scopes(views: Views) -> Iterator[_Place]:
    """Yield the scopes that the front page explains."""
    for scope in views.book.catalogue.scopes.values():
        if scope.id in views.anchors:
            plural, shown = views.plain(scope.plural), views.plain(scope.explanation)
            others = [to_plain(name) for text in (scope.name, scope.plural) for name in text.values()]
            others += [scope.api or "", *(alias for aliases in scope.aliases.values() for alias in aliases)]
            names = (views.plain(scope.name), plural)
            yield _Place(
                document=Document(id=scope.id, names=names, other_names=tuple(others), text=shown),
                title=capitalized(plural),
                url=f"#{scope.id}",
                kind=views.words["kind.scope"],
                shown=shown,
            )


def _limits(views: Views) -> Iterator[_Place]:
    asked = tuple(views.words["limit.asked"].split(", "))
    for limit in views.book.catalogue.limits.values():
        name = views.plain(limit.name)
        plans = (views.book[plan] for plan in limit.values)
        shown = "; ".join(
            f"{views.plain(plan.short_name or plan.name)}: {views.amount(limit.values[plan.id])}" for plan in plans
        )
        yield _Place(
            document=Document(id=limit.id, names=(name,), other_names=asked, text=shown),
            title=name,
            url="plans/#limits",
            kind=views.words["kind.limit"],
            shown=shown,
        )


def _pages(pages: LanguagePages) -> Iterator[_Place]:
    for uri in (*pages.written, *pages.guides):
        page = pages.staged(uri)
        # What has become of translations is for writers: it would be in the way of those who search.
        if page.front_matter.get("index") is not False and pages.guides.get(uri) != TRANSLATIONS:
            yield from _page(page.front_matter, page.body, folder_of(uri), pages, whole=uri in pages.written)


def _rules(pages: LanguagePages) -> Iterator[_Place]:
    """Yield the pages of rules by their codes alone, which writers have on their screens and no reader types."""
    kind = pages.views.words["rules.kind"]
    for uri, rule in pages.rules.items():
        document = Document(id=uri, names=(rule.code,), text="")
        yield _Place(document=document, title=rule.code, url=folder_of(uri), kind=kind)


def _page(
    meta: Mapping[str, object], body: str, address: str, pages: LanguagePages, *, whole: bool
) -> Iterator[_Place]:
    """Yield a page and its sections; of a page that lists what the catalogue has, nothing but the headings."""
    title = str(meta.get("title", ""))
    intro, *parts = sections(body)
    keywords = meta.get("keywords", "")
    listed = keywords.split(",") if isinstance(keywords, str) else keywords if isinstance(keywords, list) else ()
    text = f"{meta.get('description', '')}\n{intro.text if whole else ''}"
    others = tuple(str(word).strip() for word in listed)
    yield _Place(
        document=Document(id=address, names=(title,), other_names=others, text=text),
        title=title,
        url=address,
        kind=to_plain(pages.views.words.get(f"kind.{meta.get('topic')}", "")),
    )
    for part in parts:
        if part.anchor != _LINKS_ONLY:
            url = f"{address}#{part.anchor}"
            text = f"{part.text}\n{title}" if whole else title
            # What a list gathers under a heading has a page of its own, which comes first.
            names = {"names" if whole else "other_names": (part.heading,)}
            document = Document(id=url, text=text, **{"names": (), **names})
            yield _Place(document=document, title=part.heading, url=url, kind=title)
