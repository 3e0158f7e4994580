"""What the configuration of MkDocs says of the menu, of the languages, and of the catalogue that all comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.errors import CatalogueError
from licensebook.menu.value import UNREADABLE, Field, Value, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_NAMES = ("mkdocs.yml", "mkdocs.yaml")
_PARENT = "INHERIT"
_OUTSIDE = "null"  # a locale that stands for a link to another site
_TEXTS = ("copyright", "site_description")
_HIDING = ("not_in_nav", "exclude_docs", "draft_docs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the menu: a page or a link, or a section that has entries itself.

    `place` is where it starts, `title` its title if it has one, `target` what it leads to.
    """

    place: Value
    title: Value | None
    target: str
    children: tuple[Entry, ...] = ()
    is_section: bool = False

    def all(self) -> Iterator[Entry]:
        """Yield this entry and those below it."""
        yield self
        for child in self.children:
            yield from child.all()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that the site is built in; `locale` is where its tag stands, `texts` is what readers see besides."""

    locale: Value
    default: Value | None
    site_name: Value | None
    translations: Mapping[str, Field]
    nav: Field | None
    texts: Mapping[str, Value]

    @property
    def tag(self) -> str:
        """Its tag, such as `nb`."""
        return self.locale.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """A menu: where it starts, its entries, and the languages that have it."""

    place: Value
    entries: tuple[Entry, ...]
    languages: tuple[Language, ...]
    is_own: bool  # of one language, which wrote it in its own words

    def all(self) -> Iterator[Entry]:
        """Yield every entry, in order."""
        for entry in self.entries:
            yield from entry.all()


class Settings:
    """What a configuration says.

    Args:
        file: the configuration; findings name it so.

    Raises:
        CatalogueError: it is no YAML, not UTF-8, or inherits from a file that is not there.
    """

    def __init__(self, file: Path) -> None:
        self.folder = file.parent
        self._root = _inherited(file, ())

    @property
    def docs_at(self) -> Value | None:
        """Where the folder of the pages is named."""
        return self._root.get("docs_dir")

    @property
    def docs(self) -> Path:
        """The folder of the pages."""
        return self.folder / ((self.docs_at.text if self.docs_at else "") or "docs")

    @property
    def catalogue(self) -> Value | None:
        """The path of the catalogue, from the folder of the configuration on."""
        return self._root.get("extra", "catalogue")

    @property
    def site_name(self) -> Value | None:
        """The name of the site in languages that have none of their own."""
        return self._root.get("site_name")

    @property
    def hidden(self) -> tuple[str, ...]:
        """Patterns, as in `.gitignore`, of pages that no menu has to have."""
        found = (self._root.get(name) for name in _HIDING)
        return tuple(line for value in found if value for line in value.text.splitlines())

    @cached_property
    def languages_at(self) -> Value | None:
        """Where the languages are listed; None if the site is not built from a folder for each language."""
        plugins = self._root.get("plugins")
        for plugin in (plugins, *plugins.items) if plugins else ():
            options = plugin.get("i18n")
            structure = options.get("docs_structure") if options else None
            if options and structure and structure.text == "folder" and (listed := options.fields.get("languages")):
                return replace(listed.key, items=listed.value.items)
        return None

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site."""
        every = (_language(value) for value in (self.languages_at.items if self.languages_at else ()))
        return tuple(one for one in every if one and one.tag and one.tag != _OUTSIDE)

    @cached_property
    def menus(self) -> tuple[Menu, ...]:
        """The menu of all languages, and those of languages that have another. None is listed that a builder makes."""
        shared = tuple(language for language in self.languages if not language.nav)
        nav = self._root.fields.get("nav")
        every = [(nav, shared, False), *((one.nav, (one,), True) for one in self.languages if one.nav)]
        return tuple(
            Menu(place=at.key, entries=tuple(_entries(at.value)), languages=languages, is_own=is_own)
            for at, languages, is_own in every
            if at and languages and at.value.items
        )


def near(docs: Path) -> Path | None:
    """Return the configuration that makes a site of a folder of pages: beside it, or in the nearest folder above.

    Where that is one for other pages, or does not take a folder for each language, there is none.
    """
    for folder in (docs.parent, *docs.resolve().parent.parents):
        for file in (folder / name for name in _NAMES):
            if file.is_file():
                return file if _makes(file, docs) else None
    return None


def _makes(file: Path, docs: Path) -> bool:
    try:
        settings = Settings(file)
    except CatalogueError:
        return file.parent == docs.parent  # which pages it is for cannot be known, but who else's would it be?
    is_misspelled = not settings.docs.is_dir() and file.parent == docs.parent
    return settings.languages_at is not None and (is_misspelled or settings.docs.resolve() == docs.resolve())


def _inherited(file: Path, heirs: tuple[Path, ...]) -> Value:
    """Return what a file says, and what it inherits where it says nothing."""
    own = read(file, str(file))
    parent = own.get(_PARENT)
    if not parent or not parent.text:
        return own
    above = file.parent / parent.text
    if not above.is_file() or above.resolve() in heirs:
        message = f"there is no file {parent.text!r} to inherit from"
        raise CatalogueError([parent.finding(UNREADABLE, message, "check the path, which starts at this folder")])
    return _merged(_inherited(above, (*heirs, file.resolve())), own)


def _merged(below: Value, above: Value) -> Value:
    """Return a map with the fields of both; what is no map on both sides is taken from `above`."""
    if not (below.fields and above.fields):
        return above
    both = below.fields.keys() & above.fields.keys()
    merged = {
        key: Field(above.fields[key].key, _merged(below.fields[key].value, above.fields[key].value)) for key in both
    }
    return replace(above, fields={**below.fields, **above.fields, **merged})


def _language(value: Value) -> Language | None:
    if not (locale := value.get("locale")):
        return None
    translations = value.get("nav_translations")
    nav = value.fields.get("nav")
    return Language(
        locale=locale,
        default=value.get("default"),
        site_name=value.get("site_name"),
        translations=translations.fields if translations else {},
        nav=nav if nav and nav.value.items else None,
        texts={name: text for name in _TEXTS if (text := value.get(name))},
    )


def _entries(value: Value) -> Iterator[Entry]:
    for item in value.items:
        if not item.fields:
            yield Entry(place=item, title=None, target=item.text)
        yield from _titled(item)


def _titled(value: Value) -> Iterator[Entry]:
    """Yield the entries that a map holds by their titles."""
    for title, below in value.fields.values():
        children = (*_entries(below), *_titled(below))
        yield Entry(
            place=title,
            title=title,
            target=below.text,
            children=children,
            is_section=bool(below.items or below.fields),
        )
