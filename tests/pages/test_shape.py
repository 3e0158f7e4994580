"""What is wrong with a page as a whole."""

from __future__ import annotations

from typing import Any

import pytest

from .test_site import BOTH, findings

Make = Any  # the fixture that makes a project


@pytest.mark.parametrize(
    ("page", "finding"),
    [
        ("", "1:1: P905 the page is empty"),
        ("---\ntitle: Side\n---\n\n", "1:1: P905 the page is empty"),
        ("---\ntitle:\n---\n# Side\n", "2:1: P906 the title is empty\n    write `title: Side`"),
        ("---\ntitle: Sider\n---\n# Side\n", "2:1: P907 the title is 'Sider', but the heading is 'Side'"),
        (
            "---\ntitle: A\nlanguage: en\n---\n# A\n",
            "3:1: P908 the page says that it is in 'en', but it is among those",
        ),
        ("---\ntitle: A\n---\n\nOrd.\n", "1:1: P910 the page has no heading of the first level\n    write `# A`"),
        ("# A\n\nOrd.\n\n# B\n", "5:1: P910 'B' is a second heading of the first level\n    write `## B`"),
        ("# A\n\n## B {#x}\n\n## C { #x .y }\n", "5:1: P911 the heading 'B' has the id 'x' already"),
    ],
)
def test_what_is_wrong_with_a_page_as_a_whole_is_told_once(project: Make, page: str, finding: str) -> None:
    (found,) = findings(project(BOTH | {"nb/page.md": page}))

    assert found.startswith(f"docs/nb/page.md:{finding}")


@pytest.mark.parametrize(
    "page",
    [
        "---\ntitle: Én billett\nlanguage: no\n---\n# Én *{{ scope('visitor').name }}* {#top}\n",
        "---\ntitle: A & B\nlanguage: nb-NO\n---\nA &amp; `B`\n===\n\n## Ord\n\n### Ord\n",
        "# A\n\n# [B](#tab/b)\n\nOrd.\n\n***\n",
    ],
)
def test_a_page_that_is_right_is_left_alone(project: Make, page: str) -> None:
    assert findings(project(BOTH | {"nb/page.md": page})) == []


@pytest.mark.parametrize(
    "page",
    [
        "---\ntitle: A\n\n# B\n",
        "uid: x\ntitle: B\n---\n# B\n",
        "---\ntitle: A\n---\n# {{ nothing }}\n",
        "---\ntitel: A\n---\n# A\n",
        "---\nuid: x\ntitle: *a\n---\n# A\n",
        "# A\n\n#### [B](#tabs/b)\n\nOrd.\n",
    ],
)
def test_one_slip_brings_no_other_findings(project: Make, page: str) -> None:
    assert len(findings(project(BOTH | {"nb/page.md": page}))) == 1


def test_a_uid_is_given_once_in_a_language(project: Make) -> None:
    text = "---\nuid: a\ntitle: A\n---\n# A\n"
    site = project(BOTH | {"nb/a.md": text, "nb/b.md": text.replace("A", "B"), "en/a.md": text})

    assert findings(site) == [
        "docs/nb/b.md:2:1: P909 the page 'a' has this uid already\n    give each page a uid of its own"
    ]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("no/book.md", "move it to docs/nb"),
        ("dk/deep/book.md", "move it to docs/nb or docs/en, or add 'dk' to the published languages in the catalogue"),
        ("book.md", "move it to docs/nb or docs/en"),
    ],
)
def test_a_page_in_no_folder_of_a_published_language_is_found(project: Make, path: str, hint: str) -> None:
    assert findings(project(BOTH | {path: "# Book\n", "img/a.svg": "<svg/>", ".x/a.md": "# A\n"})) == [
        f"docs/{path}:1:1: P912 nobody sees this page: it is in no folder of a published language\n    {hint}"
    ]
