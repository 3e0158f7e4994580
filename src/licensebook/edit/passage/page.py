"""A page and its translation as translators get them: text by text, and put together again from what comes back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Self

from licensebook.edit.passage.parts import fixed
from licensebook.edit.passage.slot import BLANK, FIELDS, Slot, fields, slots
from licensebook.edit.text import Edit, edited
from licensebook.errors import LicensebookError
from licensebook.markup import Handwriting
from licensebook.translation import Passage, lost

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.translation import Reason

Places = Mapping[tuple[int, str], list[Slot]]  # by section and kind
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML cannot hold them
_ON_ONE_LINE = frozenset({*FIELDS, "heading", "cell"})
_KIND = {"cell": "cell of its table", "item": "item of its list"}
_ONE = "write it as one text, without what begins a list, a table, a quote or another paragraph"


class Counterparts(NamedTuple):
    """A text of a source, and the one in its place in the translation, under the key that both have."""

    key: str
    there: Slot
    here: Slot


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, its translation, and their texts side by side.

    A page that `is_new` in the language is put together from the source: until then that stands for its translation.
    """

    key: str
    languages: tuple[str, str]
    source: Handwriting
    translation: Handwriting
    texts: tuple[Counterparts, ...]
    is_new: bool

    @classmethod
    def of(cls, key: str, languages: tuple[str, str], source: Handwriting, translation: Handwriting | None) -> Self:
        """Pair the texts of a page with those of its translation, if it has one.

        Raises:
            LicensebookError: it is not known which text stands for which, or no file for translators can hold one.
        """
        if unprintable := _UNPRINTABLE.search(source.raw) or (translation and _UNPRINTABLE.search(translation.raw)):
            raise LicensebookError(f"it holds the character U+{ord(unprintable[0]):04X}", "delete that character")
        there = slots(source)
        here = slots(translation) if translation else there
        if translation:
            _check_headings(source, translation)
        places = _by_place(there), _by_place(here)
        _check_numbers(source, *places)
        both = places[0].keys() & places[1]
        pairs = dict(pair for place in both for pair in zip(*(every[place] for every in places), strict=True))
        names = _names(source, there)
        texts = tuple(
            Counterparts(f"{key}{names[one]}", one, pairs[one]) for one in there if one in names.keys() & pairs
        )
        return cls(key, languages, source, translation or source, texts, is_new=translation is None)

    def passages(self, *, is_waiting: bool) -> Iterator[Passage]:
        """Yield each text as translators get it; `is_waiting` says whether somebody has to look at the page."""
        for one in self.texts:
            target = "" if self.is_new else one.here.text
            yield Passage(one.key, self.key, one.there.text, target, is_waiting, partial(self._misfits, one))

    def edits(self, said: Mapping[str, str]) -> Sequence[Edit]:
        """Return how the translation changes, as `Handwriting` reads it, by what is said of texts by their keys.

        Raises:
            LicensebookError: one by one they fit, together they do not.
        """
        new = {one.here: _plain(said[one.key]) for one in self.texts if one.key in said}
        edits = self._edits(new)
        if not self._is_alike(edited(self.translation.raw, edits), new):
            raise LicensebookError(f"{self.key}: together, these texts make another page", "put them into it by hand")
        return edits

    def _edits(self, new: Mapping[Slot, str]) -> Sequence[Edit]:
        raw = self.translation.raw
        edits = [Edit(slot.start, slot.end, slot.written(said, raw)) for slot, said in new.items() if slot.text != said]
        return [*edits, *(_for_language(self.source, *self.languages) if self.is_new else ())]

    def _read(self, raw: str) -> Handwriting:
        return Handwriting(replace(self.translation.page, text=raw))

    def _is_alike(self, raw: str, new: Mapping[Slot, str]) -> bool:
        """Whether a page has what the translation has now, but for the texts that are new."""
        hand = self._read(raw)
        wanted = [(slot.kind, slot.section, new.get(slot, slot.text)) for slot in slots(self.translation)]
        return (
            [(slot.kind, slot.section, slot.text) for slot in slots(hand)] == wanted
            and [head.level for head in hand.heads] == [head.level for head in self.translation.heads]
            and hand.definitions.keys() == self.translation.definitions.keys()
        )

    def _misfits(self, one: Counterparts, said: str) -> Iterator[Reason]:
        if unprintable := _UNPRINTABLE.search(said):
            yield "T104", f"this holds the character U+{ord(unprintable[0]):04X}", "delete that character"
            return
        new = {one.here: _plain(said)}
        raw = edited(self.translation.raw, self._edits(new))
        kind = one.here.kind
        is_broken = kind in _ON_ONE_LINE and new[one.here].count("\n") > one.here.text.count("\n")
        if is_broken or not new[one.here] or not self._is_alike(raw, new):
            yield "T104", f"this would not stand as one {_KIND.get(kind, kind)} on the page", _ONE
            return
        at = slots(self.translation).index(one.here)
        language = self.languages[0]
        here = self.languages[0] if self.is_new else self.languages[1]
        yield from lost(fixed(one.there, language), fixed(slots(self._read(raw))[at], here), language)


