"""What MkDocs puts around the pages of a language, kept from a build to make one page anew."""

from __future__ import annotations

from copy import copy, deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs_static_i18n.plugin import I18n


KEPT = "The preview keeps the last good pages until this is mended."

_newest: dict[str, Frame] = {}  # MkDocs loads a hook anew for each build, and this module once


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What is around the pages of a language: the menu, the templates, and what is configured.

    Args:
        language: the language of the site around the pages.
        config: the configuration as it is in this language.
        env: the templates.
        files: every page in this language, and every file beside them.
        nav: the menu.
    """

    language: str
    config: MkDocsConfig
    env: Environment
    files: Files
    nav: Navigation

    def word(self, name: str) -> str:
        """Return one of the words of the language."""
        return str(cast("dict[str, str]", self.env.globals["words"])[name])

    def address(self, path: str) -> str:
        """Return where a page of this language is, from the root of the site on; nothing if there is none."""
        file = self.files.get_file_from_path(f"{self.language}/{path}")
        return file.url if file else ""

    @classmethod
    def of(cls, config: MkDocsConfig, env: Environment, files: Files, nav: Navigation) -> Frame:
        """Return the frame of the language that is being built: its configuration is that of the next one later on."""
        kept = copy(config)
        kept.theme, kept.extra = deepcopy(config.theme), copy(config.extra)
        return cls(language=_i18n(config).current_language, config=kept, env=env, files=files, nav=nav)

    def render(self, file: File) -> None:
        """Write a page into the site, made from what is staged of it now. MkDocs has no function for one page."""
        page = file.page or Page(None, file, self.config)  # which the file then has
        config, plugins = self.config, self.config.plugins
        _i18n(config).current_language = self.language
        page.read_source(config)
        markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=self.files)
        page.markdown = markdown
        page.render(config, self.files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self.files)
        page.active = True  # in the menu
        try:
            context = get_context(self.nav, self.files, config, page)
            context = plugins.on_page_context(context, page=page, config=config, nav=self.nav)
            template = self.env.get_template(page.meta.get("template", "main.html"))
            output = template.render(**context)
        finally:
            page.active = False
        output = plugins.on_post_page(output, page=page, config=config)
        write_file(output.encode(), file.abs_dest_path)


def remember(frame: Frame) -> None:
    """Keep the frame of a language that is being built."""
    _newest[frame.language] = frame


def newest() -> dict[str, Frame]:
    """Return the frames of the build that was the last to come so far, by language, the default one first."""
    return dict(_newest)


def _i18n(config: MkDocsConfig) -> I18n:
    return cast("I18n", config.plugins["i18n"])
