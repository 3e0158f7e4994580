"""What must fit together in a catalogue whose single fields are right: languages, ids, references, order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from licensebook.errors import UnknownLanguage
from licensebook.hints import did_you_mean
from licensebook.inline import links
from licensebook.inline import problems as text_problems
from licensebook.language import is_language, resolve_language
from licensebook.model import ENTRY_KINDS, KINDS_WITH_ID, All, Any_, Catalogue, Holds
from licensebook.moment import Day, Version
from licensebook.sections import REFERENCES
from licensebook.spelling import nearest
from licensebook.text import EVERY, Names, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from licensebook.inline import Link
    from licensebook.model import Family, Languages, License, Need, Record

Where = tuple[str | int, ...]

_PUBLISHED: tuple[Where, ...] = (("languages", "published"),)
_OF_NAMES: tuple[Where, ...] = (*_PUBLISHED, ("languages", "names"))
_NAMES = frozenset({"name", "short-name", "aliases"})  # fields of a license that may be in the languages of names
_CHAINS = ("requires", "includes", "replaced-by")  # fields that lead from one license to others
# What an entry of a section is called.
_KINDS = {"scopes": "scope", "areas": "area", "licenses": "license", "features": "feature", "families": "family"}
# Unknown ids that get a hint: it takes a while, and where there are more, something else is wrong.
_HINTS = 100
_SHOWN = 8  # ids of a circle
_OF_WORDS = frozenset({Text, Names})


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not fit, and where: a path of keys and indexes, and a word of the text there.

    Where something is wrong in what it `rests_on`, it need be no problem at all.
    """

    where: Where
    code: str
    message: str
    hint: str = ""
    rests_on: tuple[Where, ...] = ()
    at_key: bool = False
    word: str = ""


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield everything that does not fit together, in no certain order."""
    yield from _language_problems(catalogue)
    yield from _text_problems(catalogue)
    yield from _id_problems(catalogue)
    yield from _reference_problems(catalogue)
    yield from _row_problems(catalogue)
    yield from _or_higher_problems(catalogue)
    yield from _family_problems(catalogue)
    yield from _limit_problems(catalogue)
    yield from _time_problems(catalogue)
    yield from _rule_problems(catalogue)
    yield from _circle_problems(catalogue)


def page_problems(catalogue: Catalogue, slugs: Collection[str]) -> Iterator[Problem]:
    """Yield each mention of a page that is not among `slugs`: the pages of a site are no part of its catalogue."""
    named = [
        (where, link.target.partition("#")[0])
        for where, text in all_phrases(catalogue)
        for link in links(text)
        if link.kind == "page"
    ]
    for section in ("licenses", "features"):
        for key, entry in getattr(catalogue, section).items():
            named += (((section, key, "related", index), slug) for index, slug in enumerate(entry.related))
    # Pages of entries come after those that writers wrote, and have links of their own.
    known = sorted(slugs, key=lambda slug: ("/" in slug, slug))
    for where, slug in named:
        if slug not in slugs:
            yield Problem(where, "P601", f"no page {slug!r}", did_you_mean(slug, known))


def _language_problems(catalogue: Catalogue) -> Iterator[Problem]:
    languages = catalogue.languages
    if mistaken := list(_mistaken_languages(catalogue)):
        yield from mistaken  # all else about languages would only follow from it
        return
    for role, language in (("source", languages.source), ("default", languages.default)):
        if language not in languages.published:
            message = f"language {language!r} is not published"
            hint = did_you_mean(language, languages.published)
            yield Problem(("languages", role), "C020", message, hint, rests_on=_PUBLISHED)
    yield from _problems_of_names(languages)
    for where, text in all_texts(catalogue):
        if EVERY not in text:
            yield from _unknown_languages(where, text, languages)
        if EVERY not in text and isinstance(text, Text):
            yield from _missing_languages(where, text, languages.published)


def _mistaken_languages(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each published language that no text is in, while texts are in one that is not published."""
    languages = catalogue.languages
    used = {tag for _, text in all_texts(catalogue) for tag in text} - {EVERY}
    there = {_language(tag, languages.published) for tag in used}
    strangers = sorted(tag for tag in used if not _language(tag, languages.of_names))
    for index, tag in enumerate(languages.published):
        if tag not in there and strangers:
            message = f"no text is in {tag!r}, but texts are in {' and '.join(map(repr, strangers))}"
            hint = f"write {strangers[0]!r} here, or {tag!r} in the texts"
            yield Problem(("languages", "published", index), "C020", message, hint)


