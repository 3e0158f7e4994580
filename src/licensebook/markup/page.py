"""What goes into the expander and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from licensebook.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file as its writer wrote it: `path` as findings show it, `text` with the front matter.

    A page that no writer wrote, but a program, is `trusted` with HTML.
    """

    path: str
    text: str
    trusted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the expander asks of the world around the page.

    Each callable says by a LicensebookError, with a hint, that there is no such thing; it becomes a finding.

    Args:
        functions: what `{{ }}` and `{% %}` know, by name. What a function returns is writers' Markdown again.
        alert_titles: the title of each kind of alert in the language of the page: `{"note": "Merk"}`.
        include: finds the page that `[!include[Title](target)]` names, from target and path of the including page.
        link: gives the URL for `kind:target`, such as `license` and `saint`, relative to the expanded page. For a file
            beside the page the kind is empty, and what is given is not used.
    """

    functions: Mapping[str, object]
    alert_titles: Mapping[str, str]
    include: Callable[[str, str], Page]
    link: Callable[[str, str], str]


class Heading(NamedTuple):
    """A heading as its readers see it, and where it was written; `id` is empty where the writer gave none."""

    level: int
    title: str
    id: str
    path: str
    line: int
    column: int


class Place(NamedTuple):
    """A place that a link leads to: `url` is that of its page, empty for the page itself.

    `finding` is what to say if the page has no such anchor.
    """

    url: str
    anchor: str
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """A page in plain Markdown; fit to be published only where `findings` is empty, and its `places` are there."""

    front_matter: Mapping[str, object]
    markdown: str
    findings: tuple[Finding, ...]
    places: tuple[Place, ...] = ()
    headings: tuple[Heading, ...] = ()
