"""Files as they stood in a revision of git."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def files_at(revision: str, folder: Path) -> Iterator[Path]:
    """Give a temporary folder with all that `folder` held in a revision, such as `main` or `HEAD~1`.

    Raises:
        LicensebookError: git is not there, the folder is in no repository, or there is no such revision.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    inside = folder.resolve().relative_to(root.resolve())
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    packed = _git(root, "archive", "--format=tar", f"{commit.decode().strip()}:{inside.as_posix().removeprefix('.')}")
    with tempfile.TemporaryDirectory() as there, tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(there, filter="data")
        yield Path(there)


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", folder, *words], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise LicensebookError("git is not there", "install it, or name two files: licensebook diff OLD NEW") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        reason = said[0].removeprefix("fatal: ") if said else f"there is no revision {words[-1].partition('^')[0]!r}"
        raise LicensebookError(f"git: {reason}", "name a branch, a tag or a commit of this repository, such as main")
    return done.stdout