def _problems_of_names(languages: Languages) -> Iterator[Problem]:
    """Yield what is wrong with the languages of names: a slip there would pass for a language of its own."""
    for index, tag in enumerate(languages.names):
        where = ("languages", "names", index)
        meant = _language(tag, languages.published)
        if meant and (meant == tag or "-" not in tag):  # a region may have names of its own
            message = f"language {tag!r} is published, and so has names already"
            yield Problem(where, "C024", message, "delete it here", rests_on=_PUBLISHED)
        elif tag in languages.names[:index]:
            yield Problem(where, "C024", f"language {tag!r} stands twice", "delete one of them")
        elif not is_language(tag):
            yield Problem(where, "C024", f"no language has the tag {tag!r}", "write a tag such as da, de or pt-BR")


def _unknown_languages(where: Where, text: Text | Names, languages: Languages) -> Iterator[Problem]:
    is_name = where[0] == "licenses" and where[-1] in _NAMES
    known = languages.of_names if is_name else languages.published
    for tag in text:
        if tag in {*known, EVERY}:
            continue
        if tag in languages.names:
            message = f"only names of licenses can be in {tag!r}"
            hint = f"delete it, or move {tag!r} from languages.names to languages.published"
        else:
            meant = _language(tag, known)
            elsewhere = "languages.published" + " or languages.names" * is_name
            hint = f"write {meant!r}" if meant else f"known: {', '.join(known)}; add others to {elsewhere}"
            message = f"unknown language {tag!r}"
        yield Problem((*where, tag), "C021", message, hint, rests_on=_OF_NAMES, at_key=True)


def _missing_languages(where: Where, text: Text, published: Collection[str]) -> Iterator[Problem]:
    there = {_language(tag, published) for tag in text}
    for language in published:
        if language not in there:
            message = f"{str(where[-1])!r} has no text in {language!r}"
            yield Problem((*where, language), "C022", message, f"add `{language}: …`", rests_on=_PUBLISHED)


def _language(tag: str, known: Collection[str]) -> str | None:
    try:
        return resolve_language(tag, known)
    except UnknownLanguage:
        return None


def _text_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for where, text in all_phrases(catalogue):
        for message, hint in text_problems(text):
            quoted = next((link.target for link in links(text) if repr(link.target) in message), "")
            yield Problem(where, "C023", message, hint, word=quoted)


