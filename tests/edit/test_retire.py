"""A license that is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Project


def test_the_fields_stand_where_the_model_has_them(project: Project) -> None:
    before = project.texts()

    done = project.run("retire", "saint", "--until", "11.10", "--replaced-by", "core,growth")

    assert done.returncode == 0, done.stdout + done.stderr
    assert project.changed(before)["data/licenses.yaml"] == (
        [],
        ["    until: 11.10", "    status: retired", "    replaced-by: [core, growth]"],
    )
    lines = project.catalogue.read_text(encoding="utf-8").splitlines()
    at = lines.index("    status: retired")
    assert lines[at - 2].startswith("    aliases: ")
    assert lines[at + 2] == "    related: [saint]"


def test_fields_that_are_there_are_exchanged(project: Project) -> None:
    before = project.texts()

    project.run("retire", "satellite")

    assert project.changed(before)["data/licenses.yaml"] == (["    status: legacy"], ["    status: retired"])


def test_what_still_leads_to_it_is_said(project: Project) -> None:
    said = project.run("retire", "expander-services", "--legacy").stdout

    assert said.startswith("expander-services is legacy now\n")
    assert "core still includes it\n" in said
    assert "still requires it" in project.run("retire", "licenses.user").stdout


def test_a_feature_that_nothing_current_unlocks_any_more_is_named(project: Project) -> None:
    assert "no current license unlocks the feature customer-engagement any more" in project.run("retire", "cep").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["suite"], "only licenses retire, and 'suite' stands under families"),
        (["sanit"], "did you mean 'saint'?"),
        (["saint", "--replaced-by", "coer"], "did you mean 'core'?"),
        (["saint", "--until", "soon"], "'soon' is no product version"),
    ],
)
def test_what_cannot_retire_is_refused(project: Project, words: list[str], said: str) -> None:
    before = project.texts()

    done = project.run("retire", *words)

    assert done.returncode == 2
    assert said in done.stderr
    assert project.texts() == before


def test_an_edit_that_would_be_wrong_is_said_and_not_made(project: Project) -> None:
    before = project.texts()

    done = project.run("retire", "sales-premium", "--until", "9")

    assert done.returncode == 2
    assert "C035 until 9 comes before since 10" in done.stdout
    assert "data/licenses.yaml:" in done.stdout
    assert "nothing was changed" in done.stderr
    assert project.texts() == before
