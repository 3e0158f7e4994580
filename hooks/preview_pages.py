"""The pages of a preview: each is made when somebody looks at it, so that a save shows at once.

A build of the whole site takes seconds; a page of it, a fraction of one. So a save builds nothing. It makes stale what
there is, and who asks for a page gets it made anew from what writers have written, in the frame of the last build. Only
where that frame itself may differ, after an edit of code, words, templates or configuration or where a page came or
went, is the site built as a whole. Beside all this, a check looks for what a save broke elsewhere.
"""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from preview_check import PreviewCheck

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs.structure.files import File

    from licensebook.project import Project
    from preview_frame import Frame

    Build = Callable[[], Mapping[str, Frame] | str]


_PAGE = ".html"


class PreviewPages:
    """The pages of a preview.

    Args:
        frames: what the first build put around the pages, by language.
        build: builds the whole site; returns what it put around the pages or, if it failed, why.
        watched: the folders and files with anything in them that makes a difference.
    """

    def __init__(self, frames: Mapping[str, Frame], build: Build, watched: Sequence[Path]) -> None:
        self.told: Callable[[], None] = _nothing  # is called when more is known of what is wrong
        self._build = build
        self._watched = watched
        self._lock = RLock()  # MkDocs and its plugins make one page at a time
        self._saves = 0
        self._found: Sequence[str] = ()  # by the check, since the last save
        self._of_code = ""  # the mistake that stopped the last build
        self._of_pages: dict[str, Sequence[str]] = {}  # what is wrong with each page that was made since the last save
        self._shown: dict[str, Sequence[str]] = {}  # above each page that somebody looked at since then
        self._keep(frames)
        self._marks = self._look()
        self._check = PreviewCheck(self._project)

    def _keep(self, frames: Mapping[str, Frame]) -> None:
        extra = next(iter(frames.values())).config.extra
        self._frames = frames
        self._project: Project = extra["project"]
        self._files = dict(_files(frames, self._project.pages))
        self._uris = self._project.uris()
        self._of_texts, self._of_menu = extra["problems"]
        # A build stages no page with a mistake, and knows no better than what is asked for later.
        self._is_stale = bool(self._of_texts)
        # Python need not look through all that a build leaves for what could go, while somebody waits for a page.
        gc.collect()
        gc.freeze()

    def save(self) -> None:
        """Take notice that something was saved; build the whole site if more than texts may differ."""
        with self._lock:
            self._check.stop()
            self._saves += 1
            self._of_pages.clear()
            self._shown.clear()
            self._found = ()
            marks, project = self._look(), replace(self._project)
            uris = project.uris()
            if marks == self._marks and not self._of_code and self._uris and uris in {self._uris, None}:
                self._project, self._is_stale, self._of_texts = project, True, ()
            else:
                self._marks = marks
                self._build_whole()
                self._check.renew()
            if not self._of_code:
                self._check.start(partial(self._tell, self._saves))

    def _build_whole(self) -> None:
        gc.unfreeze()
        built = self._build()
        if isinstance(built, str):
            self._of_code, self._is_stale = built, False
        else:
            self._of_code = ""
            self._keep(built)

    def problem(self, path: str) -> tuple[str, Frame]:
        """Make a file of the site anew if it is stale; return what is wrong, and the frame of its language.

        Where something is wrong with a page, what was there before is kept.
        """
        with self._lock:
            frame, file = self._files.get(path, (next(iter(self._frames.values())), None))
            if file and (self._is_stale or not Path(file.abs_dest_path).exists()) and path not in self._of_pages:
                self._of_pages[path] = self._make(frame, file)
            shown = self._problems(path)
            if path.endswith(_PAGE):
                self._shown[path] = shown
            return "\n".join(shown), frame

    def _problems(self, path: str) -> Sequence[str]:
        of_page = self._of_pages.get(path, ())
        every = (self._of_code, *self._of_menu, *self._of_texts, *of_page, *self._found)
        return list(dict.fromkeys(filter(None, every)))  # the check finds what is wrong with a page as well

    def _make(self, frame: Frame, file: File) -> Sequence[str]:
        fresh = self._project.fresh(file.src_uri.removeprefix(f"{frame.language}/"), frame.language)
        if fresh.content is not None:
            Path(file.abs_src_path or "").write_bytes(fresh.content)
            if file.is_documentation_page():
                frame.config.extra["project"] = self._project
                frame.env.globals |= self._project.globals(frame.language, self._frames)
                frame.render(file)
            else:
                Path(file.abs_dest_path).write_bytes(fresh.content)
        return fresh.problems

    def _look(self) -> dict[Path, tuple[int, int]]:
        """Return what code, words, templates and configuration look like now."""
        files = (file for path in self._watched for file in ([path] if path.is_file() else path.rglob("*")))
        try:
            stats = {file: file.stat() for file in files if file.is_file() and not self._project.is_text(file)}
        except FileNotFoundError:  # one went away meanwhile, which a build takes notice of
            return {}
        return {file: (stat.st_mtime_ns, stat.st_size) for file, stat in stats.items()}

    def close(self) -> None:
        """Leave nothing behind."""
        with self._lock:
            self._saves += 1
            self._check.close()

    def _tell(self, save: int, problems: Sequence[str], *, is_all: bool) -> None:
        """Take notice of what a check has found since a save."""
        with self._lock:
            if save != self._saves:
                return
            self._found = problems
            if is_all:  # what was wrong at the build may be mended or excepted by now
                self._of_menu = [problem for problem in self._of_menu if problem in problems]
            is_new = any(set(shown) != set(self._problems(path)) for path, shown in self._shown.items())
        if is_new:
            self.told()
        if is_all and problems:
            sys.stderr.write("\n{}\n\n".format("\n".join(problems)))


def _nothing() -> None:
    """Nobody wants to know."""


def _files(frames: Mapping[str, Frame], pages: Path) -> Iterator[tuple[str, tuple[Frame, File]]]:
    """Yield every file that comes from the project, after its path in the site."""
    for frame in frames.values():
        for file in frame.files:
            if file.src_dir and Path(file.src_dir) == pages:
                yield file.dest_uri, (frame, file)
