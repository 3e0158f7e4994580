"""Keywords that were left as they are in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.twin.page import TwinPage

KEYWORDS = "P1119"  # most keywords of a translation are those of its source
_FEWEST = 3  # of a few words, most may be the same in both languages


def keywords(source: TwinPage, translation: TwinPage) -> Iterator[Finding]:
    """Yield the keywords of a translation if most of them are those of its source, names of entries aside."""
    own = _words(translation)
    same = [text for word, text in own.items() if word in _words(source)]
    if len(same) >= _FEWEST and 2 * len(same) > len(own):
        some = ", ".join(map(repr, same[:_FEWEST]))
        message = f"{len(same)} of {len(own)} keywords are those of {source.hand.page.path}, such as {some}"
        hint = f"write the words that people search for in {translation.language!r}"
        yield translation.hand.finding(translation.hand.field_at("keywords"), KEYWORDS, message, hint)


def _words(page: TwinPage) -> Mapping[str, str]:
    """Return the keywords of a page that are no names of entries, by the letters that count."""
    value = page.front_matter.get("keywords") or ""
    every = value if isinstance(value, list) else str(value).split(",")
    texts = {normalize(text): text for one in every if (text := str(one).strip())}
    return {word: text for word, text in texts.items() if word not in page.names}
