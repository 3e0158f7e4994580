"""The words around the facts: column heads, sentence patterns, labels. One YAML file a language.

Some languages come with the package. A project adds a language, or replaces words, in `words/<language>.yaml` beside
its catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from licensebook import source
from licensebook.errors import LicensebookError, UnknownEntry
from licensebook.hints import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from licensebook.moment import Day, Version

_PACKAGED = "words"
_LISTED = 5
_REFERENCE = "en"  # the language whose file lists every word that there is


class Words(Mapping[str, str]):
    """The words of one language: `words["status.legacy"]`, or a pattern, `words.fill("fact.since", since="10")`."""

    def __init__(self, language: str, forms: Mapping[str, str]) -> None:
        self.language = language
        self._forms = forms

    def __getitem__(self, key: str) -> str:
        """Return a word; raise UnknownEntry, a KeyError, with the nearest key if there is none."""
        if key not in self._forms:
            message = f"no word {key!r} in language {self.language!r}"
            raise UnknownEntry(message, did_you_mean(str(key), self._forms.keys()))
        return self._forms[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __len__(self) -> int:
        return len(self._forms)

    def fill(self, key: str, **values: object) -> str:
        """Return the pattern `key` with its `{name}` parts filled in; raise UnknownEntry if one has no value."""
        pattern = self[key]
        try:
            return pattern.format(**values)
        except KeyError as lacking:
            message = f"no value for {lacking} of the pattern {key!r}"
            raise UnknownEntry(message, f"it says: {pattern}") from None

    def all_of(self, items: Iterable[str]) -> str:
        """Join as in a sentence: `a, b and c`."""
        return format_list(list(items), style="standard", locale=self._locale)

    def one_of(self, items: Iterable[str]) -> str:
        """Join as in a sentence: `a, b or c`."""
        return format_list(list(items), style="or", locale=self._locale)

    def joints(self) -> dict[str, dict[str, str]]:
        """Return the patterns by which `all_of` and `one_of` join, for those who join elsewhere."""
        patterns = self._locale.list_patterns
        return {"all": dict(patterns["standard"]), "one": dict(patterns["or"])}

    def day(self, day: Day) -> str:
        """Write a date as people do; month or year alone where no more is known."""
        match day.text.count("-"):
            case 2:
                return format_date(day.first, "long", locale=self._locale)
            case 1:
                return format_skeleton("yMMMM", day.first, locale=self._locale)
        return day.text

    def versions(self, since: Version | None, until: Version | None) -> str:
        """Say from which product version to which something is there; nothing if neither is known."""
        match since, until:
            case None, None:
                return ""
            case _, None:
                return self.fill("fact.since", since=since)
            case None, _:
                return self.fill("fact.until", until=until)
        return self.fill("fact.range", since=since, until=until)

    def language_name(self, language: str) -> str:
        """Return what this language calls `language`; the tag itself where nobody knows."""
        return Locale.parse(language, sep="-").get_display_name(self._locale) or language

    def languages(self, languages: Iterable[str]) -> str:
        """Join what this language calls other ones, as in a sentence."""
        return self.all_of(map(self.language_name, languages))

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_REFERENCE)


@cache
def load_words(language: str, beside: Path | None = None) -> Words:
    """Return the words of `language`, those in `beside`/words/ before those of the package.

    Raises:
        LicensebookError: words are missing; the message names them and the file where they belong.
    """
    forms = {**_packaged(language), **(_file(beside / "words" / f"{language}.yaml") if beside else {})}
    if missing := _packaged(_REFERENCE).keys() - forms.keys():
        listed = ", ".join(sorted(missing)[:_LISTED]) + (", …" if len(missing) > _LISTED else "")
        message = (
            f"words/{language}.yaml beside the catalogue lacks {len(missing)} of {len(missing | forms.keys())} words"
        )
        hint = f"add {listed}; {_REFERENCE}.yaml and site.{_REFERENCE}.yaml in the package's words/ show them all"
        raise LicensebookError(message, hint)
    return Words(language, forms)


@cache
def _packaged(language: str) -> Mapping[str, str]:
    folder = resources.files("licensebook") / _PACKAGED
    return {
        key: text
        for name in (f"{language}.yaml", f"site.{language}.yaml")
        for key, text in _file(Path(str(folder / name))).items()
    }


def _file(path: Path) -> Mapping[str, str]:
    if not path.is_file():
        return {}
    return {key: str(text) for key, text in source.read(path).data.items()}
