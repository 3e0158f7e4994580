"""No input whatever gives a traceback: it gives a catalogue, or findings that say where."""

from __future__ import annotations

import copy
import json
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from yaml import BaseLoader

from licensebook import CatalogueError, Finding
from licensebook.load import load_catalogue
from licensebook.model import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = (Path(__file__).parents[2] / "data" / "licenses.yaml").read_text(encoding="utf-8")
SOUND = BaseLoader((Path(__file__).parent / "sound.yaml").read_text(encoding="utf-8")).get_data()
CPU_SECONDS = 3.0  # some thirty times of what it takes
LINE_BREAK = re.compile(rb"\r\n|\r|\n|\xc2\x85|\xe2\x80[\xa8\xa9]")  # as YAML has them
ODD = [
    *"'\"{}[]:,&*!|>%@`#?-~\\\0\t\n\r\ufeff\u2028\x85\x7f\x1bæ😀",
    ": ",
    "- ",
    "---\n",
    "...\n",
    "<<: ",
    "{{",
    "no",
    "~",
]
ODD_VALUES = [*ODD, "", "null", "[]", "{}", "''", "[[[[", "{a: {b: c}}", '"\\0"', "0x1F", "1e999", "9" * 40, "x" * 70]

few = settings(derandomize=True, max_examples=150, suppress_health_check=list(HealthCheck))
many = settings(few, max_examples=250)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class Mutation:
    """Draws places in a text and changes it there."""

    def __init__(self, data: st.DataObject, text: str) -> None:
        self.draw = data.draw
        self.text = text
        self.lines = text.splitlines(keepends=True)

    def mutated(self) -> str:
        """Return the text with one change of a kind that is drawn."""
        change: Callable[[], str] = self.draw(st.sampled_from(self._changes()))
        return change() if self.text else self.text

    def _changes(self) -> list[Callable[[], str]]:
        return [
            self.line_less,
            self.line_twice,
            self.lines_swapped,
            self.indented,
            self.characters_less,
            self.characters_more,
            self.value_replaced,
            self.subtree_moved,
            self.cut_off,
        ]

    def line_less(self) -> str:
        del self.lines[self._line()]
        return "".join(self.lines)

    def line_twice(self) -> str:
        at = self._line()
        return "".join([*self.lines[:at], self.lines[at], *self.lines[at:]])

    def lines_swapped(self) -> str:
        one, other = self._line(), self._line()
        self.lines[one], self.lines[other] = self.lines[other], self.lines[one]
        return "".join(self.lines)

    def indented(self) -> str:
        at = self._line()
        self.lines[at] = self.draw(st.sampled_from(["", " ", "   ", "\t", "      "])) + self.lines[at].lstrip(" ")
        return "".join(self.lines)

    def characters_less(self) -> str:
        at = self._at()
        return self.text[:at] + self.text[at + self.draw(st.integers(1, 4)) :]

    def characters_more(self) -> str:
        at = self._at()
        more: str = self.draw(st.sampled_from(ODD) | st.text(max_size=3))
        return self.text[:at] + more + self.text[at:]

    def value_replaced(self) -> str:
        words = list(re.finditer(r"(?<=[:\[{,-] )[^\n\]},]+", self.text)) or list(re.finditer(".*", self.text))
        word = self.draw(st.sampled_from(words))
        value: str = self.draw(st.sampled_from(ODD_VALUES))
        return self.text[: word.start()] + value + self.text[word.end() :]

    def subtree_moved(self) -> str:
        start = self._line()
        end = start + 1
        while end < len(self.lines) and self._indent(end) > self._indent(start):
            end += 1
        there = self._line()
        indent = " " * (self._indent(there) + self.draw(st.sampled_from([0, 2])))
        subtree = [indent + line[self._indent(start) :] for line in self.lines[start:end]]
        return "".join([*self.lines[: there + 1], *subtree, *self.lines[there + 1 :]])

    def cut_off(self) -> str:
        return self.text[: self._at()]

    def _indent(self, line: int) -> int:
        return len(self.lines[line]) - len(self.lines[line].lstrip(" "))

    def _line(self) -> int:
        return self.draw(st.integers(0, len(self.lines) - 1))

    def _at(self) -> int:
        return self.draw(st.integers(0, len(self.text)))


