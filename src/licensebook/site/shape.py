"""What is wrong with a page as a whole: nothing on it, its title, its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.finding import Finding
from licensebook.markup import Code
from licensebook.site.source import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.markup import Expansion, Heading, Page

# While the front matter cannot be read, nothing is known of the title.
_UNREAD = frozenset({Code.CONFLICT, Code.FRONT_MATTER_OPEN, Code.FRONT_MATTER_YAML, Code.FRONT_MATTER_SHAPE})


def shape_problems(page: Page, expansion: Expansion, meta: Mapping[str, object]) -> Iterator[Finding]:
    """Yield what is wrong with a page as a whole; `meta` is its front matter by its usual names."""
    if not expansion.markdown.strip() and not expansion.findings:
        yield _finding(page, 1, "P905", "the page is empty", "write what it has to say, or delete the file")
        return
    if any(finding.code in _UNREAD and finding.path == page.path for finding in expansion.findings):
        return
    heads = [heading for heading in expansion.headings if heading.level == 1]
    blamed = {(finding.path, finding.line) for finding in expansion.findings}
    heads_are_right = not any((head.path, head.line) in blamed for head in heads)
    # A page without a title is called as its heading says.
    if "title" in meta and not meta["title"]:
        hint = f"write `title: {heads[0].title}`" if heads else "write `title: ` and what the page is called"
        yield _finding(page, place_of(page, "title"), "P906", "the title is empty", hint)
    elif "title" in meta and heads and heads_are_right and " ".join(str(meta["title"]).split()) != heads[0].title:
        message = f"the title is {meta['title']!r}, but the heading is {heads[0].title!r}"
        yield _finding(page, place_of(page, "title"), "P907", message, "write the same in both")
    # What has no front matter may be a note that a writer has only begun.
    if meta and not heads and not expansion.findings:
        hint = f"write `# {meta.get('title') or 'What the page is called'}` above its text"
        yield _finding(page, 1, "P910", "the page has no heading of the first level", hint)
    for head in heads[1:]:
        message, hint = f"{head.title!r} is a second heading of the first level", f"write `## {head.title}`"
        yield _at(head, "P910", message, hint)
    yield from _twice(expansion)


def _twice(expansion: Expansion) -> Iterator[Finding]:
    first: dict[str, Heading] = {}
    for heading in expansion.headings:
        if heading.id and first.setdefault(heading.id, heading) is not heading:
            message = f"the heading {first[heading.id].title!r} has the id {heading.id!r} already"
            yield _at(heading, "P911", message, "give each heading an id of its own")


def _at(heading: Heading, code: str, message: str, hint: str) -> Finding:
    return Finding(path=heading.path, line=heading.line, column=heading.column, code=code, message=message, hint=hint)


def _finding(page: Page, line: int, code: str, message: str, hint: str) -> Finding:
    return Finding(path=page.path, line=line, column=1, code=code, message=message, hint=hint)
