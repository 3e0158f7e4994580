"""C043: a license has nothing to do with anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem, all_holds, all_phrases
from licensebook.inline import links
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    if not book.catalogue.features:
        return  # a catalogue that has only begun
    named = set(_named(book))
    for key, entry in book.catalogue.licenses.items():
        leads = entry.requires or entry.includes or entry.replaced_by or entry.related
        if key in named or entry.status != "current":
            continue
        if entry.hidden:
            # No screen shows it: where no plan switches it on and nothing asks for it, nobody has or needs it.
            hint = "name it under `includes` of the plan that switches it on, or in the `needs` of a feature"
            yield Problem(
                ("licenses", key), "C043", f"the hidden license {key!r} is in no plan, and nothing asks for it", hint
            )
        elif not leads:
            hint = "say what it unlocks, in the `needs` of a feature, or name a page to read on under `related`"
            yield Problem(("licenses", key), "C043", f"nothing leads to {key!r}, and it leads nowhere", hint)


def _named(book: Book) -> Iterator[str]:
    catalogue = book.catalogue
    yield from (holds.license for _, holds in all_holds(catalogue))
    yield from (link.target for _, text in all_phrases(catalogue) for link in links(text))
    yield from (plan for family in catalogue.families.values() for plan in family.plans)
    for entry in catalogue.licenses.values():
        yield from (*entry.requires, *entry.includes, *entry.replaced_by)


RULE = Rule(
    code="C043",
    title="A license has nothing to do with anything",
    why=(
        "Nothing leads to it and it leads nowhere: no feature, plan, license or text names it, and it names "
        "none and no page to read on. A reader learns that it exists, and nothing more."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  extra: {scope: seat, name: Extra, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  extra: {scope: seat, name: Extra, summary: {en: Prints a file., de: Druckt eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
  print: {name: {en: Printing, de: Drucken}, to: {en: print, de: drucken}, needs: extra}
""",
    severity=Severity.ERROR,
    left_by=("add",),
    problems=_problems,
)
