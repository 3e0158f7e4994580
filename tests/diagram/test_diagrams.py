"""Every plan has a picture that says what the module says, and can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from licensebook.diagram.drawing import Label
from licensebook.errors import UnknownEntry
from licensebook.inline import to_plain
from licensebook.views import Views

from .checks import expect_tidy

if TYPE_CHECKING:
    from licensebook import Book
    from licensebook.diagram import Diagrams
    from licensebook.diagram.drawing import Drawing

SVG = "{http://www.w3.org/2000/svg}"
LINK = re.compile(r"\((license|feature):([\w-]+)\)|`([\w-]+)`")


def text_of(drawing: Drawing) -> str:
    """All words of a drawing, with no trace of where its lines end."""
    return squeezed("".join(shape.text for shape in drawing.shapes if isinstance(shape, Label)))


def squeezed(words: str) -> str:
    return "".join(words.replace("-", "").split())


def test_every_plan_has_a_picture_and_so_have_the_families(diagrams: Diagrams) -> None:
    plans = {plan for family in diagrams.book.catalogue.families.values() for plan in family.plans}
    paths = {diagram.path for diagram in diagrams}

    assert plans
    assert {f"diagrams/plans/{plan}.svg" for plan in plans} | {"diagrams/families.svg"} <= paths


def test_nothing_covers_anything_and_every_text_is_in_its_box(diagrams: Diagrams) -> None:
    for diagram in diagrams:
        expect_tidy(diagram.wide)
        expect_tidy(diagram.narrow)


def test_a_file_is_sound_and_says_what_it_shows_in_its_language(diagrams: Diagrams) -> None:
    for diagram in diagrams:
        root = etree.fromstring(diagram.svg().encode())

        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == diagrams.language
        assert root.findtext(f"{SVG}title") == diagram.title
        assert root.findtext(f"{SVG}desc") == diagram.description
        assert {group.get("id") for group in root.iter(f"{SVG}g") if group.get("id")} == {"wide", "narrow"}
        assert not [key for element in root.iter() for key in element.attrib if key in {"style", "class"}]


def test_the_same_catalogue_gives_the_same_bytes(diagrams: Diagrams) -> None:
    again = type(diagrams)(diagrams.book, diagrams.language)

    assert [diagram.svg() for diagram in diagrams] == [diagram.svg() for diagram in again]


def test_both_forms_name_everything_that_a_plan_switches_on_and_unlocks(diagrams: Diagrams) -> None:
    book, language = diagrams.book, diagrams.language
    for plan in diagrams.facts.plans:
        names = [book[key].name for key in book.grants.granted([plan.id])]
        names += [feature.name for feature in book.unlocks([plan.id])]
        diagram = diagrams.plan(plan)

        for drawing in (diagram.wide, diagram.narrow):
            shown = text_of(drawing)
            assert [name for name in names if squeezed(to_plain(name[language])) not in shown] == []


def test_the_words_beside_a_picture_are_what_the_plan_grants_and_unlocks(diagrams: Diagrams) -> None:
    book = diagrams.book
    views = Views(book, diagrams.language, {})
    for plan in diagrams.facts.plans:
        said = {found for match in LINK.findall(views.plan_diagram(plan.id)) for found in match[1:] if found}
        hidden = {to_plain(book[key].name[diagrams.language]): key for key in book.catalogue.licenses}
        licenses = set(book.grants.granted([plan.id])) - {plan.id}
        features = {feature.id for feature in book.unlocks([plan.id])}

        assert {hidden.get(key, key) for key in said} == licenses | features


def test_what_a_plan_adds_is_what_the_next_lower_one_lacks(ours: Book, english: Diagrams) -> None:
    premium = ours["sales-premium"]
    added = {feature.id for feature in english.facts.added(premium)}

    assert added == {entry.id for entry in ours.unlocks(["sales-premium"])} - {
        entry.id for entry in ours.unlocks(["sales-essentials"])
    }
    shown = {feature.text for area in english.facts.plan(premium).areas for feature in area.features if feature.new}
    assert shown == {ours.feature(key).name["en"] for key in added}


def test_a_lowest_plan_and_one_that_stands_beside_others_are_compared_with_none(english: Diagrams, ours: Book) -> None:
    assert [english.facts.lower(ours[plan]) for plan in ("starter", "sales-user")] == [None, None]


@pytest.mark.parametrize(
    ("plan", "feature", "licenses"),
    [
        ("sales-premium", "log-in-web", ["user", "web"]),
        ("sales-premium", "quotes", []),  # the plan itself
        ("service-premium", "requests", []),  # not through Service Essentials, which it includes
        ("complete-crm-user", "log-in-service", ["ej-client"]),
        ("super", "custom-apps", ["expander-services"]),
    ],
)
def test_a_feature_says_which_licenses_it_comes_through(
    ours: Book, english: Diagrams, plan: str, feature: str, licenses: list[str]
) -> None:
    assert [entry.id for entry in english.facts.through(ours[plan], ours.feature(feature))] == licenses


def test_families_stand_by_the_versions_of_their_plans(english: Diagrams) -> None:
    shown = {period.text: [group.text for group in period.groups] for period in english.periods}

    assert shown == {
        "Versions 6–7": ["Without plans, each license by itself"],
        "Versions 8–9": ["User plans of versions 8 and 9"],
        "Versions 10–11": ["Sales", "Service", "Marketing"],
        "From version 12": ["CRM Suite"],
    }


def test_what_took_over_is_what_the_catalogue_says(diagrams: Diagrams) -> None:
    rows = [row for period in diagrams.periods for group in period.groups for row in group.rows]

    assert {row.id: row.successors for row in rows} == {row.id: diagrams.book[row.id].replaced_by for row in rows}
    narrow = text_of(diagrams.families().narrow)
    for row in rows:
        assert squeezed(row.said) in narrow


def test_families_without_versions_are_shown_by_the_product(garden: Book) -> None:
    (period,) = Views(garden, "de", {}).diagrams.periods

    assert period.text == "Gartenhaus"
    assert [group.text for group in period.groups] == ["Garten"]


def test_what_is_no_plan_has_no_picture(ours: Book) -> None:
    with pytest.raises(UnknownEntry, match="'saint' has no picture"):
        Views(ours, "en", {}).plan_diagram("saint")


def test_names_with_special_characters_stay_as_they_are(garden: Book) -> None:
    (odd,) = [garden["odd"]]
    facts = Views(garden, "de", {}).diagrams.facts

    assert facts.name(odd) == 'B&B "Q" < {.x} | [1] x_y_z ${x} :s:'
