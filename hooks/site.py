"""What MkDocs tells at each step of a build, handed to the package that knows what to do."""

from __future__ import annotations

import logging
import re
import sys
from importlib import import_module, invalidate_caches
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.exceptions import PluginError
from pathspec.gitignore import GitIgnoreSpec

from preview_frame import KEPT

if TYPE_CHECKING:
    from types import ModuleType

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs_static_i18n.plugin import I18n

_SHEETS = "assets/css/"
_KEPT = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.DOTALL)
_INDENTED = re.compile(r"\s*\n\s*")
# Parts of code that no style sheet colors: spaces, brackets and plain values.
_UNCOLORED = re.compile(r'<span class="(?:w|nv|p)(?: p-Indicator)?">([^<]*)</span>')

_previewing = False


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is a preview, which must survive a mistake."""
    global _previewing  # noqa: PLW0603  # MkDocs tells it once, before there is a configuration to keep it in
    _previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages as plain Markdown, and let MkDocs read those."""
    root = Path(config.config_file_path).parent
    pages = root / "build" / "pages"
    if Path(config.docs_dir) == pages:  # the build of a further language
        return config
    project = _package().Project(
        catalogue=root / config.extra.get("catalogue", "data/licenses.yaml"),
        docs=Path(config.docs_dir),
        pages=pages,
        configuration=Path(config.config_file_path),
    )
    problems = (project.stage(keep_last_good=_previewing), project.menu_problems())
    problem = "\n".join(dict.fromkeys(chain.from_iterable(problems)))
    if problem and not _previewing:
        raise PluginError(f"nothing was built\n\n{problem}")
    if problem:
        # Not by the log of MkDocs: what is logged there stops a strict build, and with it the preview.
        sys.stderr.write(f"\n{problem}\n\n{KEPT}\n\n")
    config.docs_dir = str(pages)
    # A path with a folder in it would mean the pages of the default language alone.
    unlisted = GitIgnoreSpec.from_lines(sorted(f"**/{uri}" for uri in project.unlisted_uris()))
    config.not_in_nav = config.not_in_nav + unlisted if config.not_in_nav else unlisted
    # The package tells of these, and knows what is excepted.
    nav = config.validation.nav
    nav.omitted_files = nav.not_found = nav.absolute_links = logging.DEBUG
    config.extra |= {"problems": problems, "project": project}
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave out the styles and scripts of the theme below ours, which no page of ours asks for."""
    ours = (config.docs_dir, config.theme.custom_dir)
    for file in [file for file in files if not file.is_documentation_page() and file.src_dir not in ours]:
        files.remove(file)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, **_: object) -> Environment:
    """Give the templates the words of the language that is being built, and keep their indentation out of the pages."""
    env.trim_blocks = env.lstrip_blocks = True
    i18n = _i18n(config)
    languages = [language.locale for language in i18n.config.languages]
    env.globals |= config.extra["project"].globals(i18n.current_language, languages)
    return env


def on_post_page(output: str, **_: object) -> str:
    """Leave out the indentation of the templates and marks without a color: much of a page, nothing to its readers."""
    parts = _KEPT.split(_UNCOLORED.sub(r"\1", output))
    return "".join(part if index % 2 else _INDENTED.sub("\n", part) for index, part in enumerate(parts))


def on_post_build(config: MkDocsConfig) -> None:
    """Put the style sheets that lie in one folder into one file: a browser waits for one answer instead of nine."""
    folder = Path(config.site_dir, _SHEETS)
    if folder.is_dir():  # it lies beside the pages of the default language alone
        sheets = [Path(config.site_dir, sheet) for sheet in config.extra_css if sheet.startswith(_SHEETS)]
        text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
        (folder / "site.css").write_text(text, encoding="utf-8")


def _i18n(config: MkDocsConfig) -> I18n:
    return cast("I18n", config.plugins["i18n"])


def _package() -> ModuleType:
    """Return the package, read anew: a preview lives longer than the code and the words it started with."""
    if not find_spec("licensebook"):
        raise PluginError("the package licensebook is not installed; `make site` sets everything up")
    for name in [name for name in sys.modules if name.partition(".")[0] == "licensebook"]:
        del sys.modules[name]
    invalidate_caches()
    return import_module("licensebook.project")
