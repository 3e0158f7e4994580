"""The catalogue as writers' Markdown, in one language: tables, requirements, and whole pages; and so the rules.

What stands in a view, and how, is for the templates beside this module; which entries it is about is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from licensebook.diagram import Diagrams
from licensebook.errors import LicensebookError, UnknownEntry
from licensebook.hints import did_you_mean
from licensebook.inline import capitalized, escaped, to_markdown, to_plain
from licensebook.moment import Day, Version
from licensebook.names import by_name
from licensebook.naming import Naming
from licensebook.needs import by_answer, by_area
from licensebook.plans import common, plans, standing, steps, warned_from
from licensebook.rule import LANGUAGE
from licensebook.rules import groups
from licensebook.text import Text
from licensebook.translation.status import State

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence

    from licensebook.explanation import Explanation
    from licensebook.inline import Link
    from licensebook.lookup import Book
    from licensebook.model import Catalogue, Family, Feature, License, Limit, Record, Rule, Scope, Tip
    from licensebook.requirement import Requirement
    from licensebook.rule import File
    from licensebook.rule import Rule as Check
    from licensebook.translation import Status, Unit
    from licensebook.wording import Words


# Pages about the whole catalogue, with the kind of entries that each is about. A page of this name by a writer takes
# the place of ours, and can use the same functions.
_GUIDES = {"needs": "features", "plans": "families", "names": "licenses"}


@dataclass(frozen=True, slots=True)
class Article:
    """A whole page: its front matter, and its body in writers' Markdown."""

    front_matter: Mapping[str, object]
    body: str


TRANSLATIONS = "translation-status"  # the name of the page about translations
RULES = "rules"  # the name of the page that lists the rules, and of the folder of their own pages
_LEXERS = {"md": "markdown", "yml": "yaml"}  # where the ending of a file is not the name that colors its code
_FENCE = "```"
_DESCRIPTION = 160  # letters that search engines show


class Shown:
    """A record as a page shows it: texts in the page's language, as Markdown; all other fields as they are."""

    def __init__(self, record: Record, views: Views) -> None:
        self.record = record
        self._views = views

    def __getattr__(self, field: str) -> Any:  # noqa: ANN401
        value = getattr(self.record, field)
        return self._views.text(value) if isinstance(value, Text) else value

    def __dir__(self) -> list[str]:
        return list(type(self.record).model_fields)

    def __str__(self) -> str:
        return str(self.name)


class ShownFeature(Shown):
    """A feature as a page shows it."""

    @property
    def requires(self) -> str:
        """What it takes, in one sentence."""
        return self._views.sentence(self.id)


