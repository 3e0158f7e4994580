"""What writers wrote by hand, held against the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.prose.by_hand import by_hand
from licensebook.prose.described import described
from licensebook.prose.foreign import foreign
from licensebook.prose.headline import headlines
from licensebook.prose.limits import Limits
from licensebook.prose.linked import linked
from licensebook.prose.misspelled import MISSPELLED, Misspelling
from licensebook.prose.nomenclature import Nomenclature
from licensebook.prose.or_higher import OrHigher
from licensebook.prose.orthography import misspelled
from licensebook.prose.picture import pictures
from licensebook.prose.rows import rows
from licensebook.prose.scoped import scoped
from licensebook.prose.slip import slipped
from licensebook.prose.subject import subject
from licensebook.prose.terminology import avoided
from licensebook.prose.tiers import Tiers
from licensebook.prose.twice import twice
from licensebook.prose.typed import Typed
from licensebook.prose.typography import typography, typography_of_fields
from licensebook.prose.unknown import Unknown
from licensebook.prose.usage import Usage
from licensebook.prose.word import words_of
from licensebook.rules.capital import Capitals
from licensebook.rules.said import NamesInTexts
from licensebook.rules.tongue import Tongue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.markup import Handwriting
    from licensebook.rules.lexicon import Lexicon
    from licensebook.rules.terminology import Term


class Prose:
    """Holds the pages of a language against the catalogue.

    Args:
        book: the catalogue.
        language: that of the pages.
        terms: the words that this language avoids.
        lexicon: the words that are right in it; without one, spelling is not checked.
        texts: all pages in the language, as they are written.
    """

    def __init__(
        self,
        book: Book,
        language: str,
        terms: Sequence[Term] = (),
        lexicon: Lexicon | None = None,
        texts: Sequence[str] = (),
    ) -> None:
        self._names = Nomenclature(book, language)
        self._misspelling = Misspelling(self._names)
        self._unknown = Unknown(self._names)
        self._usage = Usage(book, language, texts)
        self.tongue = Tongue(book, language)
        self.said = NamesInTexts(book, language)
        self._tiers = Tiers(self._names)
        self._limits = Limits(self._names)
        self._or_higher = OrHigher(self._names)
        self._typed = Typed(self._names)
        self._terms = terms
        self._lexicon = lexicon
        self._capitals = Capitals(book, language)
        self._doubled = frozenset(book.words(language)["prose.doubled"].split())

    def findings(self, hand: Handwriting, front_matter: Mapping[str, object]) -> Iterator[Finding]:
        """Yield everything that a page says by hand and the catalogue would say, or says otherwise."""
        found = tuple(self._found(hand, front_matter))
        yield from found
        if self._lexicon:
            yield from misspelled(hand, front_matter, self._lexicon, found)

    def _found(self, hand: Handwriting, front_matter: Mapping[str, object]) -> Iterator[Finding]:
        passages = words_of(hand)
        matches = tuple(match for words in passages for match in self._names.found(words))
        slips = dict(self._misspelling.findings(hand, passages))
        narrow = dict(self._or_higher.findings(hand, matches))
        yield from narrow.values()
        # The name is the lesser fault of a sentence that says too little.
        yield from by_hand(hand, tuple(match for match in matches if match.start not in narrow), self._names)
        yield from self._typed.findings(hand, matches, narrow)
        yield from linked(hand, matches, self._names)
        yield from slips.values()
        yield from self._unknown.findings(hand, passages, str(front_matter.get("keywords", "")), slips.keys())
        yield from self._limits.findings(hand, passages)
        yield from foreign(hand, front_matter, self.tongue)
        yield from pictures(hand)
        yield from avoided(hand, self._terms, self._names.language)
        yield from headlines(hand, passages, self._capitals, self._usage)
        yield from twice(hand)
        yield from slipped(hand, self._doubled)
        yield from typography(hand, self._usage, self._names.language)
        yield from described(hand, front_matter)
        yield from scoped(hand, self._names.book, self.said)
        yield from rows(hand)
        yield from self._tiers.findings(hand, matches)
        yield from self._of_fields(hand)
        yield from subject(hand, front_matter, self._names.book, self._names.language)

    def _of_fields(self, hand: Handwriting) -> Iterator[Finding]:
        """Yield the slips in the fields that readers see, and in the words that they search for."""
        names = _told_fields(hand)
        for name in names:
            field = hand.of_fields(name)
            for slip in self._misspelling.slips(field, words_of(field)):
                if name != "keywords" or not slip.is_in_form:  # people search for names in any form
                    message = f"{slip.text!r} is a slip for {slip.right!r}"
                    yield hand.finding(slip.start, MISSPELLED, message, f"write {slip.right}")
        yield from slipped(hand.of_fields(*names), self._doubled)
        yield from typography_of_fields(hand.of_fields(*names[:-1]), self._usage, self._names.language)
        # Words that are avoided are searched for all the same.
        yield from avoided(hand.of_fields(*names[:-1]), self._terms, self._names.language)


def _told_fields(hand: Handwriting) -> Sequence[str]:
    """Return the fields to look at: the title only where the heading, which is looked at, does not say the same."""
    heading = next((head.title for head in hand.heads), "")
    is_heading = str(hand.front_matter.get("title", "")).strip() == heading
    return ("description", "keywords") if is_heading else ("title", "description", "keywords")
