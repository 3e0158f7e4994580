"""The documents keep their word: examples run and show what really comes, and everything they name is there."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml
from markdown_it import MarkdownIt

import licensebook
from licensebook.model import Catalogue
from licensebook.site import Site
from licensebook.views import Views

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "licensebook"
CATALOGUE = ROOT / "data" / "licenses.yaml"
COMMAND = Path(sys.executable).with_name("licensebook")

README, CONTRIBUTING = "README.md", "CONTRIBUTING.md"
DOCUMENTS = (README, CONTRIBUTING, "ARCHITECTURE.md", "CHANGELOG.md")

# Between backticks, this is a path; what ends with a slash is a folder.
PATH = re.compile(r"\.?[\w-]+(?:/[\w.-]+)*(?:/|\.(?:md|py|ya?ml|toml|txt))")
PLACES = (ROOT, PACKAGE, ROOT / "docs" / "en")
# What a writer is told to make.
TO_BE_MADE = {
    "data/words/",
    "data/words/da.yaml",
    "docs/da/",
    "docs/en/book-rooms.md",
    "docs/nb/book-rooms.md",
    "data/spelling/da.txt",
}
EDITING = {"add", "preview", "rename", "retire", "where", "fmt", "fix"}
FINDING = re.compile(r"^\S+?:(\d+):(\d+): (C\d+) (.+)\n {4}(.+)$", re.MULTILINE)


class Example(NamedTuple):
    """A block of code, and the document and line where it stands."""

    document: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.document}:{self.line}"


class Call(NamedTuple):
    """A command of an example, and the output shown for it."""

    example: Example
    command: str
    output: str

    def __str__(self) -> str:
        return f"{self.example.document}: {self.command}"


def text_of(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


@cache
def parsed(document: str) -> tuple[Any, ...]:
    return tuple(MarkdownIt("commonmark").enable("table").parse(text_of(document)))


def examples(language: str, *documents: str) -> list[Example]:
    """The blocks of code whose opening fence says exactly this, in the order of the documents."""
    return [
        Example(document, token.map[0] + 2, token.content)
        for document in documents
        for token in parsed(document)
        if token.type == "fence" and token.info == language
    ]


def inline(document: str) -> Iterator[Any]:
    for token in parsed(document):
        yield from token.children or ()


def words_in_code(*documents: str) -> set[str]:
    """What stands between backticks in the text."""
    return {token.content for document in documents for token in inline(document) if token.type == "code_inline"}


def in_code(document: str) -> str:
    """All that stands in code, be it in a block or between backticks."""
    blocks = [token.content for token in parsed(document) if token.type == "fence"]
    return "\n".join([*blocks, *words_in_code(document)])


def links(document: str) -> list[str]:
    found = [token.attrs.get("href") or token.attrs.get("src") for token in inline(document)]
    return [link for link in found if link and "://" not in link]


def calls() -> list[Call]:
    """Each `$ licensebook …` of a block of shell, with the lines below it."""
    return [
        Call(example, command, output.strip("\n"))
        for example in examples("console", *DOCUMENTS)
        for part in example.text.split("$ ")[1:]
        for command, _, output in [part.partition("\n")]
    ]


def is_made(path: str) -> bool:
    """Whether git leaves it out, since some command makes it."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return f"/{path.partition('/')[0]}/" in ignored


# --- Examples ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", examples("python", *DOCUMENTS), ids=str)
def test_python_runs_and_gives_what_is_shown(example: Example) -> None:
    test = doctest.DocTestParser().get_doctest(example.text, {}, str(example), example.document, example.line - 1)
    said: list[str] = []

    result = doctest.DocTestRunner().run(test, out=said.append)

    assert result.attempted
    assert not result.failed, "".join(said)


