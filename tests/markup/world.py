"""A small world around the pages of the tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError, UnknownFeature, UnknownLicense
from licensebook.hints import did_you_mean
from licensebook.markup import Context, Page

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES = {"note": "Merk", "tip": "Tips", "important": 'Svært "viktig"', "caution": "Forsiktig", "warning": "Advarsel"}
URLS = {
    "license:saint": "licenses/saint.md",
    "license:web": "licenses/web.md",
    "feature:quotes": "features/quotes.md",
    "page:activate": "activate.md",
    "xref:help-nb-saint": "saint.md",
}
TABLE = "| Lisens | Beskrivelse |\n|---|---|\n| [SAINT](license:saint) | Gir `varsler`. |\n"


@dataclass(frozen=True)
class License:
    name: str
    summary: str
    since: str | None = None


LICENSES = {
    "saint": License("Sales Intelligence", "Gir <code>varsler</code> om salg."),
    "web": License("Web", "Gir web."),
}


def license_(id_: str) -> License:
    if id_ not in LICENSES:
        raise UnknownLicense(f"no license {id_!r}", did_you_mean(id_, LICENSES))
    return LICENSES[id_]


def license_table(scope: str) -> str:
    if scope != "system":
        raise LicensebookError(f"no scope {scope!r}", did_you_mean(scope, ["system"]))
    return TABLE


def requires(feature: str) -> str:
    if feature != "quotes":
        raise UnknownFeature(f"no feature {feature!r}", did_you_mean(feature, ["quotes"]))
    return "> [!TIP]\n> For å lage tilbud trenger du:\n>\n> * en brukerlisens\n> * Tilbud"


MISSING = ("nowhere.md",)
FUNCTIONS = {
    "license": license_,
    "license_table": license_table,
    "requires": requires,
    "ids": tuple(LICENSES),
    "version": "12.0",
    "nothing": lambda: "nothing",
    "both": lambda one, other: f"{one} and {other}",
    "several": lambda *ids: ", ".join(ids),
}


def context(pages: Mapping[str, str]) -> Context:
    """Return a world in which these pages can be included."""

    def include(target: str, from_path: str) -> Page:
        folder = from_path.rpartition("/")[0]
        path = f"{folder}/{target}" if folder else target
        if path not in pages:
            raise LicensebookError(f"no page {path!r}", did_you_mean(path, pages))
        return Page(path=path, text=pages[path])

    def link(kind: str, target: str) -> str:
        if not kind and target not in MISSING:
            return target
        key = f"{kind}:{target}"
        if key not in URLS:
            raise LicensebookError(f"no {kind} {target!r}", did_you_mean(key, URLS))
        return URLS[key]

    return Context(functions=FUNCTIONS, alert_titles=TITLES, include=include, link=link)
