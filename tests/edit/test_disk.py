"""Whatever happens in the middle, every file is whole."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from licensebook.edit import disk
from licensebook.edit.disk import put
from licensebook.edit.files import Change, Files
from licensebook.errors import LicensebookError

if TYPE_CHECKING:
    from conftest import Project

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    (tmp_path / "data").mkdir()
    (tmp_path / "docs").mkdir()
    found = Files(tmp_path / "data" / "licenses.yaml", tmp_path / "docs")
    found.catalogue.write_bytes(b"old catalogue\r\n")
    (found.docs / "page.md").write_bytes(b"old page\n")
    return found


def changes(files: Files) -> list[Change]:
    page = files.docs / "page.md"
    return [
        Change(files.catalogue, "old catalogue\r\n", "new catalogue\r\n"),
        Change(page, "old page\n", "new page\n"),
    ]


def on_disk(files: Files) -> dict[str, bytes]:
    home = files.docs.parent
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def test_all_files_change_and_nothing_else_is_left(files: Files) -> None:
    files.catalogue.chmod(0o640)

    put(files, changes(files))

    assert on_disk(files) == {"data/licenses.yaml": b"new catalogue\r\n", "docs/page.md": b"new page\n"}
    assert files.catalogue.stat().st_mode & 0o777 == 0o640


def test_a_file_that_somebody_saved_meanwhile_is_not_overwritten(files: Files) -> None:
    wanted = changes(files)
    (files.docs / "page.md").write_text("saved meanwhile\n")
    before = on_disk(files)

    with pytest.raises(LicensebookError, match="was changed meanwhile"):
        put(files, wanted)

    assert on_disk(files) == before


def test_a_rename_that_fails_takes_back_those_before_it(files: Files) -> None:
    before = on_disk(files)
    swaps = [
        disk.Swap(*(files.docs / name for name in names))
        for names in (("page.md", "new", "old"), ("gone/x", "no", "no"))
    ]
    (files.docs / "new").write_text("new page\n")
    (files.docs / "old").write_text("old page\n")

    with pytest.raises(OSError, match="No such file"):
        disk.swap_all(swaps)

    assert on_disk(files) == before


def test_a_link_out_of_the_project_is_not_followed(files: Files, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("old page\n")
    (files.docs / "page.md").unlink()
    (files.docs / "page.md").symlink_to(outside)

    with pytest.raises(LicensebookError, match="is a link to"):
        put(files, changes(files))

    assert outside.read_text() == "old page\n"
    assert files.catalogue.read_bytes() == b"old catalogue\r\n"


def test_a_link_within_the_project_stays_a_link(files: Files) -> None:
    (files.docs / "page.md").rename(files.docs / "real.md")
    (files.docs / "page.md").symlink_to("real.md")

    put(files, changes(files))

    assert (files.docs / "page.md").is_symlink()
    assert (files.docs / "real.md").read_text() == "new page\n"


def apart(
    project: Project, *words: str, before: str = "", limit: int | None = None
) -> subprocess.CompletedProcess[str]:
    """Call the command in a process of its own, after the Python in `before`, with a limit to the size of files."""
    script = f"import sys\n{before}\nfrom licensebook.cli import main\nsys.exit(main({list(words)!r}))"

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=project.folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,  # the limit is for that process only
    )


RENAME = ("rename", "saint", "status-monitors")


def test_a_disk_that_is_full_leaves_every_file_as_it_was(project: Project) -> None:
    before = project.texts()

    # Room for each page and for a copy to try the edit on, but not for the catalogue, with which the writing starts.
    done = apart(project, *RENAME, before=_LESS_ROOM_WHEN_WRITING)

    assert done.returncode == 2
    assert "licenses.yaml: File too large; nothing was changed" in done.stderr
    assert "Traceback" not in done.stderr
    assert project.texts() == before


_LESS_ROOM_WHEN_WRITING = """
import resource
from licensebook.edit import disk
from licensebook import editing
real = disk.put
def put(*arguments):
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
    real(*arguments)
editing.put = put
"""


# A signal at a certain moment: when this function of `os` or `pathlib` is called for the nth time.
_STOP_AT = """
import os, pathlib, signal
count = 0
def stopped(real):
    def call(*arguments, **options):
        global count
        count += 1
        if count == {nth}:
            os.kill(os.getpid(), signal.{signal})
        return real(*arguments, **options)
    return call
{what} = stopped({what})
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_stop_while_the_new_texts_are_written_leaves_every_file_as_it_was(project: Project, name: str) -> None:
    before = project.texts()

    done = apart(project, *RENAME, before=_STOP_AT.format(nth=1, signal=name, what="os.fsync"))

    assert done.returncode == 130
    assert "every file is whole" in done.stderr
    assert "Traceback" not in done.stderr
    assert project.texts() == before


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_stop_between_the_renames_waits_until_all_are_done(project: Project, nth: int) -> None:
    before = project.texts()

    done = apart(project, *RENAME, before=_STOP_AT.format(nth=nth, signal="SIGINT", what="pathlib.Path.replace"))

    assert done.returncode == 130
    assert sorted(project.changed(before)) == ["data/licenses.yaml", "docs/en/saint.md", "docs/nb/saint.md"]
    assert project.run("check").returncode == 0


def test_a_file_that_is_new_is_as_open_as_the_one_it_is_like(files: Files) -> None:
    page = files.docs / "page.md"
    page.chmod(0o640)
    new = Change(files.docs / "deep" / "er" / "new.md", "", "new\n", like=page)

    put(files, [*changes(files), new])

    assert on_disk(files)["docs/deep/er/new.md"] == b"new\n"
    assert new.path.stat().st_mode & 0o777 == 0o640
    assert len(on_disk(files)) == 3


def test_a_file_that_is_new_goes_again_where_another_cannot_be_written(files: Files) -> None:
    new = Change(files.docs / "deep" / "er" / "new.md", "", "new\n", like=files.docs / "page.md")
    wanted = [new, *changes(files)]
    (files.docs / "page.md").write_text("saved meanwhile\n")
    before = on_disk(files)

    with pytest.raises(LicensebookError, match="was changed meanwhile"):
        put(files, wanted)

    assert on_disk(files) == before
    assert not (files.docs / "deep").exists()


def test_a_new_file_that_somebody_wrote_meanwhile_is_not_overwritten(files: Files) -> None:
    new = Change(files.docs / "new.md", "", "new\n", like=files.docs / "page.md")
    new.path.write_text("written meanwhile\n")

    with pytest.raises(LicensebookError, match="was changed meanwhile"):
        put(files, [new])

    assert new.path.read_text() == "written meanwhile\n"


def test_a_rename_that_fails_takes_a_new_file_away_again(files: Files) -> None:
    (files.docs / "new.tmp").write_bytes(b"new\n")
    swaps = [
        disk.Swap(files.docs / "new.md", files.docs / "new.tmp", None),
        disk.Swap(files.catalogue, files.docs / "gone", files.docs / "gone too"),
    ]

    with pytest.raises(FileNotFoundError):
        disk.swap_all(swaps)

    assert not (files.docs / "new.md").exists()
