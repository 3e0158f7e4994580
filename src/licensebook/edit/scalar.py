"""A text as YAML has it: as it is where that reads back the same, in quotes where it would not."""

from __future__ import annotations

import json
import re
import textwrap

from licensebook.errors import CatalogueError
from licensebook.source import parse

WIDTH = 120
# JSON leaves these as they are, and YAML takes them for line breaks, or refuses them.
_HIDDEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(text: str, *, in_flow: bool = False) -> str:
    """Return a text as it stands after a key or, `in_flow`, between brackets or braces."""
    if _is_plain(text, in_flow=in_flow):
        return text
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def folded(text: str, margin: int) -> str:
    """Return a text on as many lines as it takes, where its key starts at column `margin`, and is followed by it."""
    written = scalar(text)
    lines = textwrap.wrap(
        written,
        WIDTH - margin - 2,
        initial_indent=" " * 2,  # the key takes about as much as the indentation
        break_long_words=False,
        break_on_hyphens=False,
    )
    many = f"\n{' ' * (margin + 2)}".join(line.strip() for line in lines)
    return (
        many
        if written == text and _reads_as(f"k:\n  k: {many}\n".replace(" " * (margin + 2), " " * 4), text)
        else written
    )


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not text or text != text.strip() or not text.isprintable():
        return False
    around = "k:\n  k: {{k: {0}, j: [{0}, {0}]}}\n" if in_flow else "k:\n  k: {0}\n"
    return _reads_as(around.format(text), text)


def _reads_as(yaml: str, text: str) -> bool:
    try:
        read = parse(yaml, "")
    except CatalogueError:
        return False
    value = read.data["k"]["k"] if isinstance(read.data, dict) and isinstance(read.data.get("k"), dict) else None
    return not read.findings and value in (text, {"k": text, "j": [text, text]})
