"""What is certain is mended, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project


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
