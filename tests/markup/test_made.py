"""A page that a program made comes out as if it had never been made before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from licensebook.errors import UnknownEntry
from licensebook.markup import Expansion, Page, expand_made
from markup.world import context

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "# SAINT\n\n[SAINT](license:saint)\n\n> [!NOTE]\n> Les <b>dette</b>."


def made(*, text: str = TEXT, link: Callable[[str, str], str] | None = None, note: str = "Merk") -> Expansion:
    world = replace(context({}), alert_titles={"note": note})
    return expand_made(
        Page(path="saint.md", text=text, trusted=True),
        replace(world, link=link) if link else world,
        {"title": "SAINT", "index": False},
    )


def gone(kind: str, target: str) -> str:
    raise UnknownEntry(f"no {kind} {target!r}")


def test_a_page_of_a_program_may_hold_html_and_has_its_front_matter() -> None:
    first = made()

    assert first == made()
    assert first.findings == ()
    assert "[SAINT](licenses/saint.md)" in first.markdown
    assert "<b>dette</b>" in first.markdown
    assert first.front_matter == {"title": "SAINT", "index": "false"}


def test_a_link_follows_the_page_that_it_leads_to() -> None:
    made()

    assert "[SAINT](moved.md)" in made(link=lambda _kind, _target: "moved.md").markdown
    assert "[SAINT](licenses/saint.md)" in made().markdown


def test_a_link_to_what_is_gone_is_found_as_long_as_it_is_gone() -> None:
    made()

    assert [one.message for one in made(link=gone).findings] == ["no license 'saint'"]
    assert [one.message for one in made(link=gone).findings] == ["no license 'saint'"]
    assert made().findings == ()


def test_an_alert_has_the_title_of_today() -> None:
    made()

    assert "Obs" in made(note="Obs").markdown


def test_what_is_included_is_that_of_today() -> None:
    text = "[!include[Del](del.md)]"
    world = context({})

    def included(words: str) -> str:
        return expand_made(
            Page(path="saint.md", text=text, trusted=True),
            replace(world, include=lambda _target, _page: Page(path="del.md", text=words)),
            {},
        ).markdown

    assert "Før" in included("Før.")
    assert "Etter" in included("Etter.")
