"""Misspelled words are found where they stand, and right ones are left, by whatever makes them right."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

import licensebook
from licensebook.cli import main
from licensebook.dictionary import Dictionary, names_of
from licensebook.prose.told import everything_wrong
from licensebook.rules.lexicon import lacking
from licensebook.site import Site

if TYPE_CHECKING:
    from licensebook.finding import Finding

ROOT = Path(__file__).parents[2]
WORDS = Path(licensebook.__file__).parent / "words"
HEAD = """\
product: {{name: Ark, vendor: Example Inc., version: 3.1, as-of: 2026-11}}
languages: {{source: {0}, default: {0}, published: [{0}]}}
scopes:
  seat: {{name: {{{0}: seat}}, plural: {{{0}: seats}}, explanation: {{{0}: One seat.}}, counted: true}}
licenses:
  basic: {{scope: seat, name: Zarquon, module: frobnicator, summary: {{{0}: Opens a file.}}}}
"""
# A language that few machines have a dictionary of: what it knows is said here.
RARE = "kl"
AFFIXES = "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n\nSFX S Y 1\nSFX S 0 s .\n"
KNOWN = ("seat/S", "one", "opens", "a", "file/S", "index", "page/S")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose cache is its own, as the current folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data" / "spelling").mkdir(parents=True)
    for language in ("en", "nb", RARE):  # by its list, a project asks for the check of a language
        (tmp_path / "data" / "spelling" / f"{language}.txt").write_text("# Words of ours.\n", encoding="utf-8")
    return tmp_path


def in_rare(folder: Path, *, tip: str, known: tuple[str, ...] = KNOWN) -> Path:
    """Write a catalogue in a language with a dictionary in the project; return its file."""
    words = folder / "data" / "words"
    words.mkdir(exist_ok=True)
    every = [yaml.safe_load((WORDS / name).read_text(encoding="utf-8")) for name in ("en.yaml", "site.en.yaml")]
    (words / f"{RARE}.yaml").write_text(yaml.safe_dump({**every[0], **every[1]}), encoding="utf-8")
    if known:
        write_dictionary(folder / "data" / "spelling", known)
    catalogue = folder / "data" / "licenses.yaml"
    catalogue.write_text(f"{HEAD.format(RARE)}tips:\n  free: {{text: {{{RARE}: {tip}}}}}\n", encoding="utf-8")
    return catalogue


def write_dictionary(folder: Path, known: tuple[str, ...]) -> Path:
    file = folder / f"{names_of(RARE)[0]}.dic"
    file.write_text("\n".join((str(len(known)), *known, "")), encoding="utf-8")
    file.with_suffix(".aff").write_text(AFFIXES, encoding="utf-8")
    return file


def in_english(folder: Path, rest: str) -> Path:
    catalogue = folder / "data" / "licenses.yaml"
    catalogue.write_text(HEAD.format("en") + rest, encoding="utf-8")
    return catalogue


def told(catalogue: Path) -> list[Finding]:
    return [one for one in everything_wrong(licensebook.load(catalogue), catalogue) if one.code == "C084"]


def quoted(findings: list[Finding]) -> list[str]:
    return [one.message.rpartition(" has ")[2].strip("'") for one in findings]


def tip(text: str) -> str:
    return f'tips:\n  free: {{text: {{en: "{text}"}}}}\n'


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Buy a seperate license.", "seperate"),
        ("*Seperate* licenses.", "Seperate"),
        ("The instalation’s owner.", "instalation’s"),
        ("A pre-instalation check.", "pre-instalation"),
        ("An [instalation](https://example.com/instalation).", "instalation"),
    ],
)
def test_a_misspelled_word_is_found(folder: Path, text: str, word: str) -> None:
    (found,) = told(in_english(folder, tip(text)))

    assert quoted([found]) == [word]
    assert f"add it to {Path('data', 'spelling', 'en.txt')} if it is right" in found.hint.replace(f"{folder}/", "")


def test_the_nearest_words_are_told_and_the_word_is_pointed_at(folder: Path) -> None:
    text = "tips:\n  free:\n    text:\n      en: >-\n        Every seat is\n        seperate.\n"
    catalogue = in_english(folder, text)

    (found,) = told(catalogue)

    line = catalogue.read_text(encoding="utf-8").splitlines()[found.line - 1]
    assert line[found.column - 1 :] == "seperate."
    assert found.hint.startswith("did you mean 'separate'")


@pytest.mark.parametrize(
    "text",
    [
        "Zarquon, Zarquon's and a frobnicator.",  # names and modules
        "The Zarquons.",  # inflected
        "Click **Instalation**, and type `seperate`.",
        "An ERP for KPIs by SharePoint.",  # capitals inside
        "See post@exampel.com, exampel.com and data/exampel.yaml.",
        "Version 10b, e-mail, 2nd.",
    ],
)
def test_what_is_no_word_or_a_name_is_left(folder: Path, text: str) -> None:
    assert told(in_english(folder, tip(text))) == []


def test_a_word_that_is_to_be_written_is_spelled_right(folder: Path) -> None:
    catalogue, list_ = in_english(folder, ""), folder / "data" / "terminology.yaml"
    list_.write_text(
        "en:\n  - {not: Colour, use: Color, reason: x}\n  - {not: apart, use: seperate and **Grau**, reason: x}\n",
        encoding="utf-8",
    )

    (found,) = told(catalogue)

    assert (found.path, found.line) == (str(list_), 3)
    assert quoted([found]) == ["seperate"]
    (folder / "data" / "spelling" / "en.txt").write_text("seperate\n", encoding="utf-8")
    (folder / "docs").mkdir()
    assert told(catalogue) == []
    site = Site(licensebook.load(catalogue), folder / "docs", catalogue)
    assert not [one for one in site.findings() if one.path.endswith("en.txt")]


def test_a_name_that_is_translated_does_not_vouch_for_itself(folder: Path) -> None:
    catalogue = in_english(folder, "")
    text = catalogue.read_text(encoding="utf-8")
    two = text.replace("[en]", "[en, nb]").replace("{en: seat}", "{en: seat, nb: plass}")
    two = two.replace("{en: seats}", "{en: seats, nb: plasser}").replace("One seat.}", "One seat., nb: Én plass.}")
    two = two.replace("name: Zarquon", "name: {en: Sales user, nb: Salgsburkeren}").replace(
        "Opens a file.}", "Opens a file., nb: Åpner en fil.}"
    )
    catalogue.write_text(two, encoding="utf-8")

    assert quoted(told(catalogue)) == ["Salgsburkeren"]


def test_the_word_list_makes_a_word_right_until_nothing_needs_it(folder: Path) -> None:
    for language in ("nb", RARE):
        (folder / "data" / "spelling" / f"{language}.txt").unlink()
    catalogue = in_english(folder, tip("Buy a gadgetron."))
    docs = folder / "docs" / "en"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Index\n\n## Seats {#seat}\n", encoding="utf-8")
    (folder / "data" / "spelling" / "en.txt").write_text("# ours\ngadgetron\nbarometric\nERP\n", encoding="utf-8")

    found = Site(licensebook.load(catalogue), folder / "docs", catalogue).findings()

    assert [(one.code, one.line) for one in found] == [("C085", 3), ("C085", 4)]
    assert all(one.path.endswith("en.txt") for one in found)


def test_a_list_of_a_language_that_is_not_published_is_found(folder: Path) -> None:
    catalogue = in_english(folder, "")
    (folder / "docs").mkdir()
    (folder / "data" / "spelling" / f"{RARE}.txt").unlink()
    (folder / "data" / "spelling" / "nb.txt").write_text("lisens\n", encoding="utf-8")

    found = Site(licensebook.load(catalogue), folder / "docs", catalogue).findings()

    assert [(one.code, Path(one.path).name) for one in found] == [("C085", "nb.txt")]


def test_a_language_gets_its_dictionary_by_its_tag_alone(folder: Path) -> None:
    assert quoted(told(in_rare(folder, tip="One seat opens a flie."))) == ["flie"]
    assert names_of("nb") == ("nb_NO", "nb")
    assert names_of("pt-BR") == ("pt_BR", "pt")


def test_a_dictionary_may_lie_in_any_folder_that_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = in_rare(folder, tip="One flie.", known=())
    write_dictionary(folder, KNOWN)
    assert told(catalogue) == []

    monkeypatch.setenv("DICPATH", str(folder))

    assert quoted(told(catalogue)) == ["flie"]


def test_without_a_dictionary_the_check_says_so_and_goes_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalogue = in_rare(folder, tip="One  flie flie flie.", known=())

    status = main(["check", "--catalogue", str(catalogue), "--format", "github"])

    said = capsys.readouterr()
    assert status == 1  # for what else is wrong
    assert "C059" in said.out
    assert f"::notice title=licensebook::spelling is not checked in '{RARE}'" in said.out
    assert said.err.startswith(f"note: spelling is not checked in '{RARE}': this machine has no dictionary")
    assert f"{names_of(RARE)[0]}.dic" in said.err


def test_what_a_dictionary_has_answered_is_not_asked_again_until_it_changes(folder: Path) -> None:
    file = write_dictionary(folder, KNOWN)
    asked = ("seats", "flies", "naïve")
    assert Dictionary(file).unknown(asked) == {"flies", "naïve"}
    assert "files" in Dictionary(file).near("flies")

    state = file.stat()
    file.write_bytes(b"x" * state.st_size)  # nothing that can be read
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert Dictionary(file).unknown(asked) == {"flies", "naïve"}
    assert "files" in Dictionary(file).near("flies")

    write_dictionary(folder, (*KNOWN, "flies"))
    assert Dictionary(file).unknown(asked) == {"naïve"}


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "file"))

    assert Dictionary(write_dictionary(folder, KNOWN)).unknown(["seat", "flie"]) == {"flie"}


def test_the_languages_of_this_project_have_their_dictionaries() -> None:
    """Or else nothing of the above holds for it: `tools/setup dev` installs them."""
    catalogue = ROOT / "data" / "licenses.yaml"

    assert lacking(licensebook.load(catalogue), catalogue) == ()


@pytest.mark.parametrize("file", sorted((ROOT / "data" / "spelling").glob("*.txt")), ids=lambda file: file.name)
def test_the_word_lists_are_in_order(file: Path) -> None:
    words = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]

    assert words == sorted(words, key=str.casefold)
