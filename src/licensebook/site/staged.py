"""A page in plain Markdown."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from licensebook.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedPage:
    """A page in plain Markdown: `uri` is its path in the pages of a language, such as `licenses/saint.md`.

    It is fit to be published only where `findings` is empty.
    """

    uri: str
    front_matter: Mapping[str, object]
    body: str
    findings: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        """The whole page, with its front matter."""
        return head(self.front_matter) + self.body


def head(front_matter: Mapping[str, object]) -> str:
    """Write front matter. JSON is YAML that reads the same by every version of its rules."""
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front_matter.items())
    return f"---\n{lines}---\n\n" if lines else ""


def slug(uri: str) -> str:
    """Return the path of a page without its ending, as links name it."""
    return uri.removesuffix(".md")


def folder_of(uri: str) -> str:
    """Return where a page is, as seen from the front page of its language: `licenses/saint/`, nothing for that page."""
    name = slug(uri)
    return "" if name == "index" else f"{name.removesuffix('/index')}/"