@given(st.data())
@few
def test_the_shipped_catalogue_changed_here_and_there(data: st.DataObject) -> None:
    text = SHIPPED
    for _ in range(data.draw(st.integers(1, 3))):
        text = Mutation(data, text).mutated()

    assert_answered(text.encode("utf-8", "surrogatepass"))


@given(st.integers(0, len(SHIPPED)), st.binary(min_size=1, max_size=4))
@few
def test_the_shipped_catalogue_with_random_bytes(at: int, junk: bytes) -> None:
    raw = SHIPPED.encode()

    assert_answered(raw[:at] + junk + raw[at:])


@given(st.text() | st.lists(st.sampled_from([*ODD, "product", "licenses", "a", ":\n  "])).map("".join))
@many
def test_any_text(text: str) -> None:
    assert_answered(text.encode("utf-8", "surrogatepass"))


keys = st.sampled_from(["licenses", "name", "en", "needs", "any", "rules", "values", "scope", "id"]) | st.text(
    max_size=4
)
scalars = st.sampled_from(["deck", "true", "2", "2024-05-01", "second or higher", None, ""]) | st.text(max_size=4)
trees = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=8
)


@given(st.dictionaries(st.sampled_from(sorted(Catalogue.model_fields)), trees) | trees)
@many
def test_any_tree(tree: object) -> None:
    assert_answered(dumped(tree))


@given(st.data(), trees)
@many
def test_a_fault_hides_no_other(data: st.DataObject, tree: object) -> None:
    """Whatever stands in one place of the catalogue, the unknown status in another is reported."""
    catalogue = copy.deepcopy(SOUND)
    catalogue["licenses"]["first"]["status"] = "odd"
    replace_something(data, catalogue, tree)

    findings = assert_answered(dumped(catalogue))

    assert [finding.message for finding in findings if "'odd'" in finding.message] == ["'odd' is no status"]


def test_thousands_of_faults_are_found_as_quickly() -> None:
    catalogue = copy.deepcopy(SOUND)
    catalogue["licenses"] |= {f"part-{n}": SOUND["licenses"]["deck"] | {"requires": [f"prat-{n}"]} for n in range(4000)}

    findings = assert_answered(json.dumps(catalogue).encode())

    assert len(findings) == 4000
    assert findings[0].hint == "did you mean 'part-0' or 'part-10' or 'part-20'?"


def replace_something(data: st.DataObject, catalogue: dict[str, Any], tree: object) -> None:
    """Replace or delete any value outside of the license `first`."""
    holder: Any = catalogue
    key: Any = data.draw(st.sampled_from(sorted(set(catalogue) - {"licenses"})) | st.just("licenses"))
    if key == "licenses":
        holder, key = catalogue["licenses"], data.draw(st.sampled_from(["deck", "cabin", "second"]))
    while isinstance(holder[key], dict | list) and holder[key] and data.draw(st.booleans()):
        holder = holder[key]
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    if data.draw(st.booleans()):
        holder[key] = tree
    else:
        del holder[key]


def dumped(tree: object) -> bytes:
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")


def assert_answered(raw: bytes) -> tuple[Finding, ...]:
    """Assert that a catalogue comes of it, or findings that can be shown; return these."""
    file = Path("catalogue.yaml")
    file.write_bytes(raw)
    start = time.process_time()
    try:
        assert isinstance(load_catalogue(file), Catalogue)
        findings: tuple[Finding, ...] = ()
    except CatalogueError as error:
        findings = error.findings
        assert findings
    assert time.process_time() - start < CPU_SECONDS
    lines = len(LINE_BREAK.split(raw))
    for finding in findings:
        assert finding.path == "catalogue.yaml"
        assert 1 <= finding.line <= lines + 1
        assert finding.column >= 1
        assert re.fullmatch(r"C\d{3}", finding.code)
        assert finding.message
        assert finding.message.isprintable()
    return findings
