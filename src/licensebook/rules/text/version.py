"""C105: a text tells another last or first version than the entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.inline import to_plain
from licensebook.moment import Version
from licensebook.rule import Rule
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.model import Feature, License

_SECTIONS = ("licenses", "features")
_END = re.compile(r"(?<=[.!?;])\s+")
_NUMBER = r"(?<![\w.,])(\d{1,6}(?:\.\d{1,6}){0,3})(?!\w|[.,]\d)"


def _problems(book: Book) -> Iterator[Problem]:
    languages = {tag: _Language(book, tag) for tag in book.catalogue.languages.published}
    told: set[tuple[Where, Version]] = set()
    for where, text in all_phrases(book.catalogue):
        language = languages.get(str(where[-1]))
        if where[0] not in _SECTIONS or not language or where[2] == "aliases":
            continue
        entry = getattr(book.catalogue, str(where[0]))[where[1]]
        for sentence in _END.split(to_plain(text)):
            for field, version, other in language.denied(sentence, entry):
                if (where[:-1], version) in told:
                    continue  # where all languages agree, the mistake may as well be in the field
                told.add((where[:-1], version))
                message = f"this names {version} as the {field} version, but `{other[0]}` is {other[1]}"
                yield Problem(
                    where,
                    "C105",
                    message,
                    f"mend one of them: this text, in every language, or `{other[0]}`",
                    word=str(version),
                )


class _Language:
    """What a language says of the last and of the first version of something."""

    def __init__(self, book: Book, language: str) -> None:
        self._last, self._first = (_one_of(word_of(book, language, f"prose.{name}")) for name in ("last", "first"))
        before = word_of(book, language, "history.one").partition("{")[0].strip()
        self._version = re.compile(
            rf"({re.escape(before)}\w*\s+)?{_NUMBER}" if before else f"()?{_NUMBER}", re.IGNORECASE
        )

    def denied(self, sentence: str, entry: License | Feature) -> Iterator[tuple[str, Version, tuple[str, Version]]]:
        """Yield which version a sentence tells that the entry denies, and the field that does."""
        is_last, is_first = (bool(words and words.search(sentence)) for words in (self._last, self._first))
        if is_last is is_first or len(versions := self._versions(sentence)) != 1:
            return
        version = versions[0]
        if is_last and entry.until and version.exceeds(entry.until):
            yield "last", version, ("until", entry.until)
        if is_first and entry.since and entry.since.exceeds(version):
            yield "first", version, ("since", entry.since)

    def _versions(self, sentence: str) -> Sequence[Version]:
        """Return the numbers that are surely versions: with a dot in them, or after the word for one."""
        found = [(match[1], match[2]) for match in self._version.finditer(sentence)]
        return [Version.parse(number) for before, number in found if before or "." in number]


def _one_of(words: str) -> re.Pattern[str] | None:
    listed = [re.escape(word.strip()) for word in words.split(",") if word.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE) if listed else None


RULE = Rule(
    code="C105",
    title="A text tells another last or first version than the entry",
    why="The page of the entry says two things: the one in its facts, and the other in its text.",
    wrong="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a file., de: Öffnet eine Datei.}
    details: {en: The last one was 3.1., de: Bis 3.1.}
    until: 2
    status: legacy
""",
    right="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a file., de: Öffnet eine Datei.}
    details: {en: The last one was 2.1., de: Bis 2.1.}
    until: 2
    status: legacy
""",
    problems=_problems,
)
