"""Which pages the menu has: those that are not there, those that stand there twice, and those that are left out."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pathspec.gitignore import GitIgnoreSpec

from licensebook.hints import did_you_mean
from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.menu.known import Known
    from licensebook.menu.settings import Entry, Menu, Settings

DEAD, TWICE, OMITTED = "M003", "M004", "M005"


def page_problems(settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield what is wrong with the pages that each menu has, and has not."""
    for menu in settings.menus:
        dead = dict(_dead(menu, known))
        yield from dead.values()
        yield from _twice(menu)
        # Who mends such an entry brings the page into the menu.
        mended = {_meant(uri, known) for uri in dead}
        yield from _left_out(menu, known, [uri for uri in omitted(menu, settings, known) if uri not in mended])


def uri_of(entry: Entry, menu: Menu) -> str:
    """Return the path of the page that an entry leads to, as the builder reads it; empty if it leads elsewhere."""
    if entry.is_section or any(urlsplit(entry.target)[:2]):
        return ""
    path = posixpath.normpath(entry.target) if entry.target else ""
    return path.removeprefix(f"{menu.languages[0].tag}/") if menu.is_own else path


def _dead(menu: Menu, known: Known) -> Iterator[tuple[str, Finding]]:
    """Yield a finding for each entry that leads to nothing, after what stands there in place of a page."""
    for entry in menu.all():
        if entry.is_section or any(urlsplit(entry.target)[:2]):
            continue
        uri = uri_of(entry, menu)
        if not uri:
            yield uri, entry.place.finding(DEAD, "this entry leads nowhere", "write the page after the colon")
        elif uri not in known.uris and not _is_file(uri, known):
            yield uri, entry.place.finding(DEAD, f"there is no page {entry.target!r}", _hint(uri, known), f"nav/{uri}")


def _is_file(uri: str, known: Known) -> bool:
    return uri not in known.moved and any((known.docs / language / uri).is_file() for language in known.published)


def _hint(uri: str, known: Known) -> str:
    if uri in known.moved:
        return f"it is called {known.moved[uri]!r} now"
    meant = _meant(uri, known)
    return f"did you mean {meant!r}?" if meant else did_you_mean(uri, sorted(known.written))


def _meant(uri: str, known: Known) -> str:
    """Return the page that is most likely meant; empty if none is near."""
    bare = uri.lstrip("/").partition("#")[0]
    _, _, inside = bare.partition("/")  # the folder of a language, which no entry names
    every = (known.moved.get(uri, ""), bare, inside, *nearest(bare, sorted(known.written), limit=1))
    return next((found for found in (*every, *nearest(bare, sorted(known.uris), limit=1)) if found in known.uris), "")


def repeated(menu: Menu) -> Iterator[tuple[Entry, Entry]]:
    """Yield each entry whose page has one further up, and that one."""
    first: dict[str, Entry] = {}
    for entry in menu.all():
        uri = uri_of(entry, menu)
        if uri and first.setdefault(uri, entry) is not entry:
            yield entry, first[uri]


def _twice(menu: Menu) -> Iterator[Finding]:
    for entry, other in repeated(menu):
        message = f"{entry.target!r} stands in the menu already, on line {other.place.line}"
        hint = "delete one of the two: a page has one place in the menu"
        yield entry.place.finding(TWICE, message, hint, f"nav/{entry.target}")


def omitted(menu: Menu, settings: Settings, known: Known) -> list[str]:
    """Return the path of each page that a menu has to have and has not."""
    patterns = GitIgnoreSpec.from_lines(settings.hidden)
    listed = {uri_of(entry, menu) for entry in menu.all()}

    def is_hidden(uri: str) -> bool:
        # The builder sees the folder of the language too.
        return all(patterns.match_file(f"{language.tag}/{uri}") for language in menu.languages)

    return sorted(uri for uri in known.uris - known.unlisted - listed if not is_hidden(uri))


def _left_out(menu: Menu, known: Known, left: list[str]) -> Iterator[Finding]:
    for uri in (uri for uri in left if uri in known.written):
        language = menu.languages[0].tag if menu.is_own else known.source
        hint = f"add `- {known.title(uri, language) or 'Title'}: {uri}`, or `{_pattern(uri)}` under not_in_nav"
        yield menu.place.finding(OMITTED, f"the page {uri!r} is in no menu", hint, f"nav/{uri}")
    # There is one for each entry of the catalogue, so they are told of folder by folder.
    made = {uri.partition("/")[0]: uri for uri in reversed(left) if uri not in known.written}
    for folder, uri in made.items():
        message = f"pages of {folder!r} are in no menu, such as {uri!r}"
        yield menu.place.finding(OMITTED, message, f"add `{folder}/` under not_in_nav", f"nav/{folder}")


def _pattern(uri: str) -> str:
    return f"**/{uri}" if "/" in uri else uri
