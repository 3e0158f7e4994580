"""Language tags: which of the known languages a reader or a program means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale
from babel.core import UnknownLocaleError

from licensebook.errors import UnknownLanguage

if TYPE_CHECKING:
    from collections.abc import Collection

# Tags that name a whole group of languages, and the one that is meant by them in practice
# (ISO 639-3 macrolanguages; CLDR's likely subtags say the same).
_MEMBER = {"no": "nb"}


def resolve_language(tag: str, known: Collection[str]) -> str:
    """Return the language of `known` that `tag` means: `no`, `nb-NO` and `NB` are all `nb`.

    Raises:
        UnknownLanguage: none of them is meant; the hint lists what is known.
    """
    by_tag = {language.lower(): language for language in known}
    exact = tag.strip().replace("_", "-").lower()
    base = exact.split("-")[0]
    for candidate in (exact, base, _MEMBER.get(base, base)):
        if candidate in by_tag:
            return by_tag[candidate]
    message = f"no text in language {tag!r}"
    raise UnknownLanguage(message, f"known: {', '.join(known)}")


def is_language(tag: str) -> bool:
    """Whether Unicode's CLDR knows a language by this tag, as it knows `da` and `pt-BR` but not `dk`."""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True
