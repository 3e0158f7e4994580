"""Steps in another order than in the source."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from licensebook.twin.signs import of_pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.twin.labels import Labels
    from licensebook.twin.pairing import Pair, Twins

ORDER = "P1117"  # steps stand in another order than in another language
_QUOTED = 60  # characters of a step


def exchanged(twins: Twins, known: Labels) -> Mapping[Pair, Finding]:
    """Return the steps that stand where others do in the source, each with the finding about its section.

    It is certain only where the steps of a section have the same signs in both languages, and in another order.
    """
    found: dict[Pair, Finding] = {}
    languages = twins.source.language, twins.translation.language
    for pairs in _by_section(twins):
        signs = {pair: of_pair(pair, languages, known) for pair in pairs}
        moved = [pair for pair, (there, here) in signs.items() if there != here]
        if moved and Counter(there for there, _ in signs.values()) == Counter(here for _, here in signs.values()):
            finding = _told(moved[0])
            found.update(dict.fromkeys(moved, finding))
    return found


def quoted(text: str) -> str:
    """Return the beginning of a step as a message quotes it."""
    line = " ".join(text.split())
    return repr(line if len(line) <= _QUOTED else f"{line[:_QUOTED].rpartition(' ')[0]} …")


def _by_section(twins: Twins) -> Iterator[list[Pair]]:
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair in twins.pairs:
        if pair.here.kind == "step":
            found[pair.here.section].append(pair)
    yield from found.values()


def _told(pair: Pair) -> Finding:
    message = f"in {pair.there.hand.page.path}, another step stands here: {quoted(pair.there.raw)}"
    return pair.here.hand.finding(pair.here.start, ORDER, message, "put the steps in the same order in both languages")
