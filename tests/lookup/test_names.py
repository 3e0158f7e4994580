"""The published names against the table they are from, typed here once more by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from licensebook import AmbiguousName, UnknownLanguage

if TYPE_CHECKING:
    from licensebook import Book

LANGUAGES = ("en", "nb", "da", "de", "sv", "nl")
KEPT = "="  # the English name is kept

# Module name, and the name in each language in the order above.
PUBLISHED = {
    "system": ("System", "System", "System", "System", "System", "Systeem"),
    "server": ("SuperOffice Server", *"====="),
    "online-webservices": ("Online Web Services", *"====="),
    "area-mgt": ("Area Management", KEPT, "Områdestyring", KEPT, KEPT, KEPT),
    "saint": ("Sales Intelligence", *"====="),
    "exchange-sync": ("Exchange Synchronizer", *"====="),
    "expander-services": (
        "SuperOffice Expander Services",
        KEPT,
        KEPT,
        "SuperOffice Expander Dienstleistung",
        KEPT,
        KEPT,
    ),
    "ej-mod-customer": ("Customer Centre", "Kundesenter", KEPT, "Kundenzentrum", KEPT, KEPT),
    "quote": (
        "Sales Quote Management",
        KEPT,
        "Håndtering af salgstilbud",
        "Angebotsverwaltung des Vertriebs",
        KEPT,
        "Verkoopoffertebeheer",
    ),
    "satellite": ("Satellite", "Satellitt", KEPT, "Satellit", KEPT, KEPT),
    "reporter-studio": ("Reporter Studio", *"====="),
    "audience": ("Audience", *"====="),
    "superlicense-contact-manager": (
        "Standard CRM User",
        "Standard CRM-bruker",
        KEPT,
        "Standard-CRM-Benutzer",
        "Standard CRM-användare",
        "Standaard CRM-gebruiker",
    ),
    "superlicense-marketing-pro": (
        "Marketing User",
        "Markedsføringsbruker",
        KEPT,
        "Marketing-Benutzer",
        "Marknadsföringsanvändare",
        "Marketinggebruiker",
    ),
    "superlicense-sales-pro": (
        "Sales User",
        "Salgsbruker",
        KEPT,
        "Vertriebs-Benutzer",
        "Säljanvändare",
        "Verkoopgebruiker",
    ),
    "superlicense-service-pro": (
        "Service User",
        "Servicebruker",
        KEPT,
        "Servicebenutzer",
        "Service-användare",
        "Servicegebruiker",
    ),
    "superlicense-complete": (
        "Complete CRM User",
        "Fullstendig CRM-bruker",
        KEPT,
        "Kompletter CRM-Benutzer",
        "Fullständig CRM-användare",
        "Complete CRM-gebruiker",
    ),
    "windows": ("Windows App", "Windows-app", KEPT, KEPT, "Windows-app", KEPT),
    "remote-travel": ("Remote Travel", *"====="),
    "pocket-crm-cal": ("Pocket CRM", *"====="),
    "outlook-synchronizer": ("Outlook Synchronizer", *"====="),
    "quote-cal": (
        "Sale Quote Access",
        KEPT,
        KEPT,
        "Zugriff auf Verkaufsangebot",
        KEPT,
        "Toegang verkoopofferte",
    ),
}
CELLS = [
    (module, language, names[0] if name == KEPT else name)
    for module, names in PUBLISHED.items()
    for language, name in zip(LANGUAGES, names, strict=True)
]


@pytest.mark.parametrize(("module", "language", "name"), CELLS)
def test_a_published_name_is_there_and_finds_its_license(book: Book, module: str, language: str, name: str) -> None:
    license_ = book[module]

    assert license_.name[language] == name
    assert book.find(name) == license_
    assert book.find(name.upper().replace("-", " ")) == license_


@pytest.mark.parametrize(("module", "language", "name"), CELLS)
def test_a_search_for_a_published_name_answers_with_its_license_first(
    book: Book, module: str, language: str, name: str
) -> None:
    assert book.search(name, language="nb")[0].id == book[module].id, language


def test_the_table_has_every_language_and_every_name_that_differs(book: Book) -> None:
    assert set(book.catalogue.languages.of_names) == set(LANGUAGES)
    with_names_of_their_own = {license_.module for license_ in book if set(license_.name) - {"*", "en", "nb"}}
    assert with_names_of_their_own <= set(PUBLISHED)


def test_a_language_of_names_is_no_language_to_answer_in(book: Book) -> None:
    with pytest.raises(UnknownLanguage):
        book.language("da")
    assert set(book.words()) == set(book.words("en"))


def test_a_name_that_is_not_known_in_a_language_is_not_made_up(book: Book) -> None:
    assert "da" not in book["user"].name
    assert book["user"].name.get("da") is None
    assert book["sales-user"].name["sv-SE"] == "Säljanvändare"


def test_no_name_in_a_language_of_names_means_two_licenses(book: Book) -> None:
    for license_ in book:
        for language in book.catalogue.languages.names:
            if language in license_.name:
                try:
                    found = book.find(license_.name[language])
                except AmbiguousName as error:
                    pytest.fail(str(error))
                assert found == license_
