"""What a loaded catalogue is like: frozen, typed, and read only when it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from licensebook.load import load_catalogue, parse_catalogue
from licensebook.model import KINDS_WITH_ID, Catalogue, Holds
from licensebook.moment import Day, Version
from licensebook.source import parse

SOUND = load_catalogue(Path(__file__).parent / "sound.yaml")
ENTRIES = [entry for kind in KINDS_WITH_ID for entry in getattr(SOUND, kind).values()]


def test_values_have_the_types_of_their_fields() -> None:
    assert SOUND.product.version == Version((3, 10))
    assert SOUND.product.as_of == Day("2026-07")
    assert dict(SOUND.product.released) == {Version((2,)): Day("2021"), Version((3,)): Day("2024-05")}
    assert SOUND.scopes["seat"].counted is True
    assert SOUND.scopes["seat"].stored == 1
    assert dict(SOUND.limits["bags"].values) == {"second": 2, "first": "unlimited"}
    assert SOUND.indicators["full"].from_ == 100
    assert SOUND.licenses["cabin"].aliases["de"] == ("berth", "bunk")
    assert SOUND.licenses["deck"].name["de"] == "Deck"


def test_every_entry_knows_its_id() -> None:
    assert [entry.id for entry in ENTRIES] == [key for kind in KINDS_WITH_ID for key in getattr(SOUND, kind)]


def test_a_feature_without_rules_has_the_one_that_its_fields_make() -> None:
    (rule,) = SOUND.features["sleep"].rules
    assert rule.since is None
    assert rule.needs.any[1] == Holds(license="second", or_higher=True)  # type: ignore[union-attr]
    assert SOUND.features["dine"].rule.since == Day("2024-05-01")


@pytest.mark.parametrize(
    "record", [SOUND, SOUND.product, SOUND.languages, *ENTRIES], ids=lambda record: type(record).__name__
)
def test_no_field_of_a_record_can_be_set(record: BaseModel) -> None:
    for field in type(record).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(record, field, None)


def test_no_map_or_list_can_be_changed() -> None:
    values = [value for record in (SOUND, SOUND.product, *ENTRIES) for value in vars(record).values()]

    assert not [value for value in values if isinstance(value, dict | list | set)]
    with pytest.raises(TypeError):
        SOUND.licenses["bunk"] = SOUND.licenses["deck"]  # type: ignore[index]


def test_what_the_file_leaves_out_is_frozen_too() -> None:
    bare = parse_catalogue(
        parse(
            "{product: {name: a, vendor: b, version: 1, as-of: 2026}, scopes: {}, licenses: {},"
            " languages: {source: en, default: en, published: [en]}}",
            "bare.yaml",
        )
    )

    assert not [value for value in (*vars(bare).values(), bare.product.released) if isinstance(value, dict)]


def test_entries_can_be_members_of_sets() -> None:
    again = load_catalogue(Path(__file__).parent / "sound.yaml")

    assert len({*ENTRIES, *(entry for kind in KINDS_WITH_ID for entry in getattr(again, kind).values())}) == len(
        ENTRIES
    )
    assert again == SOUND


def test_the_plans_from_one_on_are_it_and_the_higher_ones() -> None:
    assert SOUND.families["classes"].from_plan("second") == ("second", "first")
    assert SOUND.families["classes"].from_plan("first") == ("first",)


def test_what_is_written_back_reads_the_same() -> None:
    written = SOUND.model_dump(mode="json", by_alias=True)

    assert written["product"]["version"] == "3.10"
    assert written["licenses"]["deck"]["name"] == {"*": "Deck"}
    assert isinstance(SOUND, Catalogue)


def test_importing_the_package_reads_no_data_and_loads_nothing_that_only_answers_need() -> None:
    """Module files themselves are read, and what the libraries look up of their own."""
    script = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import licensebook
ours = str(licensebook.__path__[0])
print([file for file in opened if file.startswith(ours) and not file.endswith((".py", ".pyc"))])
print([file for file in opened if file.endswith(".yaml")])
print([name for name in ("jinja2", "rapidfuzz", "pyromark", "mkdocs") if name in sys.modules])
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert run.stderr == ""
    assert run.stdout == "[]\n[]\n[]\n"
