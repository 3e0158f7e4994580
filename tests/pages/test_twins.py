"""A translation of a page is held against its source in what has no language."""

from __future__ import annotations

from typing import Any

import pytest

Make = Any  # the fixture that makes a project
PARTS = {"nb/includes/a.md": "Ord.\n", "en/includes/a.md": "Words.\n"}
FRONT = {"nb/index.md": "# Hjem {#top}\n", "en/index.md": "# Home {#top}\n"}


def found(project: Make, en: str, nb: str) -> list[tuple[str, int, str]]:
    site = project(FRONT | PARTS | {"en/page.md": en, "nb/page.md": nb})
    return [(one.path.removeprefix("docs/"), one.line, one.code) for one in site.findings()]


@pytest.mark.parametrize(
    ("en", "nb", "line", "code"),
    [
        ("# A\n\n## B {#b}\n", "# A\n\n### B {#b}\n", 3, "P1102"),
        ("# A\n\n## B {#b}\n", "# A\n\n## B {#bb}\n", 3, "P1102"),
        ("# A\n\n## B {#b}\n", "# A\n\n## B\n", 3, "P1102"),
        ("# A\n\n## B {#b}\n\n## C {#c}\n", "# A\n\n## C {#c}\n", 1, "P1102"),
        ("# A\n", "# A\n\n## Mer\n", 3, "P1102"),
        ("# A\n\n1. B\n1. C\n", "# A\n\n1. B\n", 3, "P1110"),
        ("# A\n\n* B\n* C\n* D\n", "# A\n\n* B\n* D\n", 3, "P1110"),
        ("# A\n\nB\n\n## C {#c}\n\n* D\n* E\n", "# A\n\nB\n\n## C {#c}\n\nD og E\n", 5, "P1110"),
        ("# A\n", "# A\n\n| B |\n|---|\n| C |\n", 1, "P1110"),
        ("# A\n\n| B |\n|---|\n| C |\n", "# A\n\n| B |\n|---|\n| C |\n| D |\n", 6, "P1110"),
        ("# A\n\n[!include[A](includes/a.md)]\n", "# A\n", 1, "P1103"),
        ("# A\n", "# A\n\n[!include[A](includes/a.md)]\n", 3, "P1103"),
        ('# A\n\n{{ license("day").name }}\n', "# A\n\nOrd.\n", 3, "P1104"),
        ("# A\n\nWords.\n", '# A\n\n{{ license("day").name }}\n', 3, "P1104"),
        ("# A\n\n[x](index.md#top)\n", "# A\n\n[x](index.md)\n", 3, "P1105"),
        ("# A\n\n1. B\n1. [C](index.md)\n", "# A\n\n1. B\n", 3, "P1110"),
        ("# A\n\n1. [C](index.md)\n1. B\n", "# A\n\n1. B\n", 3, "P1110"),
        ("# A\n\n1. B\n", "# A\n\n1. B\n1. [C](index.md)\n", 4, "P1110"),
        ("# A\n\nB\nC [x](index.md)\n", "# A\n\nB\nC\n", 4, "P1105"),
        ("# A\n\nB\n\n> [!TIP]\n> C\n", "# A\n\nB\n\n> [!NOTE]\n> C\n", 5, "P1112"),
        ("# A\n\nB\n\n> [!TIP]\n> C\n", "# A\n\nB\n", 1, "P1112"),
        ("# A\n\nB\n{ .wide }\n", "# A\n\nB\n", 3, "P1112"),
        ("# A\n\n| B | C |\n|---|---|\n| D. | E |\n", "# A\n\n| B | C |\n|---|---|\n| D | E |\n", 5, "P1113"),
        ("# A\n\n1. B 20\n", "# A\n\n1. B 30\n", 3, "P1114"),
        ("# A\n\n[x](index.md) {{ version }}\n", "# A\n\n[x](index.md) 12\n", 3, "P1115"),
        ("# A\n\n1. [C](index.md)\n1. B\n", "# A\n\n1. B\n1. [C](index.md)\n", 3, "P1117"),
        ("# A\n\n* B C D\n* E F G\n", "# A\n\n* B C D\n* B C D\n", 4, "P1122"),
        ("---\ntitle: A\ntopic: howto\n---\n\n# A\n", "---\ntitle: A\ntopic: concept\n---\n\n# A\n", 3, "P1106"),
        ("---\ntitle: A\ntopic: howto\n---\n\n# A\n", "---\ntitle: A\nemne: howto\n---\n\n# A\n", 3, "P1106"),
    ],
)
def test_what_differs_is_told_at_the_translation(project: Make, en: str, nb: str, line: int, code: str) -> None:
    assert found(project, en, nb) == [("nb/page.md", line, code)]


