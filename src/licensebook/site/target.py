"""Where links lead, and what includes bring."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from licensebook.errors import UnknownEntry
from licensebook.hints import did_you_mean, meant
from licensebook.markup import DRAWN, Page
from licensebook.site.source import INCLUDES, read_page
from licensebook.site.staged import folder_of, slug
from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from licensebook.lookup import Book
    from licensebook.model import Tip

_TIP = "tip-"
_HOST = re.compile(r"www\.[\w.-]+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Targets:
    """Finds the pages that links mean.

    Args:
        book: the entries that have pages of their own.
        uris: the path of every page that there is.
        by_uid: the path of each page that has a uid.
        folder: where the pages and the files beside them stand.
    """

    book: Book
    uris: Collection[str]
    by_uid: Mapping[str, str]
    folder: Path

    def url(self, kind: str, target: str, uri: str) -> str:
        """Return what a link in the page `uri` has to say; raise UnknownEntry if there is no such thing."""
        if kind == DRAWN:
            return posixpath.relpath(f"/{target}", f"/{folder_of(uri)}")
        return relative(self._path(kind, target, uri), uri)

    def _path(self, kind: str, target: str, uri: str) -> str:
        match kind:
            case "":
                return self._file(target, uri)
            case "license":
                return self._license(target)
            case "feature":
                return f"features/{self.book.feature(target).id}.md"
            case "page":
                return self._page(target)
            case "xref" if target in self.by_uid:
                return self.by_uid[target]
            case "xref":
                raise UnknownEntry(f"no page has the uid {target!r}", did_you_mean(target, self.by_uid.keys()))
        raise UnknownEntry(f"no kind of link {kind!r}", "write license:, feature:, page: or xref:")

    def _file(self, written: str, uri: str) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(uri), written))
        if path not in self.uris and not (self.folder / path).is_file():
            raise UnknownEntry(f"no file {written!r}", self._meant(path, written, uri))
        return path

    def _meant(self, path: str, written: str, uri: str) -> str:
        """Return a hint that says what a link to a file that is not there may mean."""
        if _HOST.match(written):
            return f"write https://{written}"
        if f"{path.removesuffix('/')}.md" in self.uris:
            return f"write {written.removesuffix('/')}.md"
        suffix = posixpath.splitext(path)[1].lower()
        if suffix not in {"", ".md"}:
            beside = (file for file in self.folder.rglob("*") if file.suffix.lower() == suffix)
            names = sorted(file.relative_to(self.folder).as_posix() for file in beside)
            return did_you_mean(path, names) or "put the file beside the page, or mend its name"
        known = sorted(map(slug, self.uris))
        files = [relative(f"{name}.md", uri) for name in nearest(slug(path), known)]
        return meant(files) or did_you_mean(slug(path), known)

    def _license(self, key: str) -> str:
        license_ = self.book[key]
        if license_.hidden:
            hint = "link to a plan that switches it on, or write its name in `code`"
            raise UnknownEntry(f"the hidden license {license_.id!r} has no page", hint)
        return f"licenses/{license_.id}.md"

    def _page(self, name: str) -> str:
        if f"{name}.md" not in self.uris:
            raise UnknownEntry(f"no page {name!r}", did_you_mean(name, sorted(map(slug, self.uris))))
        return f"{name}.md"


@dataclass(frozen=True, kw_only=True)
class Includable:
    """Finds what pages include.

    Args:
        tips: the tips of the catalogue, by id.
        as_alert: writes a tip as an alert.
        folder: where the pages stand.
    """

    tips: Mapping[str, Tip]
    as_alert: Callable[[Tip], str]
    folder: Path

    def find(self, target: str, includer: str) -> Page:
        """Return a tip of the catalogue, a file beside the page, or one in the includes of the language.

        Raises:
            UnknownEntry: there is none; the hint names the nearest.
        """
        name = posixpath.basename(target)
        if name.startswith(_TIP):
            return self._tip(slug(name).removeprefix(_TIP))
        places = (Path(includer).parent / target, self.folder / INCLUDES / name)
        for place in places:
            # Nothing from elsewhere on the machine gets onto a page, by dots or by links.
            if place.is_file() and place.resolve().is_relative_to(self.folder.resolve()):
                return read_page(place)
        folders = [place.parent for place in places if place.parent.is_dir()]
        known = [path.name for folder in folders for path in folder.glob("*.md")]
        known += [f"{_TIP}{tip}.md" for tip in self.tips]
        raise UnknownEntry(f"nothing to include as {target!r}", did_you_mean(name, known))

    def _tip(self, key: str) -> Page:
        if key not in self.tips:
            raise UnknownEntry(f"no tip {key!r} in the catalogue", did_you_mean(key, self.tips.keys()))
        return Page(path=f"tips.{key}", text=self.as_alert(self.tips[key]), trusted=True)


def relative(path: str, uri: str) -> str:
    """Return a path as seen from the page `uri`."""
    return _relpath(path, posixpath.dirname(uri) or ".")


@lru_cache(maxsize=4096)
def _relpath(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder)


def address(uri: str, old: str) -> str:
    """Return the address of the page `uri` as seen from that of `old`, both being folders on the site."""
    return f"{posixpath.relpath(f'/{folder_of(uri)}', f'/{folder_of(old)}')}/"
