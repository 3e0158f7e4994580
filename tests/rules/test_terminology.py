"""Words that a language avoids are found in its texts, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rules.world import codes

if TYPE_CHECKING:
    from pathlib import Path

LIST = "=== data/terminology.yaml\nen:\n  - {not: licence, use: license, reason: the spelling of the product}\n"


def tip(english: str, german: str = "Kauf sie.") -> str:
    return f'tips:\n  free: {{text: {{en: "{english}", de: "{german}"}}}}\n'


@pytest.mark.parametrize(
    "english", ["Buy a licence.", "Use [your licence](https://example.com).", "A licence-free day.", "*licence*."]
)
def test_an_avoided_word_is_found(english: str, tmp_path: Path) -> None:
    german = "Kauf [sie](https://example.com)." if "](" in english else "Kauf sie."
    assert codes("C055", tip(english, german) + LIST, tmp_path) == {"C055"}


@pytest.mark.parametrize(
    "text",
    [
        tip("Open the Licence screen."),
        tip("Open the **User licence** tab.", "Öffne **User licence**."),
        tip("Type `licence`.", "Schreib `licence`."),
        tip("Two licences."),
        tip("See [it](https://example.com/licence).", "Siehe [sie](https://example.com/licence)."),
        tip("Buy it.", "Kauf eine licence."),
    ],
)
def test_what_is_no_such_word_is_left(text: str, tmp_path: Path) -> None:
    assert codes("C055", text + LIST, tmp_path) == set()


@pytest.mark.parametrize(
    "wrong", ["fr:\n  - {not: a, use: b, reason: c}\n", "en: licence\n", "en:\n  - {not: a, use: b}\n"]
)
def test_a_word_that_is_not_complete_is_found(wrong: str, tmp_path: Path) -> None:
    assert codes("C093", tip("Buy it.") + f"=== data/terminology.yaml\n{wrong}", tmp_path) == {"C093"}
