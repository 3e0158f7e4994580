"""Every place of an entry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Project


def test_every_place_in_catalogue_and_pages_is_told(shipped: Project) -> None:
    lines = shipped.run("where", "saint").stdout.splitlines()

    assert lines[0] == "licenses.saint"
    assert lines[1].startswith("  data/licenses.yaml:")
    assert lines[1].endswith(":3: defined here: saint:")
    assert (
        '  docs/en/saint.md:27:46: license(): The license for SAINT is called [{{ license("saint").name }}]' in lines[3]
    )
    assert (
        "  shown in 'en' on 5 pages: index.md, saint.md, names.md, licenses/saint.md, features/saint-monitors.md"
        in lines
    )


def test_programs_get_the_places_as_data(project: Project) -> None:
    (found,) = json.loads(project.run("where", "Sales Intelligence", "--json").stdout)

    assert found["id"] == "saint"
    assert {place["how"] for place in found["places"]} == {"defined here", "needs", "license()", "link"}
    line = project.catalogue.read_text(encoding="utf-8").splitlines()[found["places"][0]["line"] - 1]
    assert line == "  saint:"


def test_two_entries_with_one_id_are_both_told_of(project: Project) -> None:
    said = project.run("where", "user").stdout

    assert "\nlicenses.user\n" in said
    assert said.startswith("scopes.user\n")


def test_what_nobody_knows_gets_a_hint(project: Project) -> None:
    done = project.run("where", "sanit")

    assert done.returncode == 2
    assert done.stderr == "error: no entry has the id or name 'sanit'\n    did you mean 'saint'?\n"
