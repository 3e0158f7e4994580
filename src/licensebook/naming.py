"""Every name in the catalogue as a page in one language shows it, and as the script of that page reads it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from licensebook.inline import capitalized
from licensebook.names import known_names, leading_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.lookup import Book
    from licensebook.model import Feature, License
    from licensebook.names import KnownName
    from licensebook.views import Views


_ANSWERS = ("one", "many", "near", "none")


@dataclass(frozen=True, slots=True)
class Called:
    """A name; `what` says which kind it is; `lang` is its tag, empty where the page's language will do.

    `label` is what a list has to say of it where the kind is told already, or is plain to see.
    """

    text: str
    kind: str
    what: str
    label: str
    lang: str

    @property
    def technical(self) -> bool:
        """Whether it is a name for programs rather than one in a language."""
        return self.kind not in {"name", "short", "alias"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A license or plan with all its names, and where a reader goes on from one that has no page."""

    license: License
    title: str
    names: Sequence[Called]
    switched_on_by: Sequence[License] = ()
    needed_by: Sequence[License] = ()
    part_of: Sequence[Feature] = ()

    def others(self, *, aliases: bool) -> list[tuple[str, list[Called]]]:
        """Return the aliases, or the other names besides the title, those with the same label together."""
        groups: dict[str, list[Called]] = {}
        for name in self.names:
            if name.text != self.title and (name.kind == "alias") is aliases:
                groups.setdefault(name.label, []).append(name)
        return list(groups.items())


class Naming:
    """The names of a catalogue in the language of some views."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._words = views.words

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """Everything that has a name, in the order of the catalogue."""
        return [self._entry(license_) for license_ in self._book]

    def shown(self) -> list[tuple[str, list[Entry]]]:
        """Return what a screen shows by scope, each group with the plural of its scope."""
        groups: dict[str, list[Entry]] = {key: [] for key in self._book.catalogue.scopes}
        for entry in self.entries:
            if not entry.license.hidden:
                groups[entry.license.scope].append(entry)
        plurals = {key: self._views.text(scope.plural) for key, scope in self._book.catalogue.scopes.items()}
        return [(capitalized(plurals[key]), entries) for key, entries in groups.items() if entries]

    def hidden(self) -> list[tuple[str, list[Entry]]]:
        """Return what no screen shows, together with the words and links that lead on from it."""
        groups: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if entry.license.hidden:
                groups.setdefault(self._onward(entry), []).append(entry)
        return list(groups.items())

    def _onward(self, entry: Entry) -> str:
        if entry.switched_on_by:
            return f"{self._words['names.switched-on']} {self._views.links(entry.switched_on_by)}"
        needing = [*map(self._views.link, entry.needed_by), *map(self._views.feature_link, entry.part_of)]
        return f"{self._words['names.needed-by']} {self._words.all_of(needing)}" if needing else ""

    def data(self) -> dict[str, Any]:
        """Return the entries as data for a script, without what says nothing, and the words that it answers with."""
        return {
            "words": {word: self._words[f"names.{word}"] for word in _ANSWERS}
            | {"search": self._words["search.whole"]},
            "entries": [{key: value for key, value in self._data(entry).items() if value} for entry in self.entries],
        }

    @property
    def _book(self) -> Book:
        return self._views.book

    def _entry(self, license_: License) -> Entry:
        title = license_.name[self._views.language]
        names = [self._called(name) for name in known_names(self._book, license_)]
        if not license_.hidden:
            return Entry(license=license_, title=title, names=names)
        if plans := leading_to(self._book, license_):
            return Entry(license=license_, title=title, names=names, switched_on_by=plans)
        return Entry(
            license=license_,
            title=title,
            names=names,
            needed_by=[other for other in self._book if license_.id in other.requires and not other.hidden],
            part_of=self._views.takes_part_in(license_),
        )

    def _called(self, name: KnownName) -> Called:
        own = self._views.language
        languages = sorted(name.languages, key=lambda language: language != own)  # the page's own first
        lang = languages[0] if languages and own not in languages else ""
        spoken = self._words.languages(languages)
        what = self._words[f"names.kind.{name.kind}"]
        if (name.kind == "name" and languages) or lang:
            what = self._words.fill(f"names.kind.{name.kind}-in", languages=spoken)
        # A module name stands in code type, and the list says once what that means.
        label = {"module": "", "alias": spoken if lang else "", "name": spoken}.get(name.kind, what)
        return Called(name.text, name.kind, what, label, lang)

    def _data(self, entry: Entry) -> dict[str, Any]:
        license_ = entry.license
        plain = self._views.plain
        successors = self._words.all_of(plain(self._book[key].name) for key in license_.replaced_by)
        onward = {
            "names.switched-on": [_link("licenses", plan.id, plain(plan.name)) for plan in entry.switched_on_by],
            "names.needed-by": [_link("licenses", other.id, plain(other.name)) for other in entry.needed_by]
            + [_link("features", feature.id, plain(feature.name)) for feature in entry.part_of],
        }
        return {
            "id": license_.id,
            "title": entry.title,
            "url": "" if license_.hidden else f"licenses/{license_.id}/",
            "kind": plain(self._book.catalogue.scopes[license_.scope].name),
            "status": "" if license_.status == "current" else license_.status,
            "badge": self._words["names.hidden-badge" if license_.hidden else f"status.{license_.status}"],
            "about": plain(license_.summary),
            "replaced": self._words.fill("replaced-by", names=successors) if successors else "",
            "names": [[name.text, name.kind, name.what, name.lang] for name in entry.names],
            "onward": [[self._words[key], links] for key, links in onward.items() if links],
        }


def _link(section: str, id_: str, name: str) -> list[str]:
    return [name, f"{section}/{id_}/"]
