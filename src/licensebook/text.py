"""Texts and names that stand side by side in several languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from licensebook.errors import UnknownLanguage
from licensebook.language import resolve_language

EVERY = "*"  # stands for every language: a product name is often the same in all of them


class Text(Mapping[str, str]):
    """One text in several languages: `text["nb-NO"]` is its Norwegian form, `str(text)` the first one written.

    Any tag of a language is accepted; for a language that is missing, UnknownLanguage (a LookupError) is raised.
    """

    __slots__ = ("_forms",)

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._forms = dict(forms)

    def __getitem__(self, language: str) -> str:
        if language in self._forms:
            return self._forms[language]
        return self._forms[EVERY if EVERY in self._forms else resolve_language(language, self._forms)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __len__(self) -> int:
        return len(self._forms)

    def __hash__(self) -> int:
        return hash(frozenset(self._forms.items()))

    def __str__(self) -> str:
        return next(iter(self._forms.values()))

    def __repr__(self) -> str:
        return f"Text({self._forms!r})"


class Names(Mapping[str, tuple[str, ...]]):
    """Further names in several languages; a language without any gives an empty tuple."""

    __slots__ = ("_forms",)

    def __init__(self, forms: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._forms = dict(forms or {})

    def __getitem__(self, language: str) -> tuple[str, ...]:
        meant = (EVERY, self._meant(language))
        return tuple(name for known, names in self._forms.items() if known in meant for name in names)

    def _meant(self, language: str) -> str | None:
        try:
            return language if language in self._forms else resolve_language(language, self._forms)
        except UnknownLanguage:
            return None

    def __contains__(self, language: object) -> bool:
        return isinstance(language, str) and bool(self[language])

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __len__(self) -> int:
        return len(self._forms)

    def __hash__(self) -> int:
        return hash(frozenset(self._forms.items()))

    def __repr__(self) -> str:
        return f"Names({self._forms!r})"
