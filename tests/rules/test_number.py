"""Numbers of two texts are held together only where they cannot mean the same."""

from __future__ import annotations

import pytest

from licensebook.rules.number import difference

EN = "two=2 three=3 five=5 six=6 twenty=20 forty=40 hundred=100 thousand=1000 one=1 and=0"
NB = "to=2 tre=3 fem=5 seks=6 tjue=20 førti=40 hundre=100 tusen=1000 ett=1 og=0"


@pytest.mark.parametrize(
    ("en", "nb"),
    [
        ("It has one field.", "Den har et felt, én rad og to kolonner."),
        ("At most 500 recipients.", "Høyst 5000 mottakere."),
        ("One of two links.", "Én av tre lenker."),
        ("After 245 days.", "Etter tohundreogførtiseks dager."),
        ("From version 8.5 on.", "Fra versjon 8.6."),
        ("All users.", "Alle 20 brukere."),
        ("At most 1,500 people.", "Høyst 2 500 personer."),
    ],
)
def test_another_number_is_found(en: str, nb: str) -> None:
    assert difference(en, EN, nb, NB)


@pytest.mark.parametrize(
    ("en", "nb"),
    [
        ("Both of them, and two more.", "Begge, og to til."),
        ("In the two languages.", "På begge språk."),
        ("One hundred and forty-five.", "Hundre og førtifem, i et tog."),
        ("At most 1,500 people.", "Høyst 1 500 personer."),
        ("Version 1.5 of May 3, 2026.", "Versjon 1,5 fra 3. mai 2026."),
        ("On the 3rd try.", "På 3. forsøk."),
        ("After twenty days.", "Etter 20 dager."),
        ("A user.", "Ett tak og en bruker."),
    ],
)
def test_the_same_said_otherwise_is_left_alone(en: str, nb: str) -> None:
    assert difference(en, EN, nb, NB) is None
