"""What is certain is mended, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from licensebook.edit.files import Files
from licensebook.edit.fix import fixed
from licensebook.edit.fixes import FIXES
from licensebook.rules import rules
from rules.world import codes

if TYPE_CHECKING:
    from conftest import Project

# Whose examples have no way out, or several.
UNCERTAIN = {"C011", "C013", "C014", "C021", "C031", "P202", "P203", "P903", "P1004"}
ROOT = Path(__file__).parents[2]
SLIPS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("slips.yaml").read_text(encoding="utf-8"))


def exchange(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_bytes().decode()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_bytes(text.encode())


def test_slips_with_one_way_out_are_mended(project: Project) -> None:
    before = project.texts()
    exchange(
        project.catalogue,
        ("    module: saint\n", "    modul: saint\n"),
        ("    scope: site\n", "    scope: siet\n"),
        ("requires: [area-management]", "requires: [area-managment]"),
    )
    exchange(project.folder / "docs" / "en" / "about.md", ("\n## ", "\n##"))
    exchange(project.folder / "docs" / "nb" / "saint.md", ('license("saint")', 'license("sanit")'))

    done = project.run("fix")

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("mended ") == 5
    assert "unknown field 'modul'" in done.stdout
    assert done.stdout.endswith("ok nothing is wrong in data/licenses.yaml and its pages\n")
    assert project.texts() == before


def test_what_is_uncertain_is_left_and_said(project: Project) -> None:
    exchange(project.catalogue, ("    scope: user\n", "    scope: users\n"))  # `user`, or `user-plan`
    before = project.texts()

    done = project.run("fix")

    assert done.returncode == 1
    assert "did you mean 'user' or 'user-plan'?" in done.stdout
    assert "mended" not in done.stdout
    assert project.texts() == before


def test_a_fix_that_would_make_something_else_wrong_is_dropped(project: Project) -> None:
    exchange(project.catalogue, ("    requires: [user]\n", "    requires: [windows-ap]\n"))  # a circle, if mended
    before = project.texts()

    done = project.run("fix")

    assert "unknown license 'windows-ap'" in done.stdout
    assert "mended" not in done.stdout
    assert project.texts() == before


def test_a_byte_order_mark_goes(project: Project) -> None:
    before = project.texts()
    project.catalogue.write_bytes(b"\xef\xbb\xbf" + project.catalogue.read_bytes())

    assert project.run("fix").returncode == 0
    assert project.texts() == before


def test_a_dry_run_changes_nothing(project: Project) -> None:
    exchange(project.catalogue, ("    scope: site\n", "    scope: siet\n"))
    before = project.texts()

    done = project.run("fix", "--dry-run")

    assert "-    scope: siet\n+    scope: site\n" in done.stdout
    assert project.texts() == before


def test_every_fix_is_for_a_rule() -> None:
    assert FIXES.keys() <= rules().keys()


def test_all_slips_of_a_project_are_mended_in_one_go(shipped: Project) -> None:
    shutil.copy(ROOT / "data" / "terminology.yaml", shipped.catalogue.parent)
    before = shipped.texts()
    for slip in SLIPS:
        exchange(shipped.folder / slip["file"], (slip["right"], slip["wrong"]))

    done = shipped.run("fix")

    assert done.returncode == 0, done.stdout + done.stderr
    assert shipped.changed(before) == {}
    assert done.stdout.count("mended ") == len(SLIPS)


@pytest.mark.parametrize("code", [code for code in FIXES if code not in UNCERTAIN])
def test_the_wrong_example_of_a_rule_is_mended(code: str, tmp_path: Path) -> None:
    assert code in codes(code, rules()[code].wrong, tmp_path)

    done = fixed(Files(tmp_path / "data" / "licenses.yaml", tmp_path / "docs"))

    assert code in {finding.code for finding in done.mended}
    assert done.left == ()


@pytest.mark.parametrize("code", sorted(UNCERTAIN))
def test_what_may_mean_several_things_is_left(code: str, tmp_path: Path) -> None:
    codes(code, rules()[code].wrong, tmp_path)

    assert fixed(Files(tmp_path / "data" / "licenses.yaml", tmp_path / "docs")).changes == ()


def test_one_bad_fix_among_good_ones_is_dropped_alone(project: Project) -> None:
    before = project.texts()
    exchange(
        project.catalogue,
        ("    module: saint\n", "    modul: saint\n"),
        ("    scope: site\n", "    scope: siet\n"),
        ("    requires: [user]\n", "    requires: [windows-ap]\n"),  # a circle, if mended
    )

    done = project.run("fix")

    assert done.stdout.count("mended ") == 2
    assert "unknown license 'windows-ap'" in done.stdout
    assert project.changed(before) == {"data/licenses.yaml": (["    requires: [user]"], ["    requires: [windows-ap]"])}


def test_a_name_by_hand_is_mended_in_both_languages_or_in_none(project: Project) -> None:
    docs = project.folder / "docs"
    before = project.texts()
    for language, old in (("en", "This is what each tier adds:"), ("nb", "Dette legger hvert nivå til:")):
        exchange(docs / language / "plans.md", (old, f"{old} Sales Premium."))
    exchange(docs / "en" / "saint.md", ("its card shows", "its card in Sales Premium shows"))

    done = project.run("fix")

    assert done.stdout.count("mended ") == 2
    assert done.stdout.count("P1001") == 1
    changed = project.changed(before)
    assert changed.keys() == {"docs/en/plans.md", "docs/nb/plans.md", "docs/en/saint.md"}
    assert 'Dette legger hvert nivå til: {{ license("sales-premium").name }}.' in changed["docs/nb/plans.md"][1]
    assert any("its card in Sales Premium shows" in line for line in changed["docs/en/saint.md"][1])


def test_what_comes_to_light_by_a_fix_does_not_undo_it(project: Project) -> None:
    exchange(project.catalogue, ("    module: saint\n", "    modul: saint\n"))
    exchange(project.folder / "docs" / "nb" / "saint.md", ("[1]: activate.md", "[1]: aktivering.md"))

    done = project.run("fix")

    assert done.stdout.count("mended ") == 1
    assert "P601" in done.stdout


def test_translations_of_a_mended_text_stay_confirmed(project: Project) -> None:
    assert project.run("translated", "--all").returncode == 0
    before = project.texts()
    exchange(project.catalogue, ("everybody in the installation, so", "everybody in the installation , so"))
    exchange(project.folder / "docs" / "en" / "about.md", ("\n## ", "\n##"))
    assert project.run("translated", "--all").returncode == 0

    assert project.run("fix").returncode == 0
    assert project.changed(before) == {}


def test_a_rule_says_that_it_is_mended(project: Project) -> None:
    assert "`licensebook fix` mends it" in project.run("rule", "P803").stdout
    assert "`licensebook fix`" not in project.run("rule", "C035").stdout
