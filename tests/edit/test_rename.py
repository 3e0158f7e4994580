"""An entry gets another id wherever it is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from licensebook.edit.files import Files
from licensebook.edit.rename import renamed

if TYPE_CHECKING:
    from conftest import Project


SHIPPED = Path(__file__).parents[2] / "data" / "licenses.yaml"
SHIPPED_BEFORE = SHIPPED.read_bytes()
NEEDS = (
    "    needs: {{any: [{{all: [{}, saint-cal]}}, "
    "sales-premium or higher, service-premium or higher, growth or higher]}}"
)


def test_every_use_is_edited_and_nothing_else(shipped: Project) -> None:
    before = shipped.texts()

    done = shipped.run("rename", "saint", "status-monitors")

    assert done.returncode == 0, done.stderr
    changed = shipped.changed(before)
    assert changed["data/licenses.yaml"] == (
        [
            "  saint:",
            NEEDS.format("saint"),
            "moved: {}",
        ],
        [
            "  status-monitors:",
            NEEDS.format("status-monitors"),
            "moved:",
            "  saint: status-monitors",
        ],
    )
    assert changed.keys() == {"data/licenses.yaml", "docs/en/saint.md", "docs/nb/saint.md"}
    assert all(len(went) == 2 == len(came) for path, (went, came) in changed.items() if path.startswith("docs"))
    assert shipped.run("check").returncode == 0
    assert shipped.run("show", "saint").returncode == 0


@pytest.mark.parametrize(
    ("old", "new", "files"),
    [
        ("user-licenses", "who-has-what", 3),  # a tip that pages include
        ("scopes.user", "person", 3),  # with the place on the front page that explains it
        ("suite", "crm-suite", 3),
        ("near-limit", "close", 3),
        ("dashboards", "boards", 1),
        ("families.sales", "selling", 1),  # there is an area of this id
        ("saint-monitors", "monitors", 3),
    ],
)
def test_ids_of_every_kind_can_be_renamed(project: Project, old: str, new: str, files: int) -> None:
    before = project.texts()

    done = project.run("rename", old, new)

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(project.changed(before)) == files
    assert project.run("check").returncode == 0


def test_a_second_rename_leads_the_first_id_to_the_newest(project: Project) -> None:
    project.run("rename", "saint", "monitors")
    project.run("rename", "monitors", "status-monitors")

    text = project.catalogue.read_text(encoding="utf-8")
    assert text.endswith("moved:\n  saint: status-monitors\n  monitors: status-monitors\n")


def test_a_dry_run_shows_the_difference_and_changes_nothing(project: Project) -> None:
    before = project.texts()

    done = project.run("rename", "saint", "status-monitors", "--dry-run")

    assert "-  saint:\n+  status-monitors:\n" in done.stdout
    assert project.texts() == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("sanit", "x", "did you mean 'saint'?"),
        ("user", "x", "candidates: scopes.user, licenses.user"),
        ("saint", "web", "id 'web' stands under licenses already"),
        ("saint", "Møte rom", "such as 'mote-rom'"),
        ("saint", "a" * 61, "at most 60"),
        ("Salgsbruker", "x", "did you mean 'sales-user'?"),
    ],
)
def test_what_cannot_be_renamed_is_refused_with_a_way_out(project: Project, old: str, new: str, said: str) -> None:
    before = project.texts()

    done = project.run("rename", old, new)

    assert done.returncode == 2
    assert said in done.stderr
    assert project.texts() == before


def test_an_old_id_is_not_given_again(project: Project) -> None:
    project.run("rename", "saint", "monitors")

    assert "old links to it lead to 'monitors'" in project.run("rename", "web", "saint").stderr
    assert "it has the id 'monitors' now" in project.run("rename", "saint", "x").stderr


def test_line_ends_of_windows_stay(project: Project) -> None:
    raw = project.catalogue.read_bytes().replace(b"\n", b"\r\n")
    project.catalogue.write_bytes(raw)

    project.run("rename", "saint", "monitors")

    text = project.catalogue.read_bytes()
    assert text.count(b"\r\n") == text.count(b"\n") == raw.count(b"\n") + 1


def test_links_and_queries_name_it_too(project: Project) -> None:
    page = project.folder / "docs" / "en" / "about.md"
    for language in ("nb", "en"):
        with (project.folder / "docs" / language / "about.md").open("a") as file:
            file.write(
                "\n[a](page:needs?have=core,growth&show=have), [b](licenses/core.md), [c][1].\n\n[1]: license:core\n"
            )

    done = project.run("rename", "core", "middle")

    assert done.returncode == 0, done.stdout + done.stderr
    text = page.read_text()
    assert "[a](page:needs?have=middle,growth&show=have), [b](licenses/middle.md), [c][1]" in text
    assert "[1]: license:middle\n" in text


@pytest.mark.parametrize("words", [["rename", "saint", "x"], ["fmt"], ["fix"], ["retire", "saint"]])
def test_the_catalogue_that_comes_with_the_program_is_not_edited(project: Project, words: list[str]) -> None:
    project.catalogue.unlink()

    done = project.run(*words)

    assert done.returncode == 2
    assert done.stderr.startswith("error: there is no data/licenses.yaml here\n    run the command in the folder")
    assert (SHIPPED.read_bytes(), project.catalogue.exists()) == (SHIPPED_BEFORE, False)


def test_a_catalogue_without_pages_is_edited_as_well(project: Project) -> None:
    alone = project.folder / "alone" / "facts.yaml"
    alone.parent.mkdir()
    project.catalogue.rename(alone)

    done = project.run("rename", "saint", "monitors", "--catalogue", alone, "--dry-run")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "+  monitors:\n" in done.stdout


def test_an_exception_names_it_too(project: Project) -> None:
    exceptions = project.folder / "data" / "exceptions.yaml"
    exceptions.write_text("- code: T001\n  where: core/name\n  reason: saint core\n")

    (change,) = (
        change
        for change in renamed(Files(project.catalogue, project.folder / "docs"), project.book, "core", "middle")
        if change.path == exceptions
    )
    assert "where: middle/name\n  reason: saint core" in change.new


def test_its_translations_stay_confirmed(project: Project) -> None:
    project.run("translated", "--all")

    assert project.run("rename", "saint", "monitors").returncode == 0
    assert project.run("translated").returncode == 0
    assert project.run("check").returncode == 0
    record = project.texts()["data/translations/nb.yaml"]
    assert "licenses/monitors/summary: " in record
    assert "licenses/saint/" not in record
