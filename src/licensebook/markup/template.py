"""The expressions `{{ }}` and statements `{% %}` of a page.

Jinja tells only the line of an error, and only the first error. So each tag gets a line of its own, and after an error
its tag is blanked and the page read again. The text between the tags does not pass through Jinja; a mark with its place
does, so that everything that comes out can be traced to where it was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from licensebook.errors import LicensebookError
from licensebook.hints import did_you_mean
from licensebook.markup.fault import Code, Fault
from licensebook.markup.function import Function
from licensebook.markup.half import halves, meant
from licensebook.markup.manuscript import Manuscript, cleaned
from licensebook.markup.outline import Outline
from licensebook.markup.placement import placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import CodeType

BLANKED = "\0"  # in place of the first brace of a tag that failed
_BEGINNINGS = frozenset({"variable_begin", "block_begin", "raw_begin"})
_BEGINNING = re.compile(r"\{[{%]")
_STATEMENT = re.compile(r"\{%[-+]?\s*(\w*)")
# Jinja's own trimming swallows the line break after a statement within a line, and leaves the quote mark before one.
_LONE = re.compile(r"^[ \t>]*(?:\{%(?:(?!%\}).)*%\}[ \t]*)+(?:\n|\Z)", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"\0(\d{1,9}):(\d{1,9})\0")
_UNCLOSED = re.compile(r"needs to be closed is '(\w+)'")
_UNKNOWN = re.compile("unknown name '(.*)'")
_FILE = "<page>"
_KEPT = 256  # templates
_HINT = 'write {{ name("argument") }}; show braces to readers in `code`'
# A page says what stands where. What repeats is a function or an include.
_REFUSED = (nodes.AssignBlock, nodes.Block, nodes.CallBlock, nodes.Extends, nodes.FilterBlock, nodes.FromImport,
            nodes.Import, nodes.Include, nodes.Macro)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Tag:
    start: int
    line: int  # in the template that Jinja reads
    statement: str  # its name; empty for an expression


class _UnknownName(LicensebookError):
    """No function has this name, or no value this attribute."""


class _RefusedStatement(TemplateSyntaxError):
    """A statement that is not for pages."""


def render(manuscript: Manuscript, functions: Mapping[str, object]) -> tuple[Manuscript, list[Fault]]:
    """Return the manuscript with every tag outside of code replaced by what it gives, and what is wrong."""
    if "{" not in manuscript.text:
        return manuscript, []
    environment = _environment(functions)
    source = _without_code(manuscript.text)
    faults = list(halves(source, functions))
    while _BEGINNING.search(source):
        attempt = _Attempt(source)
        try:
            output = attempt.output(environment)
        except Exception as error:  # noqa: BLE001  # whatever a tag raises is for the writer to read
            tag = attempt.tag_of(error)
            faults.append(_fault(error, tag, source))
            # Without one statement the others make no sense.
            doomed = [beginning.start() for beginning in _BEGINNING.finditer(source)] if tag.statement else [tag.start]
            source = _blanked(source, doomed)
            manuscript = replace(manuscript, text=_blanked(manuscript.text, doomed))
        else:
            return Manuscript.joined(_traced(manuscript, output, attempt.ends)), faults
    return manuscript, faults


class _Attempt:
    """One reading of a page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tags: list[_Tag] = []
        self.ends: dict[int, int] = {}  # of the expressions, by their start
        self.template: str | None = None

    def output(self, environment: Environment) -> str:
        """Return what the page gives, with marks in place of text."""
        self.template = "".join(self._template(environment))
        code = _compiled(self.template)
        return environment.template_class.from_code(environment, code, environment.globals).render()

    def _template(self, environment: Environment) -> Iterator[str]:
        lone = {at for line in _LONE.finditer(self.source) for at in range(*line.span())}
        done, line = 0, 1
        for _, kind, value in environment.lex(self.source):
            start = self.source.index(value, done)
            done = start + len(value)
            if kind == "data":
                kept = [at for at in range(start, done) if at not in lone]
                yield f"\0{kept[0]}:{kept[-1] + 1}\0" if kept else ""
                continue
            if kind in _BEGINNINGS:
                statement = _STATEMENT.match(self.source, start)
                self.tags.append(_Tag(start, line, statement[1] if statement else ""))
            if kind == "string" and "<" in value:
                raise SecurityError(f"HTML in {value}")
            if kind == "variable_begin":
                yield f"\0{start}:{start}\0"
            if kind == "variable_end":
                self.ends[self.tags[-1].start] = start + len(value.rstrip())
            yield value
            if kind in {"variable_begin", "block_begin"}:
                line += 1
                yield "\n"
            line += value.count("\n")

    def tag_of(self, error: Exception) -> _Tag:
        """Return the tag that raised an error."""
        if self.template is None:
            return self.tags[-1]
        if unclosed := _UNCLOSED.search(str(error)):
            return self._unclosed(unclosed[1])
        lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == _FILE]
        line = error.lineno if isinstance(error, TemplateSyntaxError) else lines[-1] if lines else 0
        return next((tag for tag in reversed(self.tags) if tag.line < line), self.tags[0])

    def _unclosed(self, statement: str) -> _Tag:
        closed = 0
        for tag in reversed(self.tags):
            if tag.statement == statement and not closed:
                return tag
            closed += (tag.statement == f"end{statement}") - (tag.statement == statement)
        return self.tags[-1]


