"""What was translated from a text that is another one by now."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import licensebook
from licensebook.cli import main
from licensebook.edit.passage import Bundle
from licensebook.site import Site
from licensebook.translation import WRITERS, Offer, Passage, misfits, returned

from .conftest import CATALOGUE
from .test_site import BOTH, findings, staged

Make = Any  # the fixture that makes a project
MARKING = CATALOGUE.replace("published: [nb, en]", "published: [nb, en], stale: mark")
RECORD = Path("data/translations/nb.yaml")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
SCHEMAS = Path(__file__).parents[1] / "schemas"
NS = "{urn:oasis:names:tc:xliff:document:1.2}"


def run(*words: str) -> int:
    try:
        return main(words)
    except SystemExit as stop:
        return int(stop.code or 0)


def again() -> Site:
    """The site as it stands on disk now."""
    return Site(licensebook.load("data/licenses.yaml"), Path("docs"), Path("data/licenses.yaml"))


def change(path: str, old: str, new: str) -> None:
    file = Path(path)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def recorded(project: Make) -> None:
    project(BOTH)
    assert run("translated", "--all") == 0


def test_a_project_that_records_nothing_is_asked_for_nothing(project: Make) -> None:
    site = project(BOTH)

    assert findings(site) == []
    assert "translation-status.md" not in staged(site, "nb")


@pytest.mark.usefixtures("recorded")
def test_what_is_recorded_and_unchanged_is_good() -> None:
    assert findings(again()) == []
    assert run("translated") == 0


@pytest.mark.usefixtures("recorded")
def test_a_changed_original_makes_its_translation_stale_until_somebody_confirms_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    change("data/licenses.yaml", "Gives you a *day*.", "Gives you a *whole day*.")

    (found,) = again().findings()
    line = Path("data/licenses.yaml").read_text(encoding="utf-8").splitlines()[found.line - 1]
    assert found.code == "T001"
    assert line[found.column - 1 :].startswith("Gir deg en *dag*.")
    assert "licensebook translated day" in found.hint

    capsys.readouterr()
    assert run("translated") == 1
    assert "Gives you a *whole day*." in capsys.readouterr().out
    assert run("translated", "day") == 0
    assert findings(again()) == []


@pytest.mark.usefixtures("recorded")
def test_a_changed_translation_alone_is_no_finding() -> None:
    change("data/licenses.yaml", "Gir deg en *dag*.", "Gir deg *dagen*.")

    assert findings(again()) == []


@pytest.mark.usefixtures("recorded")
def test_a_changed_page_makes_its_translation_stale_but_its_date_does_not() -> None:
    change("docs/en/index.md", "# Home", "---\ndate: 2026-01-01\n---\n# Home")
    assert findings(again()) == [], "only a date"

    change("docs/en/index.md", "# Home", "# Home\n\nMore.")

    (found,) = again().findings()
    assert (found.path, found.code) == ("docs/nb/index.md", "T001")


@pytest.mark.usefixtures("recorded")
def test_an_entry_that_nobody_confirmed_is_one_finding() -> None:
    more = (
        "\n  night: {scope: visitor, name: {en: Night, nb: Natt}, summary: {en: At night., nb: Om natta.}, "
        "related: [index]}\nfeatures:"
    )
    change("data/licenses.yaml", "\nfeatures:", more)

    (found,) = again().findings()
    assert found.code == "T002"
    assert Path("data/licenses.yaml").read_text().splitlines()[found.line - 1].startswith("  night:")
    assert "licensebook translated night" in found.hint
    assert run("translated", "night") == 0
    assert findings(again()) == []


@pytest.mark.usefixtures("recorded")
def test_a_record_of_what_is_gone_is_found_and_cleared_away() -> None:
    RECORD.write_text(RECORD.read_text() + "licenses/gone/summary: 0123456789ab\n")

    (found,) = again().findings()
    assert (found.code, found.path) == ("T003", str(RECORD))
    assert run("translated", "day") == 0
    assert findings(again()) == []


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("text", ["- one\n", "a: [1]\n", "a: b: c\n", "a\n"])
def test_a_record_that_is_none_is_one_finding_at_its_file(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    RECORD.write_text(text)

    assert run("check") == 1
    assert str(RECORD) in capsys.readouterr().out


@pytest.mark.usefixtures("recorded")
def test_an_unknown_entry_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    before = RECORD.read_text()

    assert run("translated", "indx.md") == 2
    assert "did you mean 'index.md'?" in capsys.readouterr().err
    assert RECORD.read_text() == before


def test_where_stale_texts_are_marked_their_pages_say_so(project: Make) -> None:
    project(BOTH | {"nb/index.md": '# Hjem\n\n{{ license_table("visitor") }}\n'}, MARKING)
    run("translated", "--all")
    change("data/licenses.yaml", "Gives you a *day*.", "Gives you a *whole day*.")
    change("docs/en/index.md", "# Home", "# Welcome")

    site = again()
    norwegian, english = staged(site, "nb"), staged(site, "en")
    assert findings(site) == []
    assert "oversatt fra en eldre tekst" in norwegian["licenses/day.md"]
    assert "oversatt fra en eldre tekst" in norwegian["index.md"], "the table shows the summary"
    assert "Oversatt fra en eldre tekst" in norwegian["index.md"], "the page itself"
    assert "oversatt fra en eldre tekst" not in norwegian["features/look.md"]
    about_it = ("translation-status", "rules")
    assert not any("older text" in text for uri, text in english.items() if not uri.startswith(about_it))


def test_the_page_about_translations_shows_original_and_translation_side_by_side(project: Make) -> None:
    project(BOTH, MARKING)
    run("translated", "--all")
    change("data/licenses.yaml", "Gives you a *day*.", "Gives you a *whole day*.")

    page = staged(again(), "en")["translation-status.md"]
    row = next(line for line in page.splitlines() if "whole day" in line)
    assert "licenses/day.md" in row
    assert "dag" in row
    assert "| Out of date | 1 |" in page
    assert "[Rules of the check](rules.md)" in page


@pytest.mark.parametrize("ending", sorted(WRITERS))
@pytest.mark.usefixtures("recorded")
def test_what_translators_get_comes_back_the_same(ending: str) -> None:
    file = Path(f"nb{ending}")
    assert run("translate", "--language", "nb", "--to", str(file)) == 0

    offer = Bundle.of(again(), "nb").offer
    back = returned(file)
    assert [(one.key, one.source, one.target) for one in back] == [
        (passage.key, passage.source, passage.target) for passage in offer.passages
    ]
    assert list(misfits(offer, back, file)) == []


@given(source=st.text(min_size=1), target=st.text(min_size=1))
@pytest.mark.parametrize("ending", [".po", ".xliff"])
def test_any_text_that_a_catalogue_can_hold_survives(ending: str, source: str, target: str) -> None:
    source, target = ("".join(filter(str.isprintable, text)).strip() for text in (source, target))
    if not source or not target:
        return
    passage = Passage("tips/one/text", "licenses.yaml", source, target, is_waiting=False, check=lambda _: iter(()))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"nb{ending}")
        file.write_text(WRITERS[ending](Offer("en", "nb", (passage,)), NEW_YEAR), encoding="utf-8", newline="\n")
        (back,) = returned(file)
    assert (back.key, back.source, back.target) == (passage.key, source, target)


@pytest.mark.usefixtures("recorded")
def test_what_is_stale_is_to_be_looked_at_by_translators() -> None:
    change("data/licenses.yaml", "Gives you a *day*.", "Gives you a *whole day*.")
    run("translate", "--language", "nb", "--to", "nb.po")
    run("translate", "--language", "nb", "--to", "nb.xliff")

    with Path("nb.po").open("rb") as file:
        fuzzy = [message.context for message in read_po(file) if message.id and message.fuzzy]
    targets = ET.parse("nb.xliff").iter(f"{NS}trans-unit")  # noqa: S314
    waiting = [unit.get("id") for unit in targets if unit.find(f"{NS}target").get("state") != "translated"]
    assert fuzzy == waiting == ["licenses/day/summary"]


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("text", ["Gives you a *day*.", "Gives you a *whole day* & 3 < 4 “hours”.", "day"])
def test_xliff_is_what_its_schema_says(text: str) -> None:
    change("data/licenses.yaml", "Gives you a *day*.", text)
    run("translate", "--language", "nb", "--to", "nb.xliff")

    _xliff_schema().assertValid(etree.parse("nb.xliff"))


def _xliff_schema() -> etree.XMLSchema:
    """The schema of OASIS, with the one of the W3C that it names taken from beside it."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Beside())
    return etree.XMLSchema(etree.parse(SCHEMAS / "xliff-core-1.2-strict.xsd", parser))