def _id_problems(catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for kind in (*ENTRY_KINDS, "moved"):
        for key in getattr(catalogue, kind):
            first = seen.setdefault(key, kind)
            if first != kind:
                hint = "every id is used once: give one of them another"
                yield Problem((kind, key), "C030", f"id {key!r} stands under {first} too", hint, at_key=True)


def _reference_problems(catalogue: Catalogue) -> Iterator[Problem]:
    sections = {kind: (section,) for section, kind in _KINDS.items()} | {"id": ENTRY_KINDS}
    known: Mapping[str, Collection[str]] = {
        kind: {id_: entry for section in among for id_, entry in getattr(catalogue, section).items()}
        for kind, among in sections.items()
    }
    hints: dict[tuple[str, str], str] = {}
    for where, kind, id_ in _references(catalogue):
        if id_ not in known[kind]:
            if (kind, id_) not in hints and len(hints) < _HINTS:
                hints[kind, id_] = did_you_mean(id_, known[kind])
            rests_on = tuple((section, id_) for section in (*sections[kind], "moved"))
            yield Problem(where, "C031", f"unknown {kind} {id_!r}", hints.get((kind, id_), ""), rests_on)


def _references(catalogue: Catalogue) -> Iterator[tuple[Where, str, str]]:
    """Yield where each reference stands, what kind of entry it is to, and the id that it names."""
    for (section, field), named in REFERENCES.items():
        for key, entry in getattr(catalogue, section).items():
            match getattr(entry, field.replace("-", "_")):
                case str() as id_:
                    yield (section, key, field), _KINDS[named], id_
                case tuple() as ids:
                    yield from (((section, key, field, index), _KINDS[named], id_) for index, id_ in enumerate(ids))
    for where, holds in all_holds(catalogue):
        yield where, "license", holds.license
    moved = catalogue.moved
    yield from ((("moved", key), "id", target) for key, target in moved.items() if target not in moved)
    for where, text in all_phrases(catalogue):
        yield from ((where, link.kind, link.target) for link in links(text) if _is_to_entry(link, catalogue))


def _is_to_entry(link: Link, catalogue: Catalogue) -> bool:
    return link.kind in {"license", "feature"} and link.target not in catalogue.moved


def _row_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each plan that has fallen out of its family: all that names it there would be a problem of its own."""
    for plan, (family, count) in _fallen_out(catalogue).items():
        message = f"{plan!r} is in no family, but 'or higher' and limits name it in {count} places"
        hint = f"write {plan!r} in its place among `plans`, the lowest first"
        yield Problem(("families", family, "plans"), "C032", message, hint)


def _or_higher_problems(catalogue: Catalogue) -> Iterator[Problem]:
    rows = [family.plans for family in catalogue.families.values() if family.cumulative]
    told = {*chain.from_iterable(rows), *_fallen_out(catalogue)}
    for where, holds in all_holds(catalogue):
        if holds.or_higher and holds.license in catalogue.licenses and holds.license not in told:
            message = f"no plan is higher than {holds.license!r}"
            hint = "'or higher' follows on a plan of a family with `cumulative: true`"
            yield Problem(where, "C032", message, hint, rests_on=(("families",),))


def _fallen_out(catalogue: Catalogue) -> Mapping[str, tuple[str, int]]:
    """Return each plan that is in no family, but named as one several times, with the family of all plans like it."""
    inside = set(chain.from_iterable(family.plans for family in catalogue.families.values()))
    named = Counter(holds.license for _, holds in all_holds(catalogue) if holds.or_higher)
    named.update(chain.from_iterable(limit.values for limit in catalogue.limits.values()))
    found: dict[str, tuple[str, int]] = {}
    for plan, count in named.items():
        if count > 1 and plan in catalogue.licenses and plan not in inside:
            scope = catalogue.licenses[plan].scope
            kin = [key for key, family in catalogue.families.items() if _are_of(catalogue, family, scope)]
            found |= {plan: (kin[0], count)} if len(kin) == 1 else {}
    return found


def _are_of(catalogue: Catalogue, family: Family, scope: str) -> bool:
    return all(plan in catalogue.licenses and catalogue.licenses[plan].scope == scope for plan in family.plans)


def _family_problems(catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for key, family in catalogue.families.items():
        for index, plan in enumerate(family.plans):
            if plan in seen:
                message = f"plan {plan!r} stands in {seen[plan]!r} already"
                yield Problem(("families", key, "plans", index), "C033", message, "a plan has one place: delete one")
            seen.setdefault(plan, key)


def _limit_problems(catalogue: Catalogue) -> Iterator[Problem]:
    told = _fallen_out(catalogue)
    for key, limit in catalogue.limits.items():
        if not (family := catalogue.families.get(limit.family)):
            continue
        there = set(limit.values)
        where, rests_on = ("limits", key, "values"), (("families", limit.family, "plans"),)
        for plan in limit.values:
            if plan not in family.plans and plan not in told:
                message, hint = f"no plan {plan!r} in {limit.family!r}", did_you_mean(plan, family.plans)
                yield Problem((*where, plan), "C031", message, hint, rests_on, at_key=True)
                there.update(nearest(plan, family.plans))
        for plan in family.plans:
            if plan not in there and plan in catalogue.licenses:
                hint = f"add `{plan}: 0`, or another number, or unlimited"
                yield Problem((*where, plan), "C034", f"no value for plan {plan!r}", hint, rests_on)


def _time_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for kind in ("licenses", "features"):
        for key, entry in getattr(catalogue, kind).items():
            since, until = entry.since, entry.until
            if since and until and not (until.reaches(since) or since.within(until)):
                message = f"until {until} comes before since {since}"
                yield Problem((kind, key, "until"), "C035", message, "exchange them, or mend one")


def _rule_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for key, feature in catalogue.features.items():
        for index, (older, newer) in enumerate(pairwise(feature.rules), start=1):
            where = ("features", key, "rules", index, "since")
            if newer.since is None:
                yield Problem(where, "C010", "field 'since' is missing", "only the oldest rule, the first, may lack it")
            elif _is_earlier(newer.since, older.since):
                message = f"a rule since {newer.since} stands after one since {older.since}"
                yield Problem(where, "C037", message, "put the oldest rule first")


def _is_earlier(one: Version | Day, other: Version | Day | None) -> bool:
    """Whether `one` is earlier for sure: a version and a day are not compared here."""
    match one, other:
        case Version(), Version():
            return not one.reaches(other)
        case Day(), Day():
            return one.first < other.first
    return False


def _circle_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for field in _CHAINS:
        graph = {key: _chain(entry, field) for key, entry in catalogue.licenses.items()}
        for circle in _circles(graph):
            message = f"{field} leads in a circle: {_drawn(circle)}"
            yield Problem(("licenses", circle[0], field), "C036", message, f"delete one of these from {field}")
    for circle in _circles({key: (target,) for key, target in catalogue.moved.items()}):
        message = f"moved leads in a circle: {_drawn(circle)}"
        yield Problem(("moved", circle[0]), "C036", message, "let one of these lead to an id of today")


def _circles(graph: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield one closed chain for each circle, without recursion: chains can be long."""
    done: set[str] = set()
    for start in graph:
        trail: dict[str, None] = {}
        ahead: list[Iterator[str]] = [iter((start,))]
        while ahead:
            node = next(ahead[-1], None)
            if node is None:
                ahead.pop()
                if trail:
                    done.add(trail.popitem()[0])
            elif node in trail:
                nodes = [*trail, node]
                yield tuple(nodes[nodes.index(node) :])
            elif node in graph and node not in done:
                trail[node] = None
                ahead.append(iter(graph[node]))


def _drawn(circle: tuple[str, ...]) -> str:
    shown = circle if len(circle) <= _SHOWN else (*circle[: _SHOWN - 2], "…", circle[-1])
    return " -> ".join(shown)


def _chain(license_: License, field: str) -> tuple[str, ...]:
    followed: tuple[str, ...] = getattr(license_, field.replace("-", "_"))
    return followed


def all_holds(catalogue: Catalogue) -> Iterator[tuple[Where, Holds]]:
    """Yield every license that a rule of a feature names, and where."""
    for key, feature in catalogue.features.items():
        for index, rule in enumerate(feature.rules):
            yield from holds_of(rule.needs, ("features", key, "rules", index, "needs"))


def holds_of(need: Need, where: Where) -> Iterator[tuple[Where, Holds]]:
    """Yield every license that a need names, and where, if the need stands at `where`."""
    match need:
        case Holds():
            yield where, need
        case All(all=parts):
            yield from chain.from_iterable(holds_of(part, (*where, "all", index)) for index, part in enumerate(parts))
        case Any_(any=parts):
            yield from chain.from_iterable(holds_of(part, (*where, "any", index)) for index, part in enumerate(parts))


def all_phrases(catalogue: Catalogue) -> Iterator[tuple[Where, str]]:
    """Yield every single text or name in every language, and where it stands."""
    for where, texts in all_texts(catalogue):
        for language, form in texts.items():
            at = where if language == EVERY else (*where, language)
            if isinstance(form, str):
                yield at, form
            else:
                yield from (((*at, index), name) for index, name in enumerate(form))


def all_texts(catalogue: Catalogue) -> Iterator[tuple[Where, Text | Names]]:
    """Yield every text and every group of names of every entry, and where it stands."""
    for kind in KINDS_WITH_ID:
        for key, entry in getattr(catalogue, kind).items():
            yield from _texts_in(entry, (kind, key))
            for index, rule in enumerate(getattr(entry, "rules", ())):
                yield from _texts_in(rule, (kind, key, "rules", index))


def _texts_in(record: Record, where: Where) -> Iterator[tuple[Where, Text | Names]]:
    for name, value in record.__dict__.items():
        if type(value) in _OF_WORDS:  # is asked of every field in turn, by every rule about texts
            yield (*where, name.replace("_", "-")), value
