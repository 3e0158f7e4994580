"""Other tools, each asked what it says about pages."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils.yaml import yaml_load
from planting import ROOT
from worlds import PLAIN, Said, put

from gates.names import names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGES = {
    "markdownlint-cli2": "0.24.1",
    "textlint": "15.8.0",
    "textlint-rule-no-todo": "2.0.1",
    "textlint-rule-write-good": "2.0.0",
    "textlint-rule-common-misspellings": "1.0.1",
}
TABLES = ("MD055", "MD056")
DICTIONARIES = {"nb": "nb_NO", "en": "en_US"}
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FOUND = re.compile(r"(?P<path>[^:\n]+):(?P<line>\d+)(?::\d+)? (?:error |warning )?(?P<text>MD\d+.*)")
_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# Words in bold are those of the screen.
_NO_PROSE = re.compile(
    r"`[^`]*`|\*\*[^*]*\*\*|\{\{.*?\}\}|\{[^}]*\}|<[^>]*>|\]\([^)]*\)|^\[\d+\]:.*|\[!\w+|^<\w.*", re.MULTILINE
)
_HEADING = re.compile(r"#+ (?P<words>.*)")


def install(folder: Path) -> None:
    """Install the npm packages into a folder, with the Node.js that the project has for its tests."""
    named = [f"{name}@{version}" for name, version in PACKAGES.items()]
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    _node(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", *named)


def markdownlint(pages: Mapping[str, str], tools: Path, folder: Path) -> Iterator[Said]:
    """Ask markdownlint, with what SuperOffice sets for it and with the rules on tables that are off there."""
    put(pages, folder)
    settings = yaml.safe_load((ROOT / "bench" / "markdownlint.yaml").read_text(encoding="utf-8"))
    rules = settings | dict.fromkeys(TABLES, True)
    config = {"config": rules, "globs": ["**/*.md"], "noBanner": True, "noProgress": True}
    (folder / ".markdownlint-cli2.jsonc").write_text(json.dumps(config), encoding="utf-8")
    said = _node(folder, str(tools / "node_modules" / ".bin" / "markdownlint-cli2"))
    yield from (Said(one["path"], int(one["line"]), one["text"]) for one in _FOUND.finditer(said))


def prose(pages: Mapping[str, str], tools: Path, folder: Path) -> Iterator[Said]:
    """Ask what stands here for Vale, kind by kind of its checks."""
    put(pages, folder)
    for language in DICTIONARIES:
        yield from _textlint(language, tools, folder)
    for language in DICTIONARIES:
        ours = {path: _prose(text) for path, text in pages.items() if f"/{language}/" in path}
        yield from _misspelled(ours, language)
        yield from _avoided(ours, language)
        for path, text in ours.items():
            yield from _capitals(path, text)


def mkdocs(pages: Mapping[str, str], menu: str, folder: Path) -> Iterator[Said]:
    """Build the plain pages strictly, with the menu of a mkdocs.yml, and yield each warning; one fails the build."""
    put({path: text for path, text in pages.items() if path.startswith(f"{PLAIN}/")}, folder)
    ours = yaml_load(menu)
    file = folder / "mkdocs.yml"
    file.write_text("site_name: Pages\n", encoding="utf-8")
    config = load_config(
        config_file=str(file),
        docs_dir=str(folder / PLAIN),
        site_dir=str(folder / "site"),
        theme="mkdocs",
        plugins=[],
        strict=True,
        nav=[{language: _nav(ours["nav"], language)} for language in DICTIONARIES],
        not_in_nav="licenses/\nfeatures/\n",
        markdown_extensions=ours["markdown_extensions"],
        validation=ours["validation"],
    )
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        build(config)
    except Abort:
        pass
    finally:
        logger.removeHandler(warnings)
    shutil.rmtree(folder)
    yield from (Said(f"{PLAIN}/{_page(text)}", 0, text) for text in warnings.texts)


class _Warnings(logging.Handler):
    """What is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def _page(warning: str) -> str:
    named = re.search(r"'([^']*\.md)'", warning)
    return named[1] if named else ""