@pytest.mark.parametrize(
    ("en", "nb"),
    [
        ("# A {#a}\n\n## B\n", "# Å { #a }\n\nB\n---\n"),
        ("# A\n\n[x](index.md) and [y](./index.md)\n", "# A\n\n[y](index.md)\n"),
        ("# A\n\n* B\n", "# A\n\nB.\n"),
        ("# A\n\n1. B\n\n   * C\n\n1. D\n", "# A\n\n1. B\n\n   C\n\n1. D\n"),
        ("# A\n\n[x](https://example.com/en)\n", "# A\n\n[x](https://example.com/nb)\n"),
        ("# A\n\n[x][1]\n\n[1]: index.md\n", "# A\n\n[x](index.md)\n"),
        ("---\nuid: a-en\n---\n\n# A\n\n[x](xref:a-en)\n", "---\nuid: a-nb\n---\n\n# A\n\n[x](xref:a-nb)\n"),
        ("# A\n\n{{ license('day').name }}\n", '# A\n\n{{ license( "day" ).name | capitalize }}\n'),
        ("# A\n\n#### [B](#tab/b)\n\nWords.\n\n***\n", "# A\n\n#### [Å](#tab/b)\n\nOrd.\n\n***\n"),
        ("---\ntitle: A\nso.topic: howto\n---\n\n# A\n", "---\ntitle: A\ntopic: howto\nredirect_from: b\n---\n\n# A\n"),
        ("# A\n\n* [x](index.md)\n* [y](page.md)\n", "# A\n\n* [y](index.md)\n* [x](page.md)\n"),
        ("# A\n\n[x](index.md).\n\nB.\n", "# A\n\nB.\n\n[x](index.md).\n"),
        ("# A\n\nB.\n\nC 5\n", "# A\n\nB, C\n"),
        ("# A\n\n1. **B**\n1. **C**\n", "# A\n\n1. **D**\n1. **E**\n"),
        ("# A\n\nSee [x](index.md)!\n", "# A\n\nSe «[x](index.md).»\n"),
        ("# A\n\n{{ version }}.\n", "# A\n\nI {{ version }}\n"),
        ("# A\n\n| B C D | B C D |\n|---|---|\n| E | F |\n", "# A\n\n| G H I | G H I |\n|---|---|\n| J | J |\n"),
        ("# A\n\n```text\n{{ version }} [x](y.md)\n```\n", "# A\n\n```text\nord\n```\n"),
    ],
)
def test_what_only_looks_different_is_left_alone(project: Make, en: str, nb: str) -> None:
    assert [one for one in found(project, en, nb) if one[2].startswith("P11")] == []


def test_the_id_of_a_tab_is_mended_in_its_link(project: Make) -> None:
    tab = "# A\n\n#### [B](#tab/b)\n\nWords.\n\n***\n"
    site = project(FRONT | {"en/page.md": tab, "nb/page.md": tab.replace("#tab/b", "#tab/å")})

    hints = [finding.hint for finding in site.findings() if finding.code == "P1102"]

    assert hints == ["write `[B](#tab/b)`"]


def test_what_is_wrong_with_one_page_brings_no_second_finding_about_its_twin(project: Make) -> None:
    assert found(project, "# A\n\n[x](index.md)\n", "# A\n\n[x](indx.md)\n") == [("nb/page.md", 3, "P601")]


def test_a_part_that_pages_include_has_a_twin_as_well(project: Make) -> None:
    site = project(FRONT | PARTS | {"nb/includes/b.md": "Ord.\n"})

    assert [(one.path, one.code) for one in site.findings()] == [("docs/nb/includes/b.md", "P1101")]
