"""Links to places on pages."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import CATALOGUE
from .test_site import BOTH, findings

Make = Any  # the fixture that makes a project
PAGE = """\
# Kjøpe og selge {#top}

## Kjøp *nå*, {{ version }}

### Kjøp *nå*, {{ version }}

Ord.
{ #words .lede }

> [!NOTE]
> ## I et notat
>
> <a id="gammel"></a> Ord.

#### [Fane](#tab/fane)

### I en fane

***

{{ license_table("visitor") }}
"""


@pytest.mark.parametrize(
    "anchor", ["top", "kjøp-nå-30", "kjøp-nå-30_1", "words", "i-et-notat", "gammel", "i-en-fane", "license-day"]
)
def test_a_link_to_a_place_that_is_there_is_right(project: Make, anchor: str) -> None:
    links = f"[a](deep/page.md#{anchor}) [b](page:deep/page#{anchor})\n"
    site = project(BOTH | {"nb/deep/page.md": f"{PAGE}[c](#{anchor})\n", "nb/index.md": f"# Hjem\n\n{links}"})

    assert findings(site) == []


@pytest.mark.parametrize(
    ("link", "finding"),
    [
        ("[x](#hjm)", "there is no '#hjm' on this page\n    did you mean '#hjem'?"),
        ("[x](deep/page.md#topp)", "there is no '#topp' on deep/page.md\n    did you mean '#top'?"),
        ("[x](page:deep/page#topp)", "there is no '#topp' on deep/page.md\n    did you mean '#top'?"),
        ("[x](license:day#fact)", "there is no '#fact' on licenses/day.md\n    did you mean '#facts'?"),
        ("[x](only.md#onli)", "there is no '#onli' on only.md\n    did you mean '#only'?"),
        ("[x](deep/page.md#kjøpe-og-selge)", "there is no '#kjøpe-og-selge' on deep/page.md\n    "),
        ("[x](needs.md#lok)", "there is no '#lok' on needs.md\n    known: #"),
    ],
)
def test_a_link_to_a_place_that_is_not_there_is_found(project: Make, link: str, finding: str) -> None:
    site = project(
        BOTH | {"nb/deep/page.md": PAGE, "nb/index.md": f"# Hjem\n\nOrd {link}.\n", "en/only.md": "# Only\n"}
    )

    (found,) = findings(site)
    assert found.startswith(f"docs/nb/index.md:3:9: P608 {finding}")


def test_a_link_of_the_catalogue_to_a_place_that_is_not_there_is_found(project: Make) -> None:
    catalogue = CATALOGUE.replace("Gives you a *day*.", "'A [day](page:index#hom).'")
    catalogue = catalogue.replace("Gir deg en *dag*.", "'En [dag](page:index#hjem).'")
    site = project(BOTH, catalogue)

    assert set(findings(site)) == {
        "data/licenses.yaml:10:3: P608 there is no '#hom' on ../index.md\n    did you mean '#home'?"
    }
