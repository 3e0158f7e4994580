"""An entry as its readers get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Project


def test_an_entry_is_shown_in_each_language(project: Project) -> None:
    said = project.run("preview", "saint").stdout

    assert said.startswith("--- norsk bokmål ---\nSales Intelligence  saint\nSlår på statusmonitorene i SAINT.\n")
    assert "--- English ---\nSales Intelligence  saint\nSwitches on the status monitors of SAINT.\n" in said


@pytest.mark.parametrize(
    ("id_", "shown"),
    [
        ("saint-monitors", "you need"),
        ("scopes.site", "A site is one database"),
        ("dashboards", "values  starter: 3, core: unlimited"),
        ("user-licenses", "text  To see who uses which license"),
        ("suite", "plans"),
        ("near-limit", "color   yellow"),
    ],
)
def test_entries_of_every_kind_are_shown(project: Project, id_: str, shown: str) -> None:
    done = project.run("preview", id_, "--language", "en")

    assert done.returncode == 0
    assert shown in done.stdout
    assert "norsk" not in done.stdout


def test_what_is_wrong_with_it_is_said_and_nothing_else(project: Project) -> None:
    text = project.catalogue.read_text(encoding="utf-8")
    wrong = text.replace("related: [saint]", "related: [sanit]", 1).replace("(page:saint)", "(page:gone)")
    project.catalogue.write_text(wrong, encoding="utf-8")

    done = project.run("preview", "saint")

    assert done.returncode == 1
    assert "no page 'sanit'" in done.stdout
    assert "gone" in done.stdout
    assert project.run("preview", "web").returncode == 0
