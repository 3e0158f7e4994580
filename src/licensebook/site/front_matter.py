"""The front matter of a page as the site uses it, whichever of the known spellings its writer chose."""

from __future__ import annotations

import datetime
import posixpath
import re
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError, UnknownLanguage
from licensebook.finding import Finding
from licensebook.hints import did_you_mean
from licensebook.language import resolve_language
from licensebook.moment import Day
from licensebook.site.source import place_of
from licensebook.site.staged import slug
from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.markup import Page

# What DocFX pages call these, and what MkDocs themes do.
_OTHER_NAMES = {"so.date": "date", "so.topic": "topic", "ms.date": "date", "ms.topic": "topic"}
_SWITCHES = frozenset({"index", "toc"})
_TEXTS = (
    "title",
    "description",
    "keywords",
    "date",
    "topic",
    "redirect_from",
    "uid",
    "language",
    "license",
    "tier",
    "feature",
)
_TOPICS = ("concept", "howto", "reference")
_AMERICAN_DATE = re.compile(r"(\d\d)[./](\d\d)[./](\d{4})")


def usual(front_matter: Mapping[str, object]) -> dict[str, object]:
    """Return front matter by the usual names of its fields, with dates as year-month-day.

    All values are texts, but for a switch that is off: `False`.
    """
    named = {_OTHER_NAMES.get(key, key): value for key, value in front_matter.items()}
    named |= {key: False for key in _SWITCHES & named.keys() if named[key] == "false"}
    if isinstance(date := named.get("date"), str) and (match := _AMERICAN_DATE.fullmatch(date)):
        month, day, year = match.groups()
        named["date"] = f"{year}-{month}-{day}" if _is_day(f"{year}-{month}-{day}") else date
    return named


def problems(page: Page, front_matter: Mapping[str, object], language: str) -> Iterator[Finding]:
    """Yield what is wrong with front matter by its usual names, on a page among those in `language`."""
    said = front_matter.get("language")
    if said is not None and not _means(str(said), language):
        message = f"the page says that it is in {said!r}, but it is among those in {language!r}"
        yield _finding(page, "language", message, f"write `language: {language}`, or move the page", code="P908")
    date = front_matter.get("date")
    if date is not None and not _is_day(str(date)):
        yield _finding(page, "date", f"{date!r} is no date", "write year-month-day, such as 2026-06-10")
    topic = front_matter.get("topic")
    if topic is not None and topic not in _TOPICS:
        yield _finding(page, "topic", f"{topic!r} is no kind of page", did_you_mean(str(topic), _TOPICS))
    for field in sorted(_SWITCHES & front_matter.keys()):
        if front_matter[field] not in {False, "true"}:
            yield _finding(page, field, f"{front_matter[field]!r} is neither true nor false", "write true or false")
    known = (*_TEXTS, *_SWITCHES)
    for field in front_matter:
        # Fields of other tools are welcome. One that is nearly ours is a slip, and would say nothing.
        if field not in known and nearest(field, known):
            yield _finding(page, field, f"unknown field {field!r}", did_you_mean(field, known))


def old_uris(front_matter: Mapping[str, object], language: str) -> tuple[str, ...]:
    """Return the paths that `redirect_from` names: old addresses of the page, with or without its language."""
    written = front_matter.get("redirect_from") or ()
    addresses = [written] if isinstance(written, str) else written if isinstance(written, list) else ()
    return tuple(_uri(str(address), language) for address in addresses)


def uid_problem(page: Page, other: str) -> Finding:
    """Return the finding that a page has the uid of another, `other`."""
    message = f"the page {slug(other)!r} has this uid already"
    return _finding(page, "uid", message, "give each page a uid of its own", code="P909")


def redirect_problem(page: Page, old: str) -> Finding:
    """Return the finding that a page redirects from the address of another."""
    message = f"redirect_from: there is a page {slug(old)!r}"
    return _finding(page, "redirect_from", message, "delete it, or rename that page", code="P904")


def _finding(page: Page, field: str, message: str, hint: str, code: str = "P903") -> Finding:
    return Finding(path=page.path, line=place_of(page, field), column=1, code=code, message=message, hint=hint)


def _means(tag: str, language: str) -> bool:
    try:
        return resolve_language(tag, [language]) == language
    except UnknownLanguage:
        return False


def _is_day(text: str) -> bool:
    try:
        return isinstance(Day.parse(text).first, datetime.date)
    except LicensebookError:
        return False


def _uri(address: str, language: str) -> str:
    path = posixpath.normpath(address.strip().strip("/")).removeprefix(f"{language}/")
    return f"{path.removesuffix('.md').removesuffix('.html').removesuffix('/index')}.md"