class _Beside(etree.Resolver):
    def resolve(self, url: str, _id: str, context: object) -> object:
        return self.resolve_filename(str(SCHEMAS / url.rpartition("/")[2]), context)


@pytest.mark.usefixtures("recorded")
def test_a_file_of_another_kind_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("translate", "--language", "nb", "--to", "nb.docx") == 2
    assert ".po" in capsys.readouterr().err
    assert not Path("nb.docx").exists()


def exchanged(file: str, old: str, new: str) -> None:
    run("translate", "--language", "nb", "--to", file)
    change(file, old, new)


@pytest.mark.parametrize("file", ["nb.po", "nb.xliff"])
@pytest.mark.usefixtures("recorded")
def test_what_comes_back_stands_in_the_catalogue_and_nothing_else_changes(file: str) -> None:
    before = Path("data/licenses.yaml").read_text(encoding="utf-8")
    exchanged(file, "Gir deg en *dag*.", "Gir deg: *dagen*, # hel.")

    assert run("translate", "--language", "nb", "--from", file) == 0

    after = Path("data/licenses.yaml").read_text(encoding="utf-8")
    gone = set(before.splitlines()) - set(after.splitlines())
    assert len(gone) == 1
    book = licensebook.load("data/licenses.yaml")
    assert book["day"].summary["nb"] == "Gir deg: *dagen*, # hel."
    assert findings(again()) == []


