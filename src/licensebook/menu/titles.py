"""What the entries of the menu are called in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio

from licensebook.menu.pages import omitted, repeated, uri_of
from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from licensebook.finding import Finding
    from licensebook.menu.known import Known
    from licensebook.menu.settings import Entry, Language, Menu, Settings
    from licensebook.menu.value import Value

UNTRANSLATED, UNUSED, SAME, FOREIGN, RENAMED, OTHERWISE = "M001", "M006", "M007", "M008", "M015", "M016"
_FEWEST = 2  # links that call a page as the menu does
_MOST = 2  # times as many entries are called as their pages are, where that is the custom of a menu


class _Called(NamedTuple):
    """What an entry is called in a language, where that is written, and what its page is called there."""

    entry: Entry
    title: str
    place: Value
    of_page: str

    @property
    def fit(self) -> float:
        """How much it is like the title of its page."""
        return ratio(self.title.casefold(), self.of_page.casefold())


def title_problems(settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield what is wrong with the titles of entries, language by language."""
    for menu in settings.menus:
        languages = [language for language in menu.languages if language.tag in known.published]
        told = tuple(_problems(menu, languages, settings, known))
        yield from told
        places = {(one.path, one.line, one.column) for one in told}
        every = (one for language in languages for one in _otherwise(menu, language, known))
        yield from (one for one in every if (one.path, one.line, one.column) not in places)


def _problems(menu: Menu, languages: Collection[Language], settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield what is wrong with the titles of a menu, each by itself or beside others of the menu."""
    waiting = dict(_without_any(menu, languages, known))
    yield from waiting.values()
    left_out = [known.title(uri, known.source) for uri in omitted(menu, settings, known)]
    every = [one for language in languages for one in _same(menu, language, known)]
    yield from dict.fromkeys(every)
    yield from _half_renamed(menu, languages, known)
    for language in languages:
        yield from _translations(menu, language, left_out)
        yield from _foreign(menu, language, known) if language.tag not in waiting else ()


def _without_any(menu: Menu, languages: Collection[Language], known: Known) -> Iterator[tuple[str, Finding]]:
    """Yield a finding for each language without translations, after its tag, but for the one that the titles are in."""
    without = [language.tag for language in languages if not language.translations]
    if menu.is_own or not any(entry.title for entry in menu.all()):
        return
    written_in = known.source if known.source in without else next(iter(without), "")
    for language in languages:
        if language.tag in without and language.tag != written_in:
            hint = "add `nav_translations:`, and below it each title of nav with what it is called"
            message = f"the menu has no titles in {language.tag!r}"
            yield language.tag, language.locale.finding(UNTRANSLATED, message, hint, f"nav/{language.tag}")


def _translations(menu: Menu, language: Language, left_out: Collection[str]) -> Iterator[Finding]:
    """Yield the entries that are not translated, and the translations of none, but of pages that the menu lacks."""
    if not language.translations:
        return
    titles = {entry.title.text: entry.title for entry in menu.all() if entry.title}
    again = {entry.title.text for entry, _ in repeated(menu) if entry.title}
    lacking = [title for title in titles if title not in language.translations and title not in again]
    unused = [title for title in language.translations if title not in titles and not nearest(title, left_out)]
    renamed = dict(_renamed(unused, lacking))
    for title in unused:
        meant = renamed.get(title)
        hint = f"did you mean {meant!r}?" if meant else "delete it, or add the entry to nav"
        message = f"no entry of the menu is called {title!r}"
        yield language.translations[title].key.finding(UNUSED, message, hint, f"nav/{title}")
    for title in lacking:
        if title not in renamed.values():  # that one is told where it is to be mended
            message = f"the menu has no title in {language.tag} for {title!r}"
            hint = f"add `{title}: ` and the title under nav_translations of {language.tag}"
            yield titles[title].finding(UNTRANSLATED, message, hint, f"nav/{title}")


def _renamed(unused: list[str], lacking: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each translation that waits for a title that is written otherwise now, and that title."""
    left = list(lacking)
    for title in unused:
        alike = nearest(title, left, limit=1)
        if not alike and len(unused) == len(lacking) == 1:
            alike = (lacking[0],)
        for found in alike:
            left.remove(found)
            yield title, found


def _called(entries: Collection[Entry], menu: Menu, language: Language, known: Known) -> Iterator[_Called]:
    for entry in entries:
        uri = uri_of(entry, menu)
        of_page = known.title(uri, language.tag)
        translation = language.translations.get(entry.title.text) if entry.title else None
        if translation:
            yield _Called(entry, translation.value.text, translation.value, of_page)
        else:
            yield _Called(entry, entry.title.text if entry.title else of_page, entry.place, of_page)


def _levels(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, ...]]:
    yield entries
    for entry in entries:
        yield from _levels(entry.children) if entry.children else ()


