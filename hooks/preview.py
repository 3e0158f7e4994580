"""A preview follows each save, and outlives what a build dies of: a mistake in a template or in code."""

from __future__ import annotations

import os
import re
import shutil
import sys
import traceback
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

_BODY = re.compile(r"<body\b[^>]*>")
_KEEPS = "The preview keeps the last good pages until this is mended."


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001
    """Leave no compiled code in folders that are watched: each edit would be built twice."""
    sys.dont_write_bytecode = sys.dont_write_bytecode or command == "serve"


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None], **_: object
) -> LiveReloadServer:
    """Watch what writers write, not what each build writes itself; let no build end the preview."""
    server.unwatch(config.docs_dir)
    server.watch(str(config.extra["project"].docs))
    site, last_good = Path(config.site_dir), Path(config.docs_dir).with_name("last-good")
    _replace(last_good, site)
    server.builder = partial(_build, builder, site, last_good, [Path(path) for path in config.watch])
    return server


def _build(build: Callable[[], None], site: Path, last_good: Path, edited: Sequence[Path]) -> None:
    """Build the site; where that fails, put the last good one in its place, and what is wrong above each page."""
    # MkDocs itself no longer does, after a build that failed in a further language.
    shutil.rmtree(site, ignore_errors=True)
    try:
        build()
    except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever it is, the next save may mend it
        _replace(site, last_good)
        _put_above(site, _told(error, edited))
    else:
        _replace(last_good, site)


def _told(error: BaseException, edited: Sequence[Path]) -> str:
    """Tell in the terminal what is wrong and how the edited files led there; return what is wrong."""
    if isinstance(error, SystemExit):  # MkDocs leaves with one after an error that it has told
        error = error.__context__ or error
    frames = list(traceback.extract_tb(error.__traceback__))
    if isinstance(error, SyntaxError):
        frames.append(traceback.FrameSummary(error.filename or "", error.lineno, "<module>", line=error.text))
    ours = [
        frame
        for frame in frames
        if any(Path(frame.filename).is_relative_to(folder) for folder in edited) and frame.filename != __file__
    ]
    problem = traceback.format_exception_only(error)[-1].strip()
    if ours:
        problem = f"{os.path.relpath(ours[-1].filename)}:{ours[-1].lineno}: {problem}\n    {ours[-1].line}"
    sys.stderr.write(f"\n{''.join(traceback.format_list(ours))}\n{problem}\n\n{_KEEPS}\n\n")
    return problem


def _put_above(site: Path, problem: str) -> None:
    notice = f'<section class="problem" role="alert" lang="en"><h2>{_KEEPS}</h2><pre>{escape(problem)}</pre></section>'
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_BODY.sub(lambda body: body[0] + notice, text, count=1), encoding="utf-8")


def _replace(folder: Path, by: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(by, folder)