@pytest.mark.usefixtures("recorded")
def test_what_comes_back_is_confirmed_unless_it_is_still_to_be_looked_at() -> None:
    change("data/licenses.yaml", "Gives you a *day*.", "Gives you a *whole day*.")
    exchanged("nb.po", "Gir deg en *dag*.", "Gir deg en *hel dag*.")

    run("translate", "--language", "nb", "--from", "nb.po")
    assert [finding.code for finding in again().findings()] == ["T001"], "it is fuzzy still"
    change("nb.po", "#, fuzzy\n", "")
    assert run("translate", "--language", "nb", "--from", "nb.po") == 0
    assert findings(again()) == []


@pytest.mark.parametrize("file", ["nb.po", "nb.xliff"])
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("licenses/day/summary", "licenses/dya/summary", "T102"),
        ("Gives you a *day*.", "Gives you a *week*.", "T103"),
        ("Gir deg en *dag*.", "Gir deg en *dag* <b>.", "T104"),
        ("Gir deg en *dag*.", "Gir deg en `dag`.", "T105"),
        ("Gir deg en *dag*.", "Gir deg en [dag](license:day).", "T105"),
    ],
)
@pytest.mark.usefixtures("recorded")
def test_what_does_not_fit_is_refused_whole_at_its_line(
    file: str, old: str, new: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("data/licenses.yaml").read_bytes(), RECORD.read_bytes()
    new = new.replace("<", "&lt;").replace(">", "&gt;") if file.endswith("xliff") else new
    exchanged(file, old, new)
    capsys.readouterr()

    assert run("translate", "--language", "nb", "--from", file) == 1

    said = capsys.readouterr().out
    assert f" {code} " in said
    line = int(said.split(":")[1])
    around = Path(file).read_text(encoding="utf-8").splitlines()[max(0, line - 2) : line + 2]
    assert any("licenses/d" in one for one in around)
    assert (Path("data/licenses.yaml").read_bytes(), RECORD.read_bytes()) == before


@pytest.mark.parametrize("old", ['"Gir deg en *dag*."', 'msgstr "Gir deg en *dag*."'])
@pytest.mark.usefixtures("recorded")
def test_a_text_without_its_quotes_is_told_at_its_line(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    exchanged("nb.po", old, old.replace('"', ""))
    line = next(
        number for number, text in enumerate(Path("nb.po").read_text("utf-8").splitlines(), 1) if "*dag*" in text
    )
    capsys.readouterr()

    assert run("translate", "--language", "nb", "--from", "nb.po") == 2
    assert f"nb.po:{line}:1: T101 " in "".join(capsys.readouterr())


@pytest.mark.parametrize("file", ["nb.po", "nb.xliff"])
@pytest.mark.usefixtures("recorded")
def test_a_text_that_comes_twice_is_told(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    exchanged(file, "tips/early/text", "licenses/day/summary")
    capsys.readouterr()

    assert run("translate", "--language", "nb", "--from", file) == 2
    assert "'licenses/day/summary' stands on line " in "".join(capsys.readouterr())


@pytest.mark.parametrize("file", ["nb.po", "nb.xliff"])
@pytest.mark.usefixtures("recorded")
def test_a_file_that_is_broken_is_one_finding(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(file).write_text('<!DOCTYPE x><a>\nmsgid "a\n')

    assert run("translate", "--language", "nb", "--from", file) in {1, 2}
    said = capsys.readouterr()
    assert "T101" in said.out + said.err
