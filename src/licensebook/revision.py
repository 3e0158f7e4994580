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


_NO_GIT = "git is not installed, and it alone knows how the files were"


@contextmanager
def files_at(revision: str, folder: Path) -> Iterator[Path]:
    """Give a temporary folder with all that `folder` held in a revision, such as `main` or `HEAD~1`.

    Raises:
        LicensebookError: git is not there, the folder is in no repository, or there is no such revision.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    inside = folder.resolve().relative_to(root.resolve())
    commit = _commit(revision, folder)
    packed = _git(root, "archive", "--format=tar", f"{commit}:{inside.as_posix().removeprefix('.')}")
    with tempfile.TemporaryDirectory() as there, tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        # The first releases of Python 3.11, Debian's among them, have no filter; and git wrote the archive.
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, _: member)
        archive.extractall(there)  # noqa: S202
        yield Path(there)


def file_at(revision: str, file: Path) -> bytes:
    """Return what `file` held in a revision, such as `main` or `HEAD~1`.

    Raises:
        LicensebookError: git is not there, the file is in no repository, there is no such revision, or it has no such
            file.
    """
    whole = file.resolve()
    _commit(revision, whole.parent)
    # The revision cannot be taken for an option, and the path counts from the folder of the file.
    return _git(whole.parent, "show", "--end-of-options", f"{revision}:./{whole.name}")


def _commit(revision: str, folder: Path) -> str:
    """Return the name of the commit that a revision stands for."""
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return found.decode().strip()


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", folder, *words], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise LicensebookError(_NO_GIT, "install git; only --since needs it") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        reason = said[0].removeprefix("fatal: ") if said else f"there is no revision {words[-1].partition('^')[0]!r}"
        raise LicensebookError(f"git: {reason}", "name a branch, a tag or a commit of this repository, such as main")
    return done.stdout
