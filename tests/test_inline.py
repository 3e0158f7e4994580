"""Whatever a text of the catalogue holds, a page shows its words, emphasis, code and links, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from mkdocs.utils.yaml import yaml_load

from licensebook.inline import LINK_KINDS, Link, links, problems, to_markdown, to_plain

ROOT = Path(__file__).parents[1]
# Where a text can stand on a page, and the way to it in the HTML.
PLACES = {
    "paragraph": ("{}", "p"),
    "sentence": ("Before {} after", "p"),
    "cell": ("| a | b |\n|---|---|\n| {} | c |", "table/tbody/tr/td[1]"),
    "item": ("- {}\n- b", "ul/li[1]"),
    "alert": ('!!! note "a"\n    {}', "div/p[2]"),
}
ALIVE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:alert(1))",
    '[x](https://a.no/"onclick="alert(1))',
    "[x](https://a.no/){ onclick=alert(1) }",
    "words { onclick=alert(1) }",
    "*x*{: onclick=alert(1) }",
    "`x`{ .y }",
    "words\n{: #id .class }",
    "<!-- x -->",
    "`<b>`",
    "![x](x.png)",
    "https://a.no and <https://a.no> and a@b.no",
]
MARKUP = [
    "# x",
    "#x",
    "- x",
    "+ x",
    "* x",
    "1. x",
    "1) x",
    "> x",
    "    x",
    "\tx",
    "---",
    "***",
    "===",
    "x\n===",
    "x\n---",
    "```\nx\n```",
    "~~~ x",
    "!!! note",
    '!!! note "x"',
    "??? x",
    '=== "x"',
    "::: x",
    "/// x",
    ": x",
    "x\n:   y",
    "[^1]",
    "[^1]: x",
    "*[x]: y",
    "[x]: https://a.no",
    "[x][1]",
    "[TOC]",
    "a | b",
    "`a | b`",
    "|---|",
    "a\\|b",
    "\\",
    "2 * 3 * 4",
    "snake_case_word and __init__",
    "a  \nb",
    "{{ x }} and {% x %}",
    ":smile:",
    "--8<-- 'x'",
    "&copy; & &amp;",
    "5 % of 8.5\u00a0R17",
    "a\n\nb",
]
FINE = [
    "*emphasis*",
    "**strong** words",
    "`code`",
    "`{{ code }} | c`",
    "``co`de``",
    "[a license](license:user)",
    "[a feature](feature:log-in)",
    "[a page](page:activate)",
    "*An [emphasized](license:user) link* and [**another**](license:user)",
    "[a page](https://a.no/it's_(the)_*page*?a=1&b=2#c)",
    "[a page](https://a.no/&copy;)",
    "[`code`, *emphasis*](https://a.no/)",
]
PIECES = [
    *"*_`[](){}<>|#-+=!?:~^&\\\"'$%. \n",
    *ALIVE,
    *MARKUP,
    *FINE,
    "](",
    "a",
    "1.",
    "æ",
    "**",
    "``",
    "https://a.no/",
]
texts = st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.text(st.characters(exclude_categories=["C"]))


@pytest.mark.parametrize("text", FINE)
def test_what_a_text_may_hold(text: str) -> None:
    assert list(problems(text)) == []


@pytest.mark.parametrize("text", [*ALIVE, *MARKUP, *FINE])
def test_a_text_is_shown_as_it_is_meant(text: str) -> None:
    assert_shown(text)


@given(texts)
@settings(derandomize=True, max_examples=400)
def test_any_text_is_shown_as_it_is_meant(text: str) -> None:
    assert_shown(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a <b>", "HTML in a text"),
        ("![x](x.png)", "image 'x.png' in a text"),
        ("[x](javascript:alert)", "a link that goes nowhere"),
        ("[x](license: user)", "a link that goes nowhere"),
        ("[x](http://a.no)", "link to 'http://a.no'"),
        ("[x](other.md)", "link to 'other.md'"),
        ("[x](//a.no)", "link to '//a.no'"),
        ("[x](mailto:a@b.no)", "link to 'mailto:a@b.no'"),
        ("***x***", "emphasis inside or right beside other emphasis"),
        ("*a*_b_", "emphasis inside or right beside other emphasis"),
    ],
)
def test_what_is_refused(text: str, message: str) -> None:
    assert [problem for problem, _ in problems(text)] == [message]


@pytest.mark.parametrize("text", ["{{ x }}", "{% x %}", "`{{ x }}`", "*{{*"])
def test_no_text_is_a_template(text: str) -> None:
    assert "{" not in to_markdown(text, target)


def test_links_are_found_in_order() -> None:
    text = "[a](license:user), *[b](page:saint)* and [c](https://a.no/b)"

    assert list(links(text)) == [Link("license", "user"), Link("page", "saint"), Link("https", "https://a.no/b")]


def test_plain_text_is_without_markup_and_on_one_line() -> None:
    assert to_plain(" *a*  **b**\n`c` [d](license:e) &amp; 8.5\u00a0R17 ") == "a b c d &amp; 8.5\u00a0R17"


def assert_shown(text: str) -> None:
    refused, plain = bool(list(problems(text))), to_plain(text)
    hrefs = [as_shown(target(link)) for link in links(text)]
    for name, (around, path) in PLACES.items():
        if name == "sentence" or plain:
            shown = element(around.format(to_markdown(text, target)), path)
            inner = shown.xpath(".//*")
            assert {tag.tag for tag in inner} <= {"em", "strong", "code", "a"}
            assert all(tag.keys() == (["href"] if tag.tag == "a" else []) for tag in inner)
            assert [a.get("href") for a in inner if a.tag == "a"] == hrefs
            if not refused:
                assert words(shown.text_content()) == words(around.format(plain) if name == "sentence" else plain)


def element(markdown: str, path: str) -> html.HtmlElement:
    """Return the one element at `path` of a page that holds nothing else besides what the place asks for."""
    (found,) = html.fromstring(f"<main>{PYTHON_MARKDOWN.reset().convert(markdown)}</main>").xpath(path)
    return found


def target(link: Link) -> str:
    return f"{link.kind}:{link.target}" if link.kind in LINK_KINDS else link.target


def as_shown(url: str) -> str:
    """What Markdown could read as the end of a link, a title or an entity is encoded."""
    return url.replace("'", "%27").replace("(", "%28").replace(")", "%29").replace("&copy;", "%26copy;")


def words(text: str) -> str:
    return " ".join(text.split())


def extensions() -> dict[str, dict[str, Any]]:
    """Return the Markdown extensions of the site, with their settings."""
    configured = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    return {
        name: config
        for entry in configured
        for name, config in ({entry: {}} if isinstance(entry, str) else entry).items()
    }


PYTHON_MARKDOWN = Markdown(extensions=list(extensions()), extension_configs=extensions())
