"""What a preview finds out beside the page that somebody looks at: what is wrong elsewhere."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import astuple
from threading import Lock, Timer, current_thread
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.project import Project

    class Tell(Protocol):
        """Is told what was found."""

        def __call__(self, problems: Sequence[str], *, is_all: bool) -> None:
            """Take notice of what is wrong, and of whether that is everything."""


# Compiled code would be an edit of `src/`.
_STANDBY = (sys.executable, "-B", "-m", "licensebook.standby")

_AFTER = 0.6  # seconds after a save; until then, a small machine has its hands full with the page that is looked at


class PreviewCheck:
    """Checks a project at each save, in a process of its own.

    That another process stands by, with all code read, saves half of the time until the first answer.
    """

    def __init__(self, project: Project) -> None:
        self._command = (*_STANDBY, *map(str, astuple(project)))
        self._lock = Lock()
        self._timer: Timer | None = None
        self._running: subprocess.Popen[str] | None = None
        self._next: subprocess.Popen[str] | None = self._stand_by()

    def start(self, tell: Tell) -> None:
        """Start to check soon; `tell` is called twice at most, from another thread."""
        self.stop()
        with self._lock:
            self._timer = Timer(_AFTER, self._run, (tell,))
            self._timer.daemon = True
            self._timer.start()

    def stop(self) -> None:
        """Check no further; nothing is told of it any more."""
        with self._lock:
            if self._timer:
                self._timer.cancel()
            self._timer = None
            _end(self._running)
            self._running = None

    def renew(self) -> None:
        """Take notice that the code was edited."""
        with self._lock:
            _end(self._next)
            self._next = None

    def close(self) -> None:
        """Leave nothing behind."""
        self.stop()
        self.renew()

    def _run(self, tell: Tell) -> None:
        with self._lock:
            if current_thread() is not self._timer:  # something was saved meanwhile
                return
            process = self._running = self._next or self._stand_by()
            self._next = None
        for line in _ask(process):
            with self._lock:
                if process is not self._running:
                    return
                self._next = self._next or self._stand_by()
            tell(**json.loads(line))

    def _stand_by(self) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603  # paths of the configuration, and no shell
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )


def _ask(process: subprocess.Popen[str]) -> Iterator[str]:
    """Yield each answer of a process that stands by; nothing if it has ended, which it says itself why."""
    if process.stdin and process.stdout:
        with suppress(BrokenPipeError), process.stdin:
            process.stdin.write("\n")
        yield from process.stdout


def _end(process: subprocess.Popen[str] | None) -> None:
    if process:
        process.kill()
        process.wait()
