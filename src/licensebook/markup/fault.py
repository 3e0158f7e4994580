"""What can be wrong with a page, and what is to be changed in it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Self


class Code(StrEnum):
    """The codes of findings about pages; `meaning` says each in one line."""

    meaning: str

    def __new__(cls, code: str, meaning: str) -> Self:
        """Make a code that is its own value."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    CONFLICT = "P001", "a merge was not finished"
    FRONT_MATTER_OPEN = "P101", "the front matter has no end"
    FRONT_MATTER_YAML = "P102", "the front matter is no YAML"
    FRONT_MATTER_SHAPE = "P103", "the front matter is no map of keys and values"
    FRONT_MATTER_START = "P104", "the front matter has no start"
    TEMPLATE_SYNTAX = "P201", "an expression or statement between braces cannot be read"
    TEMPLATE_NAME = "P202", "an expression names something that does not exist"
    TEMPLATE_VALUE = "P203", "an expression has no value"
    TEMPLATE_REFUSED = "P204", "an expression does what a page may not"
    INCLUDE_MISSING = "P301", "an included page does not exist"
    INCLUDE_CIRCLE = "P302", "pages include each other in a circle"
    ALERT_KIND = "P401", "there is no such kind of alert"
    ALERT_EMPTY = "P402", "an alert says nothing"
    ALERT_HEAD = "P403", "the head of an alert is not complete"
    TABS_OPEN = "P501", "a group of tabs has no end"
    TAB_TWICE = "P502", "two tabs of a group have the same id"
    TAB_HEAD = "P503", "the head of a tab names no tab"
    LINK_TARGET = "P601", "a link leads to something that does not exist"
    LINK_KIND = "P602", "there is no such kind of link"
    REFERENCE_UNDEFINED = "P603", "a reference link has no definition"
    REFERENCE_UNUSED = "P604", "the definition of a reference link is not used"
    REFERENCE_TWICE = "P605", "a reference link is defined twice"
    LINK_HALF = "P606", "a link is not written as links are"
    LINK_WORDS = "P607", "a link has no words"
    LINK_ANCHOR = "P608", "a link leads to a place that its page does not have"
    HTML = "P701", "a page holds raw HTML"
    ANCHOR_NAME = "P702", "an anchor has a name in place of an id"
    ANCHOR_TWICE = "P703", "an anchor stands twice"
    LEFT_OVER = "P801", "markup was not understood"
    TABLE = "P802", "the rows of a table do not fit together"
    SPACE = "P803", "the mark of a heading, a step or an item is not complete"
    CODE_OPEN = "P804", "code has no end"
    STRONG_OPEN = "P805", "bold words have no end"


class Fault(NamedTuple):
    """Something wrong at index `at` of a text."""

    at: int
    code: Code
    message: str
    hint: str = ""


class Edit(NamedTuple):
    """What is to stand in place of `text[start:end]`."""

    start: int
    end: int
    text: str


class Reach(NamedTuple):
    """What a link at index `at` leads to: an anchor, on the page of an URL."""

    at: int
    url: str
    anchor: str


def edited(text: str, edits: list[Edit]) -> str:
    """Return `text` with every edit made; of two that overlap, the first."""
    parts, done = [], 0
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        if edit.start >= done:
            parts += [text[done : edit.start], edit.text]
            done = edit.end
    return "".join([*parts, text[done:]])
