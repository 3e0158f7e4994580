"""What must fit together in a catalogue whose single fields are right: languages, ids, references, order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from licensebook.hints import did_you_mean
from licensebook.inline import links
from licensebook.inline import problems as text_problems
from licensebook.language import resolve_language
from licensebook.model import (
    ENTRY_KINDS,
    KINDS_WITH_ID,
    All,
    Any_,
    Catalogue,
    Holds,
    Need,
    Record,
)
from licensebook.errors import UnknownLanguage
from licensebook.text import EVERY, Names, Text

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not fit, and where: a path of keys and indexes."""

    where: Where
    code: str
    message: str
    hint: str = ""
    at_key: bool = False


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield everything that does not fit together, in no certain order."""
    yield from _language_problems(catalogue)
    yield from _id_problems(catalogue)
    yield from _text_problems(catalogue)
    yield from _reference_problems(catalogue)
    yield from _plan_problems(catalogue)
    yield from _version_problems(catalogue)
    yield from _cycle_problems(catalogue)


def _language_problems(catalogue: Catalogue) -> Iterator[Problem]:
    published = catalogue.languages.published
    for role in ("source", "default"):
        language = getattr(catalogue.languages, role)
        if language not in published:
            yield Problem(("languages", role), "C020", f"language {language!r} is not published", did_you_mean(language, published))
    for where, text in _texts(catalogue):
        for language in text:
            if language not in published and language != EVERY:
                yield Problem((*where, language), "C021", f"unknown language {language!r}", _language_hint(language, published), True)
        if isinstance(text, Text) and EVERY not in text:
            for language in published:
                if language not in text:
                    message = f"no translation to {language!r} in {_path(where)}"
                    yield Problem(where, "C022", message, f"add `{language}: …` beside {', '.join(text) or 'the others'}")


def _language_hint(tag: str, published: tuple[str, ...]) -> str:
    try:
        return f"write {resolve_language(tag, published)!r}"
    except UnknownLanguage:
        return f"published: {', '.join(published)}; others are added to languages.published"


def _id_problems(catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for kind in (*ENTRY_KINDS, "moved"):
        for key in getattr(catalogue, kind):
            if key in seen:
                message = f"id {key!r} stands under {seen[key]} too"
                yield Problem((kind, key), "C030", message, "every id is used once: give one of them another", True)
            else:
                seen[key] = kind


def _text_problems(catalogue: Catalogue) -> Iterator[Problem]:
    known = {"license": catalogue.licenses, "feature": catalogue.features}
    for where, texts in _texts(catalogue):
        for language, form in texts.items():
            at = where if language == EVERY else (*where, language)
            for text in (form,) if isinstance(form, str) else form:
                for message, hint in text_problems(text):
                    yield Problem(at, "C023", message, hint)
                for link in links(text):
                    ids = known.get(link.kind)
                    if ids is not None and link.target not in ids and link.target not in catalogue.moved:
                        yield Problem(at, "C031", f"link to unknown {link.kind} {link.target!r}", did_you_mean(link.target, ids))


def _reference_problems(catalogue: Catalogue) -> Iterator[Problem]:
    licenses = catalogue.licenses
    for key, scope in catalogue.scopes.items():
        if scope.part_of:
            yield from _unknown(("scopes", key, "part-of"), "scope", scope.part_of, catalogue.scopes)
    for key, license_ in licenses.items():
        yield from _unknown(("licenses", key, "scope"), "scope", license_.scope, catalogue.scopes)
        for field in ("requires", "includes", "replaced-by"):
            for index, reference in enumerate(getattr(license_, field.replace("-", "_"))):
                yield from _unknown(("licenses", key, field, index), "license", reference, licenses)
    for key, family in catalogue.families.items():
        for index, plan in enumerate(family.plans):
            yield from _unknown(("families", key, "plans", index), "license", plan, licenses)
    for key, feature in catalogue.features.items():
        for index, rule in enumerate(feature.rules):
            for where, holds in _holds(rule.needs, ("features", key, "rules", index, "needs")):
                yield from _unknown(where, "license", holds.license, licenses)
    for key, limit in catalogue.limits.items():
        yield from _unknown(("limits", key, "family"), "family", limit.family, catalogue.families)
    for key, target in catalogue.moved.items():
        yield from _unknown(("moved", key), "id", target, {**catalogue.moved, **{entry.id: entry.id for entry in catalogue.entries()}})


def _unknown(where: Where, kind: str, reference: str, known: Mapping[str, object]) -> Iterator[Problem]:
    if reference not in known:
        yield Problem(where, "C031", f"unknown {kind} {reference!r}", did_you_mean(reference, known.keys()))


def _plan_problems(catalogue: Catalogue) -> Iterator[Problem]:
    cumulative = {plan: family.cumulative for family in catalogue.families.values() for plan in family.plans}
    for key, feature in catalogue.features.items():
        for index, rule in enumerate(feature.rules):
            for where, holds in _holds(rule.needs, ("features", key, "rules", index, "needs")):
                if holds.or_higher and holds.license in catalogue.licenses and not cumulative.get(holds.license):
                    message = f"nothing is higher than {holds.license!r}"
                    yield Problem(where, "C032", message, "'or higher' takes a plan of a family with `cumulative: true`")
    families: dict[str, str] = {}
    for key, family in catalogue.families.items():
        for index, plan in enumerate(family.plans):
            if families.setdefault(plan, key) != key or plan in family.plans[:index]:
                yield Problem(("families", key, "plans", index), "C033", f"plan {plan!r} stands in a family already", "delete it here")
    for key, limit in catalogue.limits.items():
        plans = catalogue.families[limit.family].plans if limit.family in catalogue.families else tuple(limit.values)
        for plan in limit.values:
            if plan not in plans:
                yield Problem(("limits", key, "values", plan), "C031", f"no plan {plan!r} in {limit.family!r}", did_you_mean(plan, plans), True)
        for plan in plans:
            if plan not in limit.values:
                yield Problem(("limits", key, "values"), "C034", f"no value for plan {plan!r}", f"add `{plan}: 0`, a number or unlimited")


def _version_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for kind in ("licenses", "features"):
        for key, entry in getattr(catalogue, kind).items():
            if entry.since and entry.until and not entry.until.reaches(entry.since) and not entry.since.within(entry.until):
                yield Problem((kind, key, "until"), "C035", f"until {entry.until} is before since {entry.since}", "exchange them, or mend one")


def _cycle_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for field in ("requires", "includes", "replaced-by"):
        graph = {key: getattr(entry, field.replace("-", "_")) for key, entry in catalogue.licenses.items()}
        for chain_ in _cycles(graph):
            yield Problem(("licenses", chain_[0], field), "C036", f"a circle: {' -> '.join(chain_)}", f"delete one of these in {field}")
    for chain_ in _cycles({key: (target,) for key, target in catalogue.moved.items()}):
        yield Problem(("moved", chain_[0]), "C036", f"a circle: {' -> '.join(chain_)}", "let it lead to an id that exists")


def _cycles(graph: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield one closed chain for each circle, without recursion: chains can be long."""
    done: set[str] = set()
    for start in graph:
        trail: list[str] = []
        ahead: list[Iterator[str]] = [iter((start,))]
        while ahead:
            node = next(ahead[-1], None)
            if node is None:
                ahead.pop()
                if trail:
                    done.add(trail.pop())
            elif node in trail:
                yield (*trail[trail.index(node) :], node)
            elif node in graph and node not in done:
                trail.append(node)
                ahead.append(iter(graph[node]))


def _holds(need: Need, where: Where) -> Iterator[tuple[Where, Holds]]:
    match need:
        case Holds():
            yield where, need
        case All(all=parts):
            yield from chain.from_iterable(_holds(part, (*where, "all", index)) for index, part in enumerate(parts))
        case Any_(any=parts):
            yield from chain.from_iterable(_holds(part, (*where, "any", index)) for index, part in enumerate(parts))


def _texts(catalogue: Catalogue) -> Iterator[tuple[Where, Text | Names]]:
    """Yield every text and name of every entry, and where it stands."""
    for kind in KINDS_WITH_ID:
        for key, entry in getattr(catalogue, kind).items():
            yield from _texts_in(entry, (kind, key))
            for index, rule in enumerate(getattr(entry, "rules", ())):
                yield from _texts_in(rule, (kind, key, "rules", index))


def _texts_in(record: Record, where: Where) -> Iterator[tuple[Where, Text | Names]]:
    for name, value in record.__dict__.items():
        if isinstance(value, Text | Names):
            yield (*where, name.replace("_", "-")), value


def _path(where: Where) -> str:
    return ".".join(map(str, where))