@pytest.mark.parametrize("call", calls(), ids=str)
def test_a_command_gives_the_output_that_is_shown(call: Call) -> None:
    program, *arguments = shlex.split(call.command)

    done = subprocess.run([COMMAND, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)

    assert program == "licensebook"
    assert (done.stdout + done.stderr).strip("\n") == call.output


@pytest.mark.parametrize("document", [README, CONTRIBUTING])
def test_the_entries_shown_fit_into_the_catalogue(document: str, tmp_path: Path) -> None:
    """One after the other: a later example may build on an earlier one."""
    path = tmp_path / "licenses.yaml"
    catalogue = read(CATALOGUE)

    for example in examples("yaml", document):
        shown = read_text(example.text)
        catalogue = shown if "product" in shown else combined(catalogue, shown)
        write(path, catalogue)
        licensebook.load(path)

    assert examples("yaml", document)


def test_the_commands_that_edit_do_so_one_after_the_other(tmp_path: Path) -> None:
    """In a copy of the project, each of them in the state in which the one before left it."""
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shown = "".join(example.text for example in examples("sh", CONTRIBUTING)).replace("\\\n", " ")
    commands = [shlex.split(line) for line in shown.splitlines() if line.startswith("licensebook ")]
    edits = [words for words in commands if words[1] in EDITING and words != ["licensebook", "add", "license"]]

    for _, *arguments in edits:
        done = subprocess.run(
            [COMMAND, *arguments], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr

    assert {words[1] for words in edits} == EDITING
    assert "rooms" in licensebook.load(tmp_path / "data" / "licenses.yaml")


def test_the_slips_shown_give_the_findings_shown(tmp_path: Path) -> None:
    (slips,) = examples("yaml wrong", CONTRIBUTING)
    (shown,) = (example.text for example in examples("text", CONTRIBUTING) if FINDING.search(example.text))
    path = tmp_path / "licenses.yaml"
    head, section, rest = CATALOGUE.read_text(encoding="utf-8").partition("\nlicenses:\n")
    path.write_text(f"{head}\n{slips.text}{rest}", encoding="utf-8")

    with pytest.raises(licensebook.CatalogueError) as error:
        licensebook.load(path)

    assert section
    assert numbered_from_the_first(str(error.value)) == numbered_from_the_first(shown)


@pytest.mark.parametrize("document", [README, CONTRIBUTING])
def test_the_pages_shown_expand_without_a_finding(document: str, tmp_path: Path) -> None:
    """In the project with the entries that the same document shows."""
    catalogue = tmp_path / "data" / "licenses.yaml"
    docs = Path(shutil.copytree(ROOT / "docs", tmp_path / "docs"))
    shutil.copytree(ROOT / "data" / "spelling", catalogue.parent / "spelling")
    shutil.copy(ROOT / "data" / "terminology.yaml", catalogue.parent)
    entries = (read_text(example.text) for example in examples("yaml", document))
    write(catalogue, combined(read(CATALOGUE), *(shown for shown in entries if "product" not in shown)))
    book = licensebook.load(catalogue)
    pages = examples("markdown", document)
    for page in pages:
        language = re.search(r"^language: (\w+)$", page.text, re.MULTILINE)
        folder = language[1] if language else book.catalogue.languages.source
        (docs / folder / "page-of-an-example.md").write_text(page.text, encoding="utf-8")

    findings = Site(book, docs, catalogue).findings()

    assert pages
    # A document shows a page in one language.
    assert [finding for finding in findings if finding.code != "P1101"] == []


def read(path: Path) -> dict[str, Any]:
    return read_text(path.read_text(encoding="utf-8"))


def read_text(text: str) -> dict[str, Any]:
    """Read YAML with every scalar as the text that stands there."""
    found: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 (texts only)
    return found


def write(path: Path, catalogue: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(catalogue, allow_unicode=True, sort_keys=False), encoding="utf-8")


def combined(*catalogues: dict[str, Any]) -> dict[str, Any]:
    """Put the sections together; of two entries with one id, the later one stands."""
    sections: dict[str, Any] = {}
    for catalogue in catalogues:
        for kind, entries in catalogue.items():
            sections[kind] = {**sections.get(kind, {}), **entries}
    return sections


def numbered_from_the_first(findings: str) -> list[tuple[int, ...] | tuple[str, ...]]:
    """Take findings apart, their lines counted from that of the first."""
    found = FINDING.findall(findings)
    return [(int(line) - int(found[0][0]), int(column), *words) for line, column, *words in found]


# --- What the documents speak of --------------------------------------------------------------------------------------


def test_the_first_line_of_code_in_the_readme_builds_the_site() -> None:
    first = next(token for token in parsed(README) if token.type == "fence")

    assert first.content.startswith("make site")


def test_every_command_is_told_of() -> None:
    said = subprocess.run([COMMAND, "--help"], capture_output=True, text=True, check=True).stdout
    commands = re.findall(r"^    ([a-z]+) ", said, re.MULTILINE)
    told = {*words_in_code(README, CONTRIBUTING), *re.findall(r"licensebook (\w+)", in_code(README))}

    assert commands
    assert [command for command in commands if command not in told] == []


def test_every_section_of_the_catalogue_is_told_of() -> None:
    shown = {section for example in examples("yaml", README, CONTRIBUTING) for section in read_text(example.text)}
    told = words_in_code(README, CONTRIBUTING) | shown

    assert [name for name in Catalogue.model_fields if name not in told] == []


def test_every_field_of_a_license_is_told_of() -> None:
    fields = [field.alias or name for name, field in licensebook.License.model_fields.items() if name != "id"]

    assert [name for name in fields if name not in words_in_code(CONTRIBUTING)] == []


def test_everything_that_writers_can_put_between_braces_is_told_of() -> None:
    names = Views(licensebook.load(), "en", {}).functions

    assert [name for name in names if not re.search(rf"\{{\{{ {name}\b", in_code(CONTRIBUTING))] == []


def test_every_module_is_told_of() -> None:
    rules = set(PACKAGE.glob("rules/*/*.py"))  # each tells of itself
    modules = {module.relative_to(PACKAGE).as_posix() for module in {*PACKAGE.rglob("*.py")} - rules}
    told = re.findall(r"[\w/]+\.py", in_code("ARCHITECTURE.md"))

    assert modules - {"__init__.py", *told} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_named_is_there(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))

    assert set(re.findall(r"\bmake ([a-z]+)", in_code(document))) - targets == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(document: str) -> None:
    dead = [link for link in links(document) if not leads_somewhere(link, document)]

    assert dead == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_named_is_there(document: str) -> None:
    paths = {path for path in words_in_code(document) if PATH.fullmatch(path) and not is_made(path)} - TO_BE_MADE

    assert {path for path in paths if not any((place / path).exists() for place in PLACES)} == set()


def leads_somewhere(link: str, document: str) -> bool:
    path, _, anchor = link.partition("#")
    target = path or document
    return (ROOT / target).exists() and (not anchor or anchor in anchors(target))


def anchors(document: str) -> set[str]:
    """The anchors that GitHub and GitLab give to headings."""
    headings = (after.content for token, after in pairwise(parsed(document)) if token.type == "heading_open")
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
