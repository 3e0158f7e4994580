from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from licensebook.markup import Page, expand
from markup.world import FUNCTIONS, context

PIECES = (
    *"\n\n\n  >*#-[]()<>{}%|`!:=\"'\\\t\r\0é🙂",
    *("---\n", "***\n", "```\n", "~~~", "> ", "    ", "* ", "1. ", "<!--", "-->", "<b>", "|---|\n", ' "title"', "[^1]"),
    *(
        "{{ ",
        " }}",
        "{% ",
        " %}",
        "{#",
        "#}",
        "if ",
        "endif",
        "for x in ids",
        "endfor",
        "raw",
        "endraw",
        "set x = ",
        "x",
    ),
    *(*FUNCTIONS, '("saint")', '("system")', ".name", ".nope", "\nid: y\n", "> [!NOTE]\n", "> [!X]\n"),
    *("](license:saint)", "](a.md)", "[1]", "\n[1]: a.md\n", "[x][1]", "[!include[a](a.md)]", "[!include[b](b.md)]"),
    *("#### [T](#tab/t)\n", '<a id="x"></a>'),
)
PAGES = {"a.md": "---\nx: y\n---\n> [!TIP]\n> {{ version }}\n\n* a\n  * b\n", "b.md": "[!include[a](a.md)]"}
any_text = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text()
words = st.from_regex(r"[A-Za-zÆØÅæøå0-9 ,.;?/%&+()\n-]{0,200}", fullmatch=True)


@given(any_text)
@example("{{" * 50)
@example("{{ " + "(" * 5000)
@example("> " * 500 + "[!NOTE]\n")
@example("\ud800")
@example("{{ '\\0009:9\\000' }}")
def test_no_text_whatever_raises(text: str) -> None:
    expansion = expand(Page(path="page.md", text=text), context({**PAGES, "a.md": text + PAGES["a.md"]}))

    for finding in expansion.findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.message


@given(words.filter(lambda text: not text.lstrip().startswith(("-", "+"))))
def test_text_without_markup_passes_unchanged(text: str) -> None:
    text = "\n\n".join(f"Ord {line}" for line in text.split("\n"))

    expansion = expand(Page(path="page.md", text=text), context({}))

    assert expansion.markdown == text
    assert expansion.findings == ()
