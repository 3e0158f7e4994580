"""The entries by id and by name: which one is meant, and which one an unknown key may be meant for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from licensebook.errors import AmbiguousName, UnknownEntry, UnknownFeature, UnknownLicense, UnknownName
from licensebook.hints import meant
from licensebook.model import License
from licensebook.spelling import nearest, normalize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from licensebook.model import Catalogue, Feature, Scope

_KINDS = {"licenses": "license", "features": "feature", "families": "family", "scopes": "scope"}
_ERRORS = {"licenses": UnknownLicense, "features": UnknownFeature}
_SHOWN = ("licenses", "features", "scopes")
_FEW = 12  # of all there is, so many can be listed; a part of it would only distract


class Directory:
    """The entries of a catalogue by id and by name.

    Args:
        catalogue: the facts.
        then: which time they are of, as it follows on `no license 'x'`: ` in version 12`; empty for all that is known.
        whole: the directory of all that is known, if `catalogue` is only a part of it.
    """

    def __init__(self, catalogue: Catalogue, then: str = "", whole: Directory | None = None) -> None:
        self.catalogue = catalogue
        self.then = then
        self.whole = whole

    def license_id(self, key: object) -> str:
        """Return today's id of a license, or of the one with this id, old id, or module name.

        Raises:
            UnknownLicense: there is none; the hint names the one that may be meant.
            AmbiguousName: it is the module name of several.
        """
        if isinstance(key, License):
            return self.license_id(key.id)
        match self.by_module.get(key, ()) if isinstance(key, str) and not self._has("licenses", key) else ():
            case (only,):
                return only
            case (_, *_) as several:
                message = f"{key!r} is the module name of several licenses"
                raise AmbiguousName(message, several)
        return self.entry_id("licenses", key)

    def entry_id(self, kind: str, key: object) -> str:
        """Return today's id of the entry in the section `kind` with this id or old id.

        Raises:
            UnknownEntry: there is none, as UnknownLicense or UnknownFeature; the hint names the one that may be meant.
        """
        if isinstance(key, str) and self._has(kind, key):
            return self.current_id(key)
        message = f"no {_KINDS[kind]} {key!r}{self.then}"
        raise _ERRORS.get(kind, UnknownEntry)(message, self._hint(key, (kind,)))

    def entry(self, key: object) -> License | Feature | Scope:
        """Return the license, plan, feature or scope with this id, old id, or module name, in that order.

        Raises:
            UnknownEntry: there is none; the hint names the one that may be meant.
            AmbiguousName: it is the module name of several licenses.
        """
        for kind in _SHOWN:
            if isinstance(key, str) and self._has(kind, key):
                found: License | Feature | Scope = self.entries(kind)[self.current_id(key)]
                return found
        try:
            return self.catalogue.licenses[self.license_id(key)]
        except UnknownLicense:
            message = f"no license, plan, feature or scope {key!r}{self.then}"
            raise UnknownEntry(message, self._hint(key, _SHOWN)) from None

    def named(self, name: object) -> License:
        """Return the license or plan with this name, short name, alias, module name or id, in any language.

        Raises:
            UnknownName: none has this name; the hint names the nearest ones.
            AmbiguousName: several have it, as published names or as other ones; `candidates` has their ids.
        """
        match self.ids_named(name):
            case (only,):
                return self.catalogue.licenses[only]
            case ():
                message = f"no license is called {name!r}{self.then}"
                raise UnknownName(message, self._hint_at_name(name))
            case several:
                message = f"{name!r} is the name of several licenses"
                raise AmbiguousName(message, several)

    def current_id(self, key: str) -> str:
        """Return the id that an entry has now; an id that never moved comes back as it is."""
        while key in self.catalogue.moved:
            key = self.catalogue.moved[key]
        return key

    def entries(self, kind: str) -> Mapping[str, Any]:
        """Return a section of the catalogue."""
        entries: Mapping[str, Any] = getattr(self.catalogue, kind)
        return entries

    def _has(self, kind: str, key: str) -> bool:
        return self.current_id(key) in self.entries(kind)

    def ids_named(self, name: object) -> tuple[str, ...]:
        """Return the ids of the licenses that have this published name or else of those that have it as another."""
        wanted = _key(name) if isinstance(name, str) else ""
        return self._by_name.get(wanted, ()) or self._by_other_name.get(wanted, ())

    def _hint(self, key: object, kinds: Collection[str]) -> str:
        """Say where the key is known, or else which ids may be meant."""
        if not isinstance(key, str):
            return "an id is a text"
        if found := self._other_times(key, kinds):
            return found
        for kind, noun in _KINDS.items():
            if kind not in kinds and self._has(kind, key):
                return f"{key!r} is the id of a {noun}"
        ids = dict.fromkeys(known for kind in kinds for known in self.entries(kind))
        by_name = self._ids_by_name(kinds)
        likely = by_name.get(_key(key)) or nearest(key, ids) or self._nearest_named(key, by_name)
        return meant(likely) or _known(ids)

    def _hint_at_name(self, name: object) -> str:
        if not isinstance(name, str):
            return "a name is a text"
        if self.whole and (elsewhere := self.whole.ids_named(name)):
            return self._other_times(elsewhere[0], ("licenses",))
        if found := self._ids_by_name(("features",)).get(_key(name)):
            return f"the feature {found[0]!r} is"
        names = dict.fromkeys(name for license_ in self.catalogue.licenses.values() for name in license_.name.values())
        return meant(nearest(name, names)) or _known(names)

    def _other_times(self, key: str, kinds: Collection[str]) -> str:
        """Say when there was such an entry, if it was at another time than this one."""
        if not self.whole:
            return ""
        for kind in kinds:
            current = self.current_id(key)
            ids = [current] if current in self.whole.entries(kind) else []
            if kind == "licenses" and not ids:
                ids = [*self.whole.by_module.get(key, ())]
            for found in ids:
                entry = self.whole.entries(kind)[found]
                return _when(getattr(entry, "since", None), getattr(entry, "until", None))
        return ""

    def _ids_by_name(self, kinds: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """Map each name, as `_key` has it, to the ids of the entries that have it."""
        return _grouped((_key(name), id_) for kind in kinds for name, id_ in self._names(kind))

    def _nearest_named(self, key: str, by_name: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id_ for name in nearest(_key(key), by_name) for id_ in by_name[name]))

    def _names(self, kind: str) -> Iterator[tuple[str, str]]:
        for entry in self.entries(kind).values():
            yield from ((name, entry.id) for name in entry.name.values())
            if isinstance(entry, License):
                yield from ((name, entry.id) for name in other_names(entry))
            elif aliases := getattr(entry, "aliases", None):
                yield from ((name, entry.id) for names in aliases.values() for name in names)

    @cached_property
    def by_module(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the licenses of each module."""
        return _grouped((license_.module, license_.id) for license_ in self._licenses if license_.module)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((_key(name), license_.id) for license_ in self._licenses for name in license_.name.values())

    @cached_property
    def _by_other_name(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((_key(name), license_.id) for license_ in self._licenses for name in other_names(license_))

    @property
    def _licenses(self) -> Iterable[License]:
        return self.catalogue.licenses.values()


def other_names(license_: License) -> Iterator[str]:
    """Yield what finds a license beside its published name: its id, technical names, short names and aliases."""
    yield license_.id
    yield from (name for name in (license_.module, license_.api) if name)
    if license_.short_name:
        yield from license_.short_name.values()
    for names in license_.aliases.values():
        yield from names


def _when(since: object, until: object) -> str:
    if since and until:
        return f"it was there from version {since} to {until}"
    if until:
        return f"it was there until version {until}"
    return f"it is there from version {since} on" if since else "it was there at another time"


def _known(all_: Collection[str]) -> str:
    return f"known: {', '.join(all_)}" if 0 < len(all_) <= _FEW else "search for it by a few words"


def _key(name: str) -> str:
    return normalize(name).replace(" ", "")


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        groups.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in groups.items()}