def _plain(said: str) -> str:
    return said.strip(BLANK)


def _check_headings(source: Handwriting, translation: Handwriting) -> None:
    counts = len(source.heads), len(translation.heads)
    if counts[0] != counts[1]:
        raise LicensebookError(f"it has {counts[1]} headings, its original {counts[0]}", "give both the same headings")


def _by_place(every: Sequence[Slot]) -> Places:
    found: dict[tuple[int, str], list[Slot]] = {}
    for slot in every:
        found.setdefault((slot.section, slot.kind), []).append(slot)
    return found


def _check_numbers(source: Handwriting, there: Places, here: Places) -> None:
    for section, kind in sorted({*there, *here}):
        counts = [len(places.get((section, kind), ())) for places in (here, there)]
        if counts[0] != counts[1] and kind not in FIELDS:  # a field may stand in one language only
            where = f"under {source.heads[section - 1].title!r}" if section else "above its first heading"
            noun = f"{kind}{'s' * (counts[0] != 1)}"
            raise LicensebookError(f"{where} it has {counts[0]} {noun}, its original {counts[1]}", "give both the same")


def _names(source: Handwriting, there: Sequence[Slot]) -> Mapping[Slot, str]:
    """Return how each text is named that holds words: by its field, or by its heading and its number below that."""
    heads = _anchors(source)
    counts: Counter[int] = Counter()
    names = {}
    for slot in there:
        block = slot.block
        if not block:
            if slot.text:
                names[slot] = f":{slot.kind}"
        elif block.has_words or block.includes or any(picture.words for picture in block.pictures):
            is_head = slot.kind == "heading"
            counts[slot.section] += not is_head
            names[slot] = f"#{heads[slot.section]}" + f"/{counts[slot.section]}" * (not is_head)
    return names


def _anchors(source: Handwriting) -> Sequence[str]:
    """Return the name of each section, first of what stands above all headings: no two have the same."""
    names: list[str] = []
    for number, id_ in enumerate(("", *(head.id for head in source.heads))):
        name = id_ or f"section-{number}"
        names.append(f"{name}~{number}" if name in names else name)
    return names


def _for_language(source: Handwriting, from_: str, into: str) -> Iterator[Edit]:
    """Yield what a page says of its own language in its front matter."""
    for slot in fields(source):
        if slot.kind == "language":
            yield Edit(slot.start, slot.end, into)
        elif slot.kind == "uid":
            name = re.sub(rf"(^|[-_/.]){re.escape(from_)}(?=[-_/.]|$)", rf"\g<1>{into}", slot.text)
            if name != slot.text:
                yield Edit(slot.start, slot.end, slot.written(name, source.raw))
