"""Writes several files so that each is whole at any time, and all are changed or none.

Every new text is written to a temporary file beside its target first, and the old one too, for putting it back takes no
room on the disk then. Only renames are left to do, and while they are done, a stop waits.
"""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from licensebook.edit.files import text_of
from licensebook.errors import LicensebookError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.edit.files import Change, Files

_STOPS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class Swap:
    """A file, the temporary one that is to take its place, and one with what stood there, if anything did."""

    target: Path
    new: Path
    old: Path | None


def put(files: Files, changes: Sequence[Change]) -> None:
    """Write the changes.

    Raises:
        LicensebookError: a file is not as it was when it was read, or is not to be written; nothing is changed.
        OSError: the disk is full or refuses; every file is as it was.
        KeyboardInterrupt: somebody stopped it before the first file was changed; every file is as it was.
    """
    with ExitStack() as stack, _Held() as held:
        swaps = [_prepared(files.target(change.path), change, stack) for change in changes]
        for change in changes:
            if _there(change) != change.old:
                raise LicensebookError(f"{str(change.path)!r} was changed meanwhile", "run the command once more")
        held.stop_if_asked()
        swap_all(swaps)


def _prepared(target: Path, change: Change, stack: ExitStack) -> Swap:
    if change.like:
        stack.enter_context(_folder(target.parent))
        return Swap(target, _beside(target, change.new, stack, change.like), None)
    new, old = (_beside(target, text, stack, target) for text in (change.new, change.old))
    return Swap(target, new, old)


def _there(change: Change) -> str:
    return "" if change.like and not change.path.exists() else text_of(change.path)


@contextmanager
def _folder(path: Path) -> Iterator[None]:
    """Make a folder and those above it; in the end, delete those of them that are empty still."""
    made = [one for one in (path, *path.parents) if not one.exists()]
    path.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        for one in made:
            if not any(one.iterdir()):
                one.rmdir()


def _beside(target: Path, text: str, stack: ExitStack, like: Path) -> Path:
    """Write a text to a temporary file beside its target, with the mode of a file like it; it is deleted in the end."""
    if not os.access(target if target.exists() else target.parent, os.W_OK):
        raise LicensebookError(f"you may not write {str(target)!r}", "ask its owner for leave to write it")
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    stack.callback(Path(name).unlink, missing_ok=True)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise OSError(error.errno, f"{error.strerror}; nothing was changed", str(target)) from None
    Path(name).chmod(like.stat().st_mode & 0o7777)
    return Path(name)


def swap_all(swaps: Sequence[Swap]) -> None:
    """Let each new file take its place; raise OSError, with every file as it was, if one cannot."""
    done: list[Swap] = []
    try:
        for swap in swaps:
            swap.new.replace(swap.target)
            done.append(swap)
    except OSError:
        for swap in done:
            if swap.old:
                swap.old.replace(swap.target)
            else:
                swap.target.unlink()
        raise


class _Held:
    """Keeps a stop until the end of the block, then lets it happen."""

    def __init__(self) -> None:
        self._asked: list[int] = []
        self._before: dict[int, object] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in _STOPS:
                self._before[number] = signal.signal(number, lambda asked, _: self._asked.append(asked))
        return self

    def stop_if_asked(self) -> None:
        """Raise KeyboardInterrupt if somebody asked for a stop."""
        if self._asked:
            self._asked.clear()
            raise KeyboardInterrupt

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what `signal` gave, it takes back
        for number in self._asked:
            signal.raise_signal(number)
