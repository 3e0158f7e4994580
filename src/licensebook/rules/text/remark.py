"""C111: a text of the catalogue has a remark in brackets that its source does not have, or the reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.remark import odd_remark
from licensebook.rules.translation import translations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    for pair in translations(book):
        if not (odd := odd_remark(to_plain(pair.source), to_plain(pair.text))):
            continue
        if odd.is_lost:
            message = f"the text in {pair.source_language!r} says {odd.text!r}, and this has no such remark"
            yield Problem(pair.where, "C111", message, "say it here too, or delete it there")
        else:
            message = f"this says {odd.text!r}, and the text in {pair.source_language!r} has no such remark"
            yield Problem(pair.where, "C111", message, "delete it here, or say it there too", word=odd.text)


RULE = Rule(
    code="C111",
    title="A text of the catalogue has a remark in one language alone",
    why="What limits a statement, or says how sure it is, is lost to the readers of the other language.",
    wrong="""\
tips:
  free: {text: {en: It prints (on paper)., de: Es druckt.}}
""",
    right="""\
tips:
  free: {text: {en: It prints (on paper)., de: Es druckt (auf Papier).}}
""",
    problems=_problems,
)