class _Sandbox(ImmutableSandboxedEnvironment):
    # `9**9**9` takes longer than anybody waits.
    intercepted_binops = frozenset({"**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, ARG002
        raise SecurityError(f"no power {operator!r} in pages")


@lru_cache(maxsize=_KEPT)
def _compiled(template: str) -> CodeType:
    """Return what runs a template, whatever the functions are that it calls; raise TemplateSyntaxError as Jinja does.

    Most pages of a site are made from one template.
    """
    environment = _environment({})
    tree = environment.parse(template)
    if refused := next(tree.find_all(_REFUSED), None):
        raise _RefusedStatement("", refused.lineno)
    return environment.compile(tree, filename=_FILE)


def _environment(functions: Mapping[str, object]) -> Environment:
    class Undefined(StrictUndefined):
        def __init__(self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = None) -> None:  # noqa: ANN401
            if hint is None:
                hint, way_out = _unknown(name, obj, functions)
                # Jinja raises what `exc` makes of the message.
                exc = lambda text: _UnknownName(text or "", way_out)  # noqa: E731
            super().__init__(hint, obj, name, exc)

    environment = _Sandbox(
        undefined=Undefined,
        finalize=_printed,
        keep_trailing_newline=True,
        # Comments are those of HTML: `{#id}` after a heading is its anchor.
        comment_start_string="\1#",
        comment_end_string="#\1",
    )
    environment.globals = {
        name: Function(name, value) if callable(value) else value for name, value in functions.items()
    }
    return environment


def _unknown(name: object, obj: object, functions: Mapping[str, object]) -> tuple[str, str]:
    """Return what is wrong with a name in an expression, and the way out."""
    if isinstance(obj, Function):
        return "this is a function, and lacks its parentheses", f"write {str(obj).replace(' }}', f'.{name} }}}}')}"
    if obj is missing:
        return f"unknown name {name!r}", did_you_mean(str(name), list(functions))
    known = [str(one) for one in (obj if isinstance(obj, dict) else dir(obj))]
    known = [one for one in known if not one.startswith(("_", "model_"))]
    return f"there is no {name!r} in it", did_you_mean(str(name), known)


def _printed(value: object) -> object:
    if isinstance(value, Function):
        raise LicensebookError("this is a function, and lacks its parentheses", f"write {value}")
    if value is None:
        raise LicensebookError("the expression gives nothing", 'write {{ … or "words for nothing" }}')
    return value


def _fault(error: Exception, tag: _Tag, source: str) -> Fault:
    words = re.split(r"(?<=[}%]})|\n", source[tag.start :], maxsplit=1)[0]
    unknown = _UNKNOWN.fullmatch(error.message) if isinstance(error, _UnknownName) else None
    if (unknown or isinstance(error, TemplateSyntaxError)) and (slip := meant(words, unknown and unknown[1])):
        return Fault(tag.start, Code.TEMPLATE_SYNTAX, *slip)
    match error:
        case _UnknownName():
            code, message, hint = Code.TEMPLATE_NAME, error.message, error.hint
        case LicensebookError():
            code, message, hint = Code.TEMPLATE_VALUE, error.message, error.hint
        case _RefusedStatement():
            code, message, hint = Code.TEMPLATE_REFUSED, f"'{words}' is refused", "pages know if, for, set and raw"
        case SecurityError():
            code, message, hint = Code.TEMPLATE_REFUSED, f"'{words}' is refused: {error.message}", ""
        case TemplateSyntaxError() if _UNCLOSED.search(str(error)):
            code, message, hint = (
                Code.TEMPLATE_SYNTAX,
                f"'{words}' has no end",
                f"end it with {{% end{tag.statement} %}}",
            )
        case TemplateSyntaxError() if not words.endswith("}"):
            code, message, hint = Code.TEMPLATE_SYNTAX, f"'{words}' has no end", _HINT
        case TemplateSyntaxError():
            code, message, hint = Code.TEMPLATE_SYNTAX, f"cannot read '{words}': {error.message}", _HINT
        case _:
            code, message, hint = Code.TEMPLATE_VALUE, f"'{words}' fails: {error}", ""
    return Fault(tag.start, code, message, hint)


def _without_code(text: str) -> str:
    """Return `text` without the braces that stand in code and comments."""
    prose = Outline(text).prose
    return "".join(BLANKED if real == "{" and real != kept else real for real, kept in zip(text, prose, strict=True))


def _blanked(text: str, starts: Iterable[int]) -> str:
    for start in starts:
        text = text[:start] + BLANKED + text[start + 1 :]
    return text


def _traced(manuscript: Manuscript, output: str, ends: Mapping[int, int]) -> Iterator[Manuscript]:
    """Yield the output of a template in parts that know where they come from."""
    _, *parts = _MARK.split(output)
    for start, end, text in zip(map(int, parts[::3]), map(int, parts[1::3]), parts[2::3], strict=True):
        yield manuscript[start:end]
        if text:
            yield from placed(
                manuscript, start, ends.get(start, end), manuscript.output(cleaned(text).strip("\n"), start)
            )