def _same(menu: Menu, language: Language, known: Known) -> Iterator[Finding]:
    """Yield entries with the title of another beside them: a section may have what another section has."""
    for level in _levels(menu.entries):
        first: dict[str, _Called] = {}
        for called in _called(level, menu, language, known):
            other = first.setdefault(_folded(called.title), called)
            # A page that stands there twice is told of as that.
            is_one_page = called.entry.target and called.entry.target == other.entry.target
            if other is called or not called.title or is_one_page:
                continue
            if _title(called) and _title(called) == _title(other):  # in each language, before it is translated
                place, title = called.entry.place, _title(called)
                yield _twice(
                    called._replace(title=title, place=place, of_page=""), other._replace(place=other.entry.place)
                )
            else:
                yield _twice(other, called) if other.fit < called.fit else _twice(called, other)


def _twice(wrong: _Called, right: _Called) -> Finding:
    """Return the finding that two entries have one title; `wrong` is the one that its page is called less like."""
    is_told = wrong.of_page and _folded(wrong.of_page) != _folded(wrong.title)
    hint = (
        f"the page {wrong.entry.target!r} is called {wrong.of_page!r}" if is_told else "call one of the two otherwise"
    )
    message = f"another entry of the menu is called {wrong.title!r} too, on line {right.place.line}"
    return wrong.place.finding(SAME, message, hint, f"nav/{wrong.title}")


def _foreign(menu: Menu, language: Language, known: Known) -> Iterator[Finding]:
    """Yield titles in another language. Those that wait for a translation are told of as that."""
    for called in _called([*menu.all()], menu, language, known):
        is_own = called.place is not called.entry.place or not language.translations
        if not (called.entry.title and is_own):
            continue
        other = _language_of(called, language, menu, known)
        of_page = f", such as {called.of_page!r}" if called.of_page else ""
        message = (
            f"{called.title!r} is what the page is called in {other!r}, and this is in {language.tag!r}"
            if other
            else known.stranger(language.tag, called.title)
        )
        if message:
            hint = f"write it in {language.tag!r}{of_page}"
            yield called.place.finding(FOREIGN, message, hint, f"nav/{called.title}")


def _half_renamed(menu: Menu, languages: Collection[Language], known: Known) -> Iterator[Finding]:
    """Yield titles that pages had once: links still say the same, and in another language menu and page agree."""
    every = {language.tag: [*_called([*menu.all()], menu, language, known)] for language in languages}
    agreeing = {uri_of(one.entry, menu) for called in every.values() for one in called if _is_of_page(one)}
    for tag, called in every.items():
        for one in called:
            uri, title = uri_of(one.entry, menu), _folded(one.title)
            own = _folded(known.titles[tag].get(uri, ""))
            if not (own and one.entry.title and uri in agreeing) or set(title.split()) & set(own.split()):
                continue
            links = [_folded(words) for words in known.linked(tag, uri)]
            if own not in links and links.count(title) >= _FEWEST:
                message = (
                    f"the page is called {one.of_page!r}, and the menu and {links.count(title)} links say {one.title!r}"
                )
                hint = f"write {one.of_page!r} here and in the links, or give the page its old title back"
                yield one.place.finding(RENAMED, message, hint, f"nav/{one.title}")


def _otherwise(menu: Menu, language: Language, known: Known) -> Iterator[Finding]:
    """Yield translations of a page's title that are not its title in the language, where most others are.

    Who calls a page by a shorter title in the menu does so in the source as well, and is left alone.
    """
    whole = [
        called
        for called in _called([*menu.all()], menu, language, known)
        if called.place is not called.entry.place and _has_title_of_page(called, menu, language, known)
    ]
    wrong = [called for called in whole if not _is_of_page(called)]
    if len(whole) - len(wrong) < _MOST * len(wrong):
        return
    for called in wrong:
        page = f"the page {called.entry.target!r}, which is called {called.of_page!r} in {language.tag!r}"
        message = f"{_title(called)!r} is the title of {page}"
        hint = f"write {called.of_page!r}, or give the page the title {called.title!r}"
        yield called.place.finding(OTHERWISE, message, hint, f"nav/{called.title}")


def _has_title_of_page(called: _Called, menu: Menu, language: Language, known: Known) -> bool:
    """Say whether an entry has the title of its page in the source language, and the page is there in this one."""
    uri = uri_of(called.entry, menu)
    theirs, own = (known.titles[tag].get(uri, "") for tag in (known.source, language.tag))
    return bool(own) and language.tag != known.source and _folded(_title(called)) == _folded(theirs)


def _is_of_page(called: _Called) -> bool:
    return bool(called.title) and _folded(called.title) == _folded(called.of_page)


def _language_of(called: _Called, language: Language, menu: Menu, known: Known) -> str:
    """Return the other language in which the page has this title; empty if there is none, or its own has it as well."""
    uri, title = uri_of(called.entry, menu), _folded(called.title)
    own = known.titles[language.tag].get(uri, "")
    if not own or set(title.split()) <= set(_folded(own).split()):
        return ""
    return next((tag for tag in known.published if _folded(known.titles[tag].get(uri, "")) == title), "")


def _title(called: _Called) -> str:
    return called.entry.title.text if called.entry.title else ""


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