class Views:
    """What pages can show of a book in one language.

    Args:
        book: the book.
        language: a published language.
        titles: the title of each page of the site in that language, by slug.
        anchors: the anchors of the front page; a scope is explained at the one of its name, or of what it is part of.
        stale: the texts that were translated from older ones, which pages say.
    """

    def __init__(
        self,
        book: Book,
        language: str,
        titles: Mapping[str, str],
        anchors: Container[str] = (),
        stale: Container[object] = (),
    ) -> None:
        self.book = book
        self.titles = titles
        self.anchors = anchors
        self._stale = stale
        self.language = book.language(language)
        self.words: Words = book.words(language)

    @cached_property
    def functions(self) -> Mapping[str, object]:
        """What writers can use between braces, by name."""
        product = self.book.catalogue.product
        return {
            "license_table": self.license_table,
            "plan_matrix": self.plan_matrix,
            "plan_steps": self.plan_steps,
            "plan_explorer": self.plan_explorer,
            "landing_table": self.landing_table,
            "limits_table": self.limits_table,
            "plan_diagram": self.plan_diagram,
            "families_diagram": self.families_diagram,
            "requires": self.requires,
            "names_finder": self.names_finder,
            "needs_list": self.needs_list,
            "license": lambda key: Shown(self.book[key], self),
            "feature": lambda key: ShownFeature(self.book.feature(key), self),
            "scope": lambda key: Shown(self._entry("scope", key), self),
            "limit": lambda key: Shown(self._entry("limit", key), self),
            "indicator": lambda key: Shown(self._entry("indicator", key), self),
            "family": lambda key: Shown(self._entry("family", key), self),
            "product": Shown(product, self),
            "version": str(product.version),
            "as_of": self.words.day(product.as_of),
        }

    def license_table(self, *scopes: str) -> str:
        """Return a table of the licenses that a screen shows, of these scopes and of those that are part of them.

        What is sold today comes first.
        """
        wanted = {self._entry("scope", scope).id for scope in scopes}
        for scope in wanted:
            self._has("license_table", "licenses", scope, self._scopes_of_licenses)
        wanted |= {key for key, scope in self.book.catalogue.scopes.items() if scope.part_of in wanted}
        licenses = [license_ for license_ in self.book if license_.scope in wanted and not license_.hidden]
        licenses.sort(key=lambda license_: license_.status != "current")
        return self._render("license_table", licenses=licenses)

    def plan_matrix(self, family: str) -> str:
        """Return a table of what each plan of a family unlocks, and of the licenses on a screen that it switches on."""
        every = plans(self.book)
        shown = [plan for plan in every if plan.family is self._entry("family", family)]
        self._has("plan_matrix", "plans on a screen", family, dict.fromkeys(plan.family.id for plan in every))
        ids = {plan.license.id for plan in shown}
        granted = {key: self.book.grants.granted([key]) for key in ids}
        return self._render(
            "plan_matrix",
            family=self._entry("family", family),
            plans=shown,
            granted=granted,
            standing=partial(standing, self.book),
            features=[
                entry
                for entry in self.book.catalogue.features.values()
                if any(entry.id in plan.unlocked for plan in shown)
            ],
            licenses=[
                entry
                for entry in self.book
                if not entry.hidden and entry.id not in ids and any(entry.id in of for of in granted.values())
            ],
        )

    def plan_steps(self, *families: str) -> str:
        """Return what each plan of these families unlocks that the plans below it do not, in words."""
        found = [self._entry("family", family) for family in families]
        shared = common(self.book, found)
        return self._render(
            "plan_steps",
            shared=shared,
            steps=[step for family in found for step in steps(self.book, family, shared)],
            several=len(found) > 1,
        )

    def plan_explorer(self) -> str:
        """Return the place where a script shows all plans side by side, to be searched and compared."""
        return self._render("plan_explorer")

    def landing_table(self) -> str:
        """Return a table of the plans and licenses that are replaced by plans of the newest family, and by which."""
        paths = (found.paths[0] for license_ in self.book if (found := self.book.successor({license_.id})))
        return self._render("landing_table", paths=[path for path in paths if len(path) > 1 and not path[0].hidden])

    def limits_table(self, family: str) -> str:
        """Return a table of the limits of each plan of a family, and of the warnings before they are reached."""
        found = self._entry("family", family)
        self._has("limits_table", "limits", found.id, dict.fromkeys(one.family for one in self._limits))
        return self._render(
            "limits_table",
            family=found,
            plans=[self.book[plan] for plan in found.plans],
            limits=[limit for limit in self._limits if limit.family == found.id],
            indicators=sorted(self.book.catalogue.indicators.values(), key=lambda indicator: indicator.from_),
        )

    def names_finder(self) -> str:
        """Return every name of every license, and a field that finds the one that a reader sees."""
        return self._render("names_finder", shown=Naming(self).shown(), hidden=Naming(self).hidden())

    def is_current(self, family: Family) -> bool:
        """Whether some plan of a family is sold today."""
        return any(self.book[plan].status == "current" for plan in family.plans)

    def has_limits(self, family: Family) -> bool:
        """Whether the plans of a family have limits."""
        return any(limit.family == family.id for limit in self._limits)

    def amount(self, amount: int | str) -> str:
        """Return how much a limit allows, in words, and where the first warning comes."""
        if amount == 0:
            return self.words["cell.not-there"]
        if warned := warned_from(self.book, amount):
            return self.words.fill("cell.warned", limit=amount, warned=warned)
        return self.words["cell.unlimited"] if amount == "unlimited" else str(amount)

    @cached_property
    def diagrams(self) -> Diagrams:
        """The pictures that pages can show."""
        return Diagrams(self.book, self.language)

    def plan_diagram(self, plan: str) -> str:
        """Return a picture of what a plan switches on and what that unlocks, with the same in words."""
        found = self.book[plan]
        if not self.diagrams.has(found):
            plans = [entry.id for entry in self.diagrams.facts.plans]
            raise UnknownEntry(f"the license {found.id!r} has no picture, it is no plan", did_you_mean(plan, plans))
        return self._render("plan_diagram", plan=found, facts=self.diagrams.facts)

    def plan_picture(self, plan: License) -> str:
        """Return the picture of a plan for a page that says the same in words anyway."""
        return self._render("picture", diagram=self.diagrams.plan(plan))

    def families_diagram(self) -> str:
        """Return a picture of how families of plans followed each other, with the same in words."""
        if not self.diagrams.periods:
            return ""
        return self._render("families_diagram", diagram=self.diagrams.families(), periods=self.diagrams.periods)

    def requires(self, feature: str) -> str:
        """Return what a feature takes: a sentence, or a list where there are several ways."""
        requirement = self.book.requirements(feature)
        has_hidden = self._names_hidden(requirement)
        return self._render("requirement", explanation=self._explanation(requirement), has_hidden=has_hidden)

    def needs_list(self) -> str:
        """Return all features by area, each with what it takes; a script answers for what its reader has."""
        features = self.book.catalogue.features.values()
        areas = [(area, by_answer(group, self._choice)) for area, group in by_area(self.book, features)]
        has_hidden = any(self._names_hidden(self.book.requirements(feature.id)) for feature in features)
        return self._render("needs_list", areas=areas, has_hidden=has_hidden)

    def sentence(self, feature: str) -> str:
        """Return what a feature takes, in one sentence with links."""
        return self._explanation(self.book.requirements(feature)).sentence()

    def license_page(self, license_: License) -> Article:
        """Return the page of a license or plan."""
        catalogue = self.book.catalogue
        grants = self.book.grants
        family = grants.family_of.get(license_.id)
        scope = catalogue.scopes[license_.scope]
        body = self._render(
            "license_page",
            license=license_,
            scope=scope,
            family=family,
            siblings=[self.book[plan] for plan in family.plans] if family else [],
            includes=self._in_order(grants.granted([license_.id]) - {license_.id}),
            included_in=self._in_order(set(grants.providers[license_.id]) - {license_.id}),
            limits=[limit for limit in catalogue.limits.values() if license_.id in limit.values],
            unlocks=self.book.unlocks([license_.id]),
            takes_part_in=self.takes_part_in(license_),
            replaces=[other for other in self.book if license_.id in other.replaced_by],
        )
        plural = self.plain(scope.plural)
        front_matter: dict[str, object] = {
            "title": self.plain(license_.name),
            "description": self.plain(license_.summary),
            "kind": self.plain(scope.name),
            "term": self._term(license_, license_.module),
        }
        if anchor := self.anchor(scope):
            front_matter["parent"] = {"title": capitalized(plural), "anchor": anchor}
        return Article(front_matter, body)

    def feature_page(self, feature: Feature) -> Article:
        """Return the page of a feature."""
        name = self.plain(feature.name)
        front_matter = {
            "title": name,
            "description": self._described(feature),
            "kind": self.words["kind.feature"],
            "term": self._term(feature),
            "parent": {"title": self.words["needs.title"], "page": "needs", "anchor": feature.area or ""},
        }
        body = self._render(
            "feature_page",
            feature=feature,
            limits=self._limits_of(feature),
            rules=self._rules(feature),
            givers=self._givers(feature),
        )
        return Article(front_matter, body)

    def _described(self, feature: Feature) -> str:
        """Return what it takes, or where that would not fit below the title of a hit, that the page says so."""
        sentence = self.book.requirements(feature.id).explain(self.language)
        if len(sentence) <= _DESCRIPTION:
            return sentence
        return self.words.fill("page.feature-description", name=self.plain(feature.name))

    def guide_page(self, name: str) -> Article:
        """Return one of the pages about the whole catalogue, of which `guides` has the names."""
        front_matter: dict[str, object] = {
            "title": self.words[f"{name}.title"],
            "description": self.words[f"{name}.description"],
            "keywords": self.words[f"{name}.keywords"],
        }
        if name == "needs":
            front_matter["toc"] = False  # it has a list of its areas, and the reader's licenses beside it
        families = list(self.book.catalogue.families.values())
        return Article(front_matter, self._render(f"{name}_page", families=families))

    def translations_page(self, translations: Sequence[Status]) -> Article:
        """Return the page that says what has become of the translations into each language."""
        front_matter = {
            "title": self.words[f"{TRANSLATIONS}.title"],
            "description": self.words[f"{TRANSLATIONS}.description"],
        }
        return Article(front_matter, self._render("translations_page", translations=translations, states=tuple(State)))

    def rules_page(self) -> Article:
        """Return the page that leads to the rules of the check, group by group."""
        front_matter = {
            "title": self.words[f"{RULES}.title"],
            "description": self.words[f"{RULES}.description"],
            "index": False,
            "toc": False,
        }
        return Article(front_matter, self._render("rules_page", groups=groups(), rules_language=self.rules_language))

    def rule_group_page(self, group: str) -> Article:
        """Return the page that lists the rules of a group, which has the name of their folder."""
        front_matter = {
            "title": self.words[f"{RULES}.group.{group}"],
            "description": self.words.fill(f"{RULES}.group-description", group=self.words[f"{RULES}.group.{group}"]),
            "index": False,
            "toc": False,
            "parent": {"title": self.words[f"{RULES}.title"], "page": RULES},
        }
        body = self._render("rule_group_page", group=group, rules=groups()[group], rules_language=self.rules_language)
        return Article(front_matter, body)

    def rule_page(self, rule: Check) -> Article:
        """Return the page of one rule: why it is one, and what wrong and right look like."""
        group = next(name for name, rules in groups().items() if rule.code in (one.code for one in rules))
        front_matter = {
            "title": self.words.fill(f"{RULES}.rule", code=rule.code),
            "description": self.words.fill(f"{RULES}.rule-description", code=rule.code),
            "index": False,
            "toc": False,
            "kind": self.words[f"{RULES}.kind"],
            "badge": {"status": str(rule.severity), "text": self.words[f"{RULES}.{rule.severity}"]},
            "parent": {"title": self.words[f"{RULES}.group.{group}"], "page": f"{RULES}/of-{group}"},
        }
        return Article(front_matter, self._render("rule_page", rule=rule, rules_language=self.rules_language))

    @property
    def rules_language(self) -> str:
        """The language of the texts of rules, where it is another than that of the page; else nothing."""
        return "" if self.language == LANGUAGE else LANGUAGE

    def code(self, file: File) -> str:
        """Return a file of an example as a block of code."""
        fence = _FENCE
        while fence in file.text:
            fence += "`"
        ending = file.path.rpartition(".")[2]
        return f"{fence}{_LEXERS.get(ending, ending)}\n{file.text.removesuffix(chr(10))}\n{fence}"

    def unit_link(self, unit: Unit) -> str:
        """Return what a translated text belongs to, as a link if that has a page."""
        if unit.path:
            name = unit.entry.removesuffix(".md")
            return self.page_link(name) if name in self.titles else f"`{unit.entry}`"
        kind, key, *field = map(str, unit.where[:3])
        entry = self.book.get(key)
        known = self.link(entry) if kind == "licenses" and entry else f"`{key}`"
        if kind == "features":
            known = self.feature_link(self.book.feature(key))
        return f"{known}, `{' '.join(field)}`"

    def tip(self, tip: Tip) -> str:
        """Return a tip as an alert."""
        return self._render("tip", tip=tip)

    def text(self, text: Text) -> str:
        """Return a text of the catalogue as writers' Markdown, in the language of the views."""
        written = to_markdown(text[self.language], self._as_written)
        return (
            f'{written} <small class="stale">({self.words["stale.text"]})</small>' if text in self._stale else written
        )

    def plain(self, text: Text) -> str:
        """Return a text of the catalogue without markup."""
        return to_plain(text[self.language])

    def link(self, license_: License) -> str:
        """Return the name of a license, as a link to its page if it has one."""
        name = self.text(license_.name)
        return f"`{license_.name[self.language]}`" if license_.hidden else f"[{name}](license:{license_.id})"

    def feature_link(self, feature: Feature) -> str:
        """Return the name of a feature as a link to its page."""
        return f"[{self.text(feature.name)}](feature:{feature.id})"

    def links(self, licenses: Iterable[License | str]) -> str:
        """Return linked names, joined as in a sentence."""
        found = (self.book[entry] if isinstance(entry, str) else entry for entry in licenses)
        return self.words.all_of(map(self.link, found))

    def _limits_of(self, feature: Feature) -> list[tuple[Limit, list[License]]]:
        """Return each limit of a feature, with the plans that give any of it."""
        of_it = [limit for limit in self.book.catalogue.limits.values() if limit.feature == feature.id]
        return [(limit, [self.book[plan] for plan, amount in limit.values.items() if amount != 0]) for limit in of_it]

    def _rules(self, feature: Feature) -> list[tuple[Rule, str]]:
        """Return each rule, the newest first, with the sentence that said it when it came into force."""
        newest_first = reversed(feature.rules)
        return [(rule, self._explanation(self._requirement_then(feature, rule)).sentence()) for rule in newest_first]

    def _requirement_then(self, feature: Feature, rule: Rule) -> Requirement:
        match rule.since:
            case Version():
                book = self.book.at(version=str(rule.since))
            case Day():
                book = self.book.at(date=str(rule.since))
            case _:
                book = self.book
        return replace(self.book.requirements(feature.id), rule=rule, grants=book.grants)

    def versions(self, entry: License | Feature) -> str:
        """Return the product versions that an entry is in."""
        return self.words.versions(entry.since, entry.until)

    def anchor(self, scope: Scope) -> str | None:
        """Return the anchor of the front page where a scope is explained, if there is one."""
        return next((anchor for anchor in (scope.id, scope.part_of) if anchor and anchor in self.anchors), None)

    def other_names(self, license_: License) -> list[tuple[str, str, str]]:
        """Return each name in other languages, with the tag of the first of them and their names in words."""
        others = (language for language in self.book.catalogue.languages.of_names if language != self.language)
        return [
            (name, languages[0], self.words.languages(languages))
            for name, languages in by_name(license_.name, others).items()
        ]

    def by_area(self, features: Iterable[Feature]) -> list[tuple[str, list[Feature]]]:
        """Return features in groups, each with the name of its area; those without one come last."""
        groups = by_area(self.book, features)
        return [(self.text(area.name) if area else "", group) for area, group in groups]

    def names(self, features: Iterable[Feature]) -> str:
        """Return names of features, joined as in a sentence."""
        return self.words.all_of(self.text(feature.name) for feature in features)

    def features(self, features: Iterable[Feature]) -> str:
        """Return linked names of features, joined as in a sentence."""
        return self.words.all_of(map(self.feature_link, features))

    def named(self, kind: str, keys: Iterable[str]) -> str:
        """Return the words for keys such as platforms; a key without a word stands for itself."""
        return self.words.all_of(self.words.get(f"{kind}.{key}", self.escaped(key)) for key in keys)

    def page_link(self, slug: str) -> str:
        """Return the title of a page as a link to it."""
        title = self.escaped(self.titles.get(slug, slug))
        return f"[{title}](page:{slug})" if slug in self.titles else title

    def heading(self, name: str) -> str:
        """Return a name as it begins a heading."""
        return self.escaped(capitalized(name))

    def escaped(self, name: str) -> str:
        """Return a plain name so that no character of it is read as markup."""
        return escaped(name)

    def _term(self, record: License | Feature, code: str | None = None) -> dict[str, object]:
        """Return what search engines are told of an entry besides its name, in the words of schema.org."""
        names = (*record.name.values(), *record.aliases[self.language])
        others = [name for name in dict.fromkeys(map(to_plain, names)) if name != self.plain(record.name)]
        said = {"termCode": code or record.id, "alternateName": others}
        return {key: value for key, value in said.items() if value}

    def _explanation(self, requirement: Requirement) -> Explanation:
        return requirement.explanation(self.language, self.link)

    def _names_hidden(self, requirement: Requirement) -> bool:
        return any(self.book[key].hidden for way in requirement.alternatives() for key in way)

    def _choice(self, feature: Feature) -> str:
        """Return what a feature takes, without links: of all features at once, they would be half a page."""
        return self.book.requirements(feature.id).explanation(self.language, self._unlinked).choice()

    def _unlinked(self, license_: License) -> str:
        return self.link(license_) if license_.hidden else self.text(license_.name)

    def _givers(self, feature: Feature) -> list[License]:
        """Return what unlocks a feature all alone and can be asked what else it gives: of each family the lowest."""
        alone = [
            self.book[key] for way in self.book.requirements(feature.id).alternatives() if len(way) == 1 for key in way
        ]
        family_of = self.book.grants.family_of
        by_family = {family_of.get(license_.id) or license_: license_ for license_ in reversed(alone)}
        return [license_ for license_ in alone if license_ in by_family.values() and not license_.hidden]

    def takes_part_in(self, license_: License) -> list[Feature]:
        """Return the features that it unlocks together with other licenses."""
        return [
            feature
            for feature in self.book.catalogue.features.values()
            if any(license_.id in way and len(way) > 1 for way in self.book.requirements(feature.id).alternatives())
        ]

    def _in_order(self, keys: Iterable[str]) -> list[License]:
        return [self.book[key] for key in sorted(keys, key=self.book.grants.order.__getitem__)]

    @property
    def _limits(self) -> Collection[Limit]:
        return self.book.catalogue.limits.values()

    @property
    def _scopes_of_licenses(self) -> Collection[str]:
        """Every scope that has a license on a screen, or a part that has one."""
        shown = dict.fromkeys(license_.scope for license_ in self.book if not license_.hidden)
        whole = (self.book.catalogue.scopes[scope].part_of for scope in shown)
        return {**shown, **{scope: None for scope in whole if scope}}

    def _has(self, function: str, what: str, key: str, shown: Collection[str]) -> None:
        """Raise LicensebookError if a table about this entry would be empty, naming those about which one is not."""
        if key not in shown:
            calls = " or ".join(f'{{{{ {function}("{one}") }}}}' for one in shown)
            hint = f"write {calls}, or delete it" if calls else "delete it"
            raise LicensebookError(f"{function} shows nothing: {key!r} has no {what}", hint)

    def _entry(self, kind: str, key: str) -> Any:  # noqa: ANN401
        entries = getattr(self.book.catalogue, {"family": "families"}.get(kind, f"{kind}s"))
        if key not in entries:
            raise UnknownEntry(f"no {kind} {key!r}", did_you_mean(key, entries.keys()))
        return entries[key]

    def _as_written(self, link: Link) -> str:
        """Return the target as writers write it; nothing for a page that is not there, which is reported elsewhere."""
        if link.kind == "page" and link.target.partition("#")[0] not in self.titles:
            return ""
        return link.target if link.kind == "https" else f"{link.kind}:{link.target}"

    def _render(self, template: str, **values: object) -> str:
        return (
            _environment().get_template(f"{template}.md.jinja").render(views=self, words=self.words, **values).strip()
        )


def guides(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the names of the pages about the whole catalogue that there is something to say on."""
    return tuple(name for name, kind in _GUIDES.items() if getattr(catalogue, kind))


@cache
def _environment() -> Environment:
    environment = Environment(  # noqa: S701  # Markdown comes of it, which has escapes of its own
        loader=PackageLoader("licensebook"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # `{#facts}` after a heading is its anchor, not a comment.
        comment_start_string="{##",
        comment_end_string="##}",
    )
    environment.tests["day"] = lambda moment: isinstance(moment, Day)
    environment.filters["escape_markdown"] = escaped
    return environment