def _nav(entry: Any, language: str) -> Any:  # noqa: ANN401  # a menu is a tree of lists, mappings and paths
    if isinstance(entry, list):
        return [_nav(one, language) for one in entry]
    if isinstance(entry, dict):
        return {title: _nav(one, language) for title, one in entry.items()}
    return f"{language}/{entry}"


def _textlint(language: str, tools: Path, folder: Path) -> Iterator[Said]:
    """Existence and repetition: a note to oneself, a common slip, a word that stands twice. No questions of style."""
    style = ("weasel", "so", "thereIs", "passive", "adverb", "tooWordy", "cliches", "eprime")
    rules = {
        "no-todo": True,
        "write-good": dict.fromkeys(style, False),
        "common-misspellings": language == "en",
    }
    config = tools / f"textlint.{language}.json"
    config.write_text(json.dumps({"rules": rules}), encoding="utf-8")
    command = str(tools / "node_modules" / ".bin" / "textlint")
    files = f"{folder}/**/{language}/**/*.md"
    said = _node(tools, command, "--config", str(config), "--format", "json", files)
    for file in json.loads(said):
        path = Path(file["filePath"]).relative_to(folder.resolve()).as_posix()
        yield from (Said(path, one["line"], f"{one['ruleId']} {one['message']}") for one in file["messages"])


def _misspelled(pages: Mapping[str, str], language: str) -> Iterator[Said]:
    """Spelling: hunspell, with the words that the project allows and the names of its catalogue."""
    allowed = {word.casefold() for word in WORD.findall(" ".join(names()))}
    allowed |= {
        word.casefold() for word in (ROOT / "data" / "spelling" / f"{language}.txt").read_text(encoding="utf-8").split()
    }
    places = [
        (path, number, word)
        for path, text in pages.items()
        for number, line in enumerate(text.split("\n"), 1)
        for word in WORD.findall(line)
        if word.casefold() not in allowed
    ]
    parts = {part for _, _, word in places for part in word.split("-") if len(part) > 1}
    asked = {part for part in parts if part.casefold() not in allowed}
    command = ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"]
    done = subprocess.run(command, input="\n".join(sorted(asked)), capture_output=True, text=True, check=True)
    wrong = set(done.stdout.split())
    yield from (Said(path, line, f"spelling {word}") for path, line, word in places if wrong & set(word.split("-")))


def _avoided(pages: Mapping[str, str], language: str) -> Iterator[Said]:
    """Substitution: the words that the project has others for."""
    terms = yaml.safe_load((ROOT / "data" / "terminology.yaml").read_text(encoding="utf-8"))[language]
    avoided = re.compile("|".join(rf"\b{re.escape(term['not'])}\b" for term in terms))
    for path, text in pages.items():
        for number, line in enumerate(text.split("\n"), 1):
            yield from (Said(path, number, f"substitution {found[0]}") for found in avoided.finditer(line))


def _capitals(path: str, text: str) -> Iterator[Said]:
    """Capitalization: a heading has no capital after its first word, but in names."""
    known = {word for name in names() for word in WORD.findall(name)}
    for number, line in enumerate(text.split("\n"), 1):
        if heading := _HEADING.match(line):
            later = [word for word in WORD.findall(heading["words"])[1:] if word not in known]
            wrong = [word for word in later if word[0].isupper() and not word.isupper()]
            yield from (Said(path, number, f"capitalization {word}") for word in wrong)


def _prose(text: str) -> str:
    """Return the words of a page, on the lines that they stand on."""

    def blank(found: re.Match[str]) -> str:
        return "\n" * found[0].count("\n")

    return _NO_PROSE.sub(blank, _HEAD.sub(blank, text))


def _node(folder: Path, command: str, *words: str) -> str:
    """Run a program of Node.js, and return what it says; that it has found something is no failure."""
    path = f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    # npm trusts no certificates but those that it brings, unless it is told to trust those of the machine.
    environment = os.environ | {"PATH": path, "NODE_USE_SYSTEM_CA": "1"}
    program = shutil.which(command, path=path) or command
    done = subprocess.run([program, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command}: {done.stdout}{done.stderr}")
    return done.stdout if done.stdout.startswith("[") else done.stderr + done.stdout
