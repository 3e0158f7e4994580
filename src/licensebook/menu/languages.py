"""Which languages the site is built in, held against those of the catalogue."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from licensebook.errors import UnknownLanguage
from licensebook.hints import meant
from licensebook.language import resolve_language
from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.menu.known import Known
    from licensebook.menu.settings import Settings

UNKNOWN, LACKING, FRONT, NAMELESS, FOREIGN = "M010", "M011", "M012", "M013", "M014"


def language_problems(settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield what is wrong with the languages of the site."""
    lacking = [tag for tag in known.published if tag not in {language.tag for language in settings.languages}]
    yield from _unknown(settings, known, lacking)  # takes those away that are meant
    for tag in lacking:
        if settings.languages_at:
            message, hint = f"the site is not built in {tag!r}", f"add `- locale: {tag}`, with its name below it"
            yield settings.languages_at.finding(LACKING, message, hint, f"languages/{tag}")
    yield from _front(settings, known)
    yield from _nameless(settings, known)
    yield from _foreign(settings, known)


def _unknown(settings: Settings, known: Known, lacking: list[str]) -> Iterator[Finding]:
    listed: dict[str, int] = {}
    for language in settings.languages:
        tag, line = language.tag, language.locale.line
        if tag in listed:
            message = f"the language {tag!r} is listed already, on line {listed[tag]}"
            yield language.locale.finding(UNKNOWN, message, "make one of the two", f"languages/{tag}")
        elif tag not in known.published:
            found = _meant(tag, lacking)
            if found in lacking:
                lacking.remove(found)
            hint = meant([found] if found else []) or f"the catalogue is published in {', '.join(known.published)}"
            message = f"{tag!r} is no published language of the catalogue"
            yield language.locale.finding(UNKNOWN, message, hint, f"languages/{tag}")
        listed.setdefault(tag, line)


def _meant(tag: str, lacking: list[str]) -> str:
    """Return the language that lacks a place here and is meant by a tag; empty if none is."""
    try:
        return resolve_language(tag, lacking)
    except UnknownLanguage:
        return next(iter((*nearest(tag, lacking, limit=1), *(lacking if len(lacking) == 1 else ()))), "")


def _front(settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield what keeps the language of the front page from being the one that the catalogue names."""
    front = known.published[0]
    chosen = [language for language in settings.languages if language.default and language.default.is_true]
    for language in chosen:
        if language.tag != front and language.tag in known.published and language.default:
            message = f"the front page would be in {language.tag!r}, and in the catalogue it is in {front!r}"
            hint = f"move `default: true` to {front!r}, or write `default: {language.tag}` in the catalogue"
            yield language.default.finding(FRONT, message, hint, f"languages/{language.tag}")
    for language in settings.languages if not chosen else ():
        if language.tag == front:
            message = "no language is that of the front page"
            yield language.locale.finding(FRONT, message, "add `default: true` below this line", f"languages/{front}")


def _nameless(settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield each language in which the site would have the name that it has in another."""
    named = [language for language in settings.languages if language.site_name]
    for language in settings.languages if named else ():
        if not language.site_name and language.tag in known.published:
            message = f"the site has names of its own in other languages, and none in {language.tag!r}"
            own = settings.site_name.text if settings.site_name else ""
            hint = f"add `site_name: {own or '…'}`"
            yield language.locale.finding(NAMELESS, message, hint, f"languages/{language.tag}")


def _foreign(settings: Settings, known: Known) -> Iterator[Finding]:
    """Yield each text of a language that is in another one."""
    for language in settings.languages:
        for name, text in language.texts.items() if language.tag in known.published else ():
            if found := known.stranger(language.tag, text.text):
                at = replace(text, line=text.line + 1, column=1) if text.is_block else text
                hint = f"write the {name.removeprefix('site_')} in {language.tag!r}"
                yield at.finding(FOREIGN, found, hint, f"languages/{language.tag}/{name}")
