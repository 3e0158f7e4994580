"""What a page says is in the language that it claims: lingua reads every page and every longer paragraph."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lingua import IsoCode639_1, LanguageDetectorBuilder

from gates.names import names
from gates.pages import blocks, pages

if TYPE_CHECKING:
    from pathlib import Path

    from lingua import LanguageDetector

WORD = re.compile(r"[^\W\d_]{2,}")
# Below this a text is mostly names.
FEWEST_WORDS = 8
SURE = 0.95


def findings(site: Path) -> list[str]:
    """Return each text that is in another of the site's languages than its `lang` says."""
    found = pages(site)
    languages = tuple(sorted({page.language for page in found}))
    return [
        f"{page.name}: marked {claimed!r} but reads as {read!r}: {text[:80]!r}"
        for page in found
        for claimed, text in blocks(page.main(), page.language)
        if (read := _language_of(text, languages)) not in {claimed, ""}
    ]


def _language_of(text: str, languages: tuple[str, ...]) -> str:
    """Return the language of the text, or "" for one too short or too mixed to tell."""
    text = _a_name().sub(" ", text)
    if len(WORD.findall(text)) < FEWEST_WORDS:
        return ""
    best = _detector(languages).compute_language_confidence_values(text)[0]
    return best.language.iso_code_639_1.name.lower() if best.value >= SURE else ""


@cache
def _a_name() -> re.Pattern[str]:
    """A published name says nothing about the language around it."""
    longest_first = sorted(names(), key=len, reverse=True)
    return re.compile("|".join(rf"\b{re.escape(name)}\b" for name in longest_first))


@cache
def _detector(languages: tuple[str, ...]) -> LanguageDetector:
    codes = [getattr(IsoCode639_1, language.upper()) for language in languages]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()
