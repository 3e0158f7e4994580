"""The pages that tell writers of the rules of the check."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt

from licensebook.cli import main
from licensebook.rule import Severity
from licensebook.rules import groups, rules
from licensebook.site.search import search_data

from .test_site import BOTH, findings, staged

if TYPE_CHECKING:
    from licensebook.rule import Rule
    from licensebook.site import Site

Make = Any  # the fixture that makes a project
LANGUAGES = ("nb", "en")
OURS = "---\ntitle: Ours\n---\n\n# Ours\n"
EVERY = rules().values()


def uri(rule: Rule) -> str:
    return f"rules/{rule.code.lower()}.md"


def blocks(markdown: str) -> list[str]:
    """What stands in blocks of code."""
    return [token.content for token in MarkdownIt().parse(markdown) if token.type == "fence"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_page_with_its_title_its_reason_and_both_examples(project: Make, language: str) -> None:
    site = project(BOTH)
    pages = staged(site, language)

    of_groups = {f"rules/of-{name}.md" for name in groups()}
    assert {name for name in pages if name.startswith("rules/")} == {uri(rule) for rule in EVERY} | of_groups
    for rule in EVERY:
        page = pages[uri(rule)]
        assert rule.title
        assert rule.why
        assert rule.wrong != rule.right
        assert f"\n# {rule.code}: {rule.title}" in page
        assert f"\n{rule.why}\n" in page
        texts = [file.text for example in (rule.wrong, rule.right) for file in rule.files(example)]
        assert blocks(page) == [text if text.endswith("\n") else f"{text}\n" for text in texts]
    assert findings(site) == []


def test_a_page_shows_what_the_record_of_its_rule_says(project: Make) -> None:
    rule = replace(
        rules()["C041"],
        title="So it is",
        why="For a reason.",
        wrong="no: 1\n",
        right="yes: 1\n",
        severity=Severity.WARNING,
    )

    page = project(BOTH).pages("en").views.rule_page(rule)

    assert "# C041: So it is\n\nFor a reason.\n" in page.body
    assert blocks(page.body) == ["no: 1\n", "yes: 1\n"]
    assert page.front_matter["badge"] == {"status": "warning", "text": "warning"}


def test_further_files_of_an_example_stand_in_blocks_of_their_own_under_their_names(project: Make) -> None:
    page = staged(project(BOTH), "en")["rules/c055.md"]

    assert "===" not in page
    assert "`data/licenses.yaml`\n{ .file }\n\n```yaml\ntips:\n" in page
    assert "`data/terminology.yaml`\n{ .file }\n\n```yaml\nen:\n" in page


@pytest.mark.parametrize(
    ("code", "path", "lexer"), [("P803", "docs/en/page.md", "markdown"), ("M001", "mkdocs.yml", "yaml")]
)
def test_an_example_says_in_which_file_it_stands(project: Make, code: str, path: str, lexer: str) -> None:
    page = staged(project(BOTH), "en")[f"rules/{code.lower()}.md"]

    assert page.count(f"`{path}`\n{{ .file }}\n\n```{lexer}\n") == 2


def test_where_the_page_is_in_another_language_than_the_rules_it_says_so(project: Make) -> None:
    site = project(BOTH)

    for rule in EVERY:
        norwegian, english = staged_page(site, "nb", rule), staged_page(site, "en", rule)
        assert f'# {rule.code}: {rule.title} {{ lang="en" }}' in norwegian
        assert norwegian.count('<div class="lede" lang="en" markdown>') == 1
        assert '<div class="example example-wrong" lang="en" markdown>' in norwegian
        assert '<div class="example example-right" lang="en" markdown>' in norwegian
        assert "Tekstene i reglene er på engelsk" in norwegian
        assert "lang=" not in english
        assert "messages of the check" not in english


def staged_page(site: Site, language: str, rule: Rule) -> str:
    return site.pages(language).staged(uri(rule)).text


@pytest.mark.parametrize(("language", "warning"), [("nb", "advarsel"), ("en", "warning")])
def test_all_rules_are_listed_by_what_they_are_about(project: Make, language: str, warning: str) -> None:
    site = project(BOTH)
    words = site.book.words(language)

    pages = staged(site, language)

    listed = [line for line in pages["rules.md"].splitlines() if line.startswith("- ")]
    assert listed == [
        f"- [<b>{of_group[0].code}</b> {words[f'rules.group.{name}']}](rules/of-{name}.md)"
        for name, of_group in groups().items()
    ]
    for name, of_group in groups().items():
        page = pages[f"rules/of-{name}.md"]
        lines = [line for line in page.splitlines() if line.startswith("- ")]
        assert f"\n# {words[f'rules.group.{name}']}\n" in page
        assert [line.partition(")")[0] for line in lines] == [
            f"- [<b>{rule.code}</b> {rule.title}]({rule.code.lower()}.md" for rule in of_group
        ]
        assert [f">{warning}<" in line for line in lines] == [rule.severity is Severity.WARNING for rule in of_group]


def test_every_rule_is_in_one_group_and_these_are_in_the_order_of_a_writers_work() -> None:
    assert list(groups())[:4] == ["file", "field", "catalogue", "meaning"]
    assert list(groups())[-6:] == ["page", "site", "prose", "twin", "record", "exchange"]
    assert sorted(rule.code for of_group in groups().values() for rule in of_group) == sorted(rules())


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_finds_a_rule_by_its_code_and_by_nothing_else(project: Make, language: str) -> None:
    documents = search_data(project(BOTH).pages(language))["documents"]
    assert isinstance(documents, list)

    of_rules = [one for one in documents if str(one["url"]).startswith("rules")]
    kind = {"nb": "regel", "en": "rule"}[language]
    assert of_rules == [
        {"url": f"rules/{code.lower()}/", "names": (code,), "title": code, "kind": kind} for code in rules()
    ]
    # Readers load them all with the search, so each has to be short.
    assert len(json.dumps(of_rules, separators=(",", ":"))) < 75 * len(of_rules)


def test_no_search_engine_and_no_menu_is_told_of_them(project: Make) -> None:
    site = project(BOTH)

    for page in site.stage("en"):
        if page.uri.startswith("rules"):
            assert page.front_matter["index"] is False
            assert page.uri in site.unlisted_uris


def test_a_page_by_a_writer_takes_the_place_of_one_of_a_rule(project: Make) -> None:
    own = {f"{language}/{name}.md": OURS for language in LANGUAGES for name in ("rules", "rules/c041")}
    site = project(BOTH | own)

    assert findings(site) == []
    for name in ("rules.md", "rules/c041.md"):
        assert staged(site, "en")[name].endswith("# Ours\n")
    documents = search_data(site.pages("en"))["documents"]
    assert isinstance(documents, list)
    assert [one["title"] for one in documents if one["url"] == "rules/c041/"] == ["Ours"]


def test_a_page_can_link_to_a_rule(project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    pages = {f"{language}/index.md": "# Index\n\n[Reason](page:rules/c041#wrong)\n" for language in LANGUAGES}
    project(pages)

    assert main(["check"]) == 0, capsys.readouterr().out
