"""Markup of plain Markdown that lacks a space or an end, and that readers would see as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup.fault import Code, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from licensebook.markup.outline import Outline, Span

_LINE = re.compile(r"^[ \t>]*(\S.*)$", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})([^\W\d_].*)")
_STEP = re.compile(r"(\d{1,3}[.)])((?:\*\*)?[^\W\d_]{2,}(?![.\w]))")
_ITEM = re.compile(r"([*+-])([^\W\d_].*)")
_LISTED = re.compile(r"[ \t>]*\d{1,3}[.)](?!\d)")
# A number without its full stop, before what a step starts with, and a parenthesis where others have a full stop.
_NUMBER = re.compile(r"(\d{1,3})[,:;]?[ \t]+(?=(?:\*\*|\[)?([^\W\d_]))")
_OTHER_MARK = re.compile(r"(\d{1,3})\)[ \t]")
_LISTED_BY_STOP = re.compile(r"[ \t>]*(\d{1,3})\.[ \t]")
_SENTENCE_END = re.compile(r"[.!?:)\]}*][ \t]*\Z")
_FENCE = re.compile(r"`{3,}|~{3,}")
_STRONG = re.compile(r"(?<!\\)(?:(?<=\S)\*\*|\*\*(?=[^\s*]))")
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")


def half_blocks(outline: Outline, is_written: Callable[[int], bool]) -> Iterator[Fault]:
    """Yield a fault for each heading, step or item without its mark or space, and code or bold words without an end."""
    for line in _LINE.finditer(outline.prose):
        if is_written(line.start(1)):
            yield from _lacking_space(outline, line)
            yield from _broken_step(outline, line)
    for code in outline.of("CodeBlock"):
        if code.data != "Indented" and not _is_closed(outline, code):
            hint = "end it with a line that holds only ```"
            yield Fault(code.start, Code.CODE_OPEN, "this code has no end", hint)
    yield from _strong(outline, is_written)


def _lacking_space(outline: Outline, line: re.Match[str]) -> Iterator[Fault]:
    above = outline.prose[: max(line.start() - 1, 0)].rpartition("\n")[2]
    below = outline.prose[line.end() + 1 :].partition("\n")[0]
    is_first = not above.strip("> \t")
    heading = _HEADING.match(line[1])
    # Of one # alone it is hard to say; a tag, or a number, may start with it.
    if heading and (len(heading[1]) > 1 or (is_first and not below.strip("> \t"))):
        message, hint = f"'{line[1]}' lacks a space", f"write {heading[1]} {heading[2]}"
        yield Fault(line.start(1), Code.SPACE, message, hint)
    step = _STEP.match(line[1])
    if step and (is_first or _LISTED.match(above)):
        message, hint = f"'{step[0]}' is no step, for it lacks a space", f"write {step[1]} {step[2]}"
        yield Fault(line.start(1), Code.SPACE, message, hint)
    item = _ITEM.match(line[1])
    among = f"{line[0].removesuffix(line[1])}{line[1][0]} "  # how the items beside it start
    if item and (above.startswith(among) or below.startswith(among)) and not _is_emphasis(outline, line.start(1)):
        message, hint = f"'{line[1]}' is no item of the list, for it lacks a space", f"write {item[1]} {item[2]}"
        yield Fault(line.start(1), Code.SPACE, message, hint)


def _is_emphasis(outline: Outline, at: int) -> bool:
    """Whether a star at a place has a partner."""
    return any(span.start <= at < span.end for span in outline.of("Emphasis", "Strong"))


def _broken_step(outline: Outline, line: re.Match[str]) -> Iterator[Fault]:
    """Yield that a line among steps starts as a step, with another mark than theirs."""
    above = outline.prose[: max(line.start() - 1, 0)].rpartition("\n")[2]
    below = outline.prose[line.end() + 1 :].partition("\n")[0]
    before, after = _LISTED_BY_STOP.match(above), _LISTED_BY_STOP.match(below)
    number, other = _NUMBER.match(line[1]), _OTHER_MARK.match(line[1])
    broken = other if other and (before or after) else None
    # A line may go on with a number, but a step before it has come to its end then, and it has the next number.
    if number and before and number[2].isupper() and _SENTENCE_END.search(above):
        is_next = int(number[1]) in {int(before[1]), int(before[1]) + 1}
        broken = number if is_next else broken
    if broken:
        mark = broken[0].strip()
        message = f"'{mark}' is not the mark of the steps beside it, so this is no step of theirs"
        yield Fault(line.start(1), Code.SPACE, message, f"write '{broken[1]}.'")


def _is_closed(outline: Outline, code: Span) -> bool:
    first, _, rest = outline.text[code.start : code.end].rstrip("\n").partition("\n")
    fence = _FENCE.match(first)
    last = rest.rpartition("\n")[2].strip("> \t")
    return not fence or (last.startswith(fence[0]) and not last.strip(fence[0][0]))


def _strong(outline: Outline, is_written: Callable[[int], bool]) -> Iterator[Fault]:
    """Yield a fault for the first ** without a partner in each paragraph."""
    marks = {
        at
        for span in outline.of("Strong", "Emphasis")
        for width in (2 if span.kind == "Strong" else 1,)
        for at in (*range(span.start, span.start + width), *range(span.end - width, span.end))
    }
    rules = {line for rule in outline.of("Rule") for line in range(rule.start, rule.end)}
    done = 0
    for found in _STRONG.finditer(outline.prose):
        at = found.start()
        if at < done or at in rules or {at, at + 1} <= marks or not is_written(at):
            continue
        hint = "write ** before and after bold words, with no space inside: **words**"
        yield Fault(at, Code.STRONG_OPEN, "this ** has no partner in its paragraph", hint)
        end = _BLANK_LINE.search(outline.prose, at)
        done = end.start() if end else len(outline.prose)
