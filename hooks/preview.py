"""A preview follows each save, and outlives what a build dies of: a mistake in a template or in code."""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import sys
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.files import InclusionLevel

import preview_frame
from preview_frame import Frame
from preview_pages import PreviewPages
from preview_server import PreviewServer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

_LAST = -200  # after the plugin of the languages, which has the last word on menu and files

_nav: Navigation
_previewing = False


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001
    """Leave no compiled code in folders that are watched: each edit would be built twice."""
    global _previewing  # noqa: PLW0603  # MkDocs tells it once, before there is a configuration to keep it in
    _previewing = command == "serve"
    sys.dont_write_bytecode = sys.dont_write_bytecode or _previewing


@event_priority(_LAST)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave the pages of rules to whoever asks for one: most pages, and hardly a writer looks at any."""
    if _previewing:
        # That a page links to what is not there is said above it; that it links to what is not there yet, by nobody.
        config.validation.links.not_found = logging.DEBUG
        of_rules = config.extra["project"].rule_uris()
        for file in files.documentation_pages():
            if file.src_uri.partition("/")[2] in of_rules:
                file.inclusion = InclusionLevel.EXCLUDED
    return files


@event_priority(_LAST)
def on_nav(nav: Navigation, **_: object) -> Navigation:
    """Remember the menu of the language that is being built."""
    global _nav  # noqa: PLW0603  # MkDocs tells it apart from what else is around a page
    _nav = nav
    return nav


@event_priority(_LAST)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Remember what is around the pages of the language that is being built."""
    preview_frame.remember(Frame.of(config, env, files, _nav))
    return env


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None], **_: object
) -> LiveReloadServer:
    """Watch what writers write, not what each build writes itself; let no build end the preview."""
    site, last_good = Path(config.site_dir), Path(config.docs_dir).with_name("last-good")
    _replace(last_good, site)
    watched = [Path(path) for path in config.watch]
    build = partial(_build, builder, site, last_good, watched)
    pages = PreviewPages(preview_frame.newest(), build, [*watched, Path(config.config_file_path)])
    ours = PreviewServer(server, pages.save, pages.problem)
    pages.told = ours.reload
    atexit.register(pages.close)
    for path in (config.config_file_path, config.extra["project"].docs):
        ours.watch(str(path))
    return ours


def _build(build: Callable[[], None], site: Path, last_good: Path, edited: Sequence[Path]) -> Mapping[str, Frame] | str:
    """Build the site; where that fails, put the last good one in its place and return what is wrong."""
    # MkDocs itself no longer does, after a build that failed in a further language.
    shutil.rmtree(site, ignore_errors=True)
    try:
        build()
    except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever it is, the next save may mend it
        _replace(site, last_good)
        return _told(error, edited)
    _replace(last_good, site)
    return preview_frame.newest()


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
    sys.stderr.write(f"\n{''.join(traceback.format_list(ours))}\n{problem}\n\n{preview_frame.KEPT}\n\n")
    return problem


def _replace(folder: Path, by: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(by, folder)
