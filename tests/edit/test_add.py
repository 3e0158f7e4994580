"""A new entry, as a person would have written it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from licensebook.edit.entry import entry
from licensebook.edit.scalar import scalar
from licensebook.source import parse

if TYPE_CHECKING:
    from conftest import Project

CTRL_C = "\x03"
ROOM = [
    *("add", "license", "meeting-rooms", "--scope", "user", "--module", "room-cal", "--requires", "user"),
    *("--name", "en=Meeting Rooms", "--name", "nb=Møterom"),
    *("--summary", "en=Lets the user book a room: any.", "--summary", "nb=Lar brukeren bestille et rom."),
    *("--aliases", "en=room booking,rooms", "--aliases", "nb=rombestilling", "--source", "the price list"),
]
ADDED = """\
  meeting-rooms:
    module: room-cal
    scope: user
    name: {en: Meeting Rooms, nb: Møterom}
    summary:
      en: "Lets the user book a room: any."
      nb: Lar brukeren bestille et rom.
    aliases: {en: [room booking, rooms], nb: [rombestilling]}
    requires: [user]
    source: the price list
"""

# What a writer can type: control characters are refused by the catalogue itself.
texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1)


@given(texts)
@example("a: b")
@example("a #b")
@example("null")
@example("- a")
@example("a, b] }")
@example("'a")
@example('"')
@example("\u2028")
@example("a\u0085b")
@example("---")
@example("\ufeff")
def test_any_text_reads_back_as_it_was(text: str) -> None:
    read = parse(f"a: {scalar(text)}\nb: {{c: {scalar(text, in_flow=True)}, d: [{scalar(text, in_flow=True)}]}}\n", "")

    assert read.data == {"a": text, "b": {"c": text, "d": [text]}}
    assert read.findings == ()


@given(texts, st.lists(texts, min_size=1))
@example("sentence " * 30, ["x"])
@example("a - b # c: d " * 20, ["x"])
@example("word  " * 40, ["x"])
def test_any_entry_reads_back_as_it_was(text: str, names: list[str]) -> None:
    fields = {"summary": {"en": text, "nb": text}, "name": {"en": text}, "aliases": {"en": names}, "source": text}

    read = parse(f"licenses:\n{entry('licenses', 'x', fields)}\n", "")

    assert read.data["licenses"]["x"] == fields
    assert read.findings == ()


def test_nothing_is_quoted_that_need_not_be() -> None:
    assert (
        scalar("Lar brukeren bestille (et rom), «alt» – 11.10 – 100 %")
        == "Lar brukeren bestille (et rom), «alt» – 11.10 – 100 %"
    )
    assert scalar("a, b", in_flow=True) == '"a, b"'


def test_it_stands_after_the_last_one_of_its_scope_in_the_style_of_the_file(shipped: Project) -> None:
    before = shipped.catalogue.read_text(encoding="utf-8")

    done = shipped.run(*ROOM)

    assert done.returncode == 0, done.stdout + done.stderr
    after = shipped.catalogue.read_text(encoding="utf-8")
    assert after.replace(f"\n{ADDED}", "", 1) == before
    assert after.index("  sale-quote-access:") < after.index(ADDED) < after.index("hidden: true")
    assert "Møterom" in shipped.run("show", "meeting-rooms").stdout


def test_a_name_that_no_dictionary_has_is_added_and_the_word_list_left_to_do(project: Project) -> None:
    name = ("--name", "en=Room display", "--name", "nb=Romskjerm")
    summary = ("--summary", "en=Shows who has a room.", "--summary", "nb=Viser hvem som har et rom.")

    done = project.run("add", "license", "room-display", "--scope", "user", *name, *summary)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "no dictionary of 'nb' has 'Romskjerm'" in done.stdout.partition("what is left to do:")[2]
    assert "Rom skjerm" not in done.stdout
    assert "nb: Romskjerm" in project.catalogue.read_text(encoding="utf-8")


def test_it_stands_where_it_is_told(project: Project) -> None:
    project.run(*ROOM, "--after", "saint")

    text = project.catalogue.read_text(encoding="utf-8")
    assert text.partition(ADDED)[0].endswith("    related: [saint]\n\n")


def test_the_first_entry_of_a_section_makes_the_section(project: Project) -> None:
    text = project.catalogue.read_text(encoding="utf-8")
    head = text.partition("# === Limits")[0]
    project.catalogue.write_text(head.rstrip() + "\ntips: {}\n", encoding="utf-8")
    for page in (project.folder / "docs").rglob("*.md"):
        page.unlink()

    done = project.run("add", "tip", "free-rooms", "--text", "en=Free.", "--text", "nb=Ledig.")
    more = project.run(
        *("add", "limit", "rooms", "--name", "en=Rooms", "--name", "nb=Rom", "--family", "suite"),
        *("--values", "starter=0,core=1,growth=unlimited"),
    )

    assert done.returncode == more.returncode == 0, done.stdout + done.stderr + more.stdout + more.stderr
    text = project.catalogue.read_text(encoding="utf-8")
    assert text.endswith("\ntips:\n  free-rooms:\n    text:\n      en: Free.\n      nb: Ledig.\n")
    assert "\n\n\nlimits:\n  rooms:\n    name: {en: Rooms, nb: Rom}\n    family: suite\n    values: {starter: 0" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["x", "--scope", "usr"], "'usr' cannot stand in 'scope'\n    did you mean 'user'?"),
        (["x", "--summary", "en=<b>Bold</b>"], "HTML in a text\n    use *emphasis*"),
        (["x", "--since", "soon"], "'soon' is no product version"),
        (["x", "--requires", "web,sanit"], "did you mean 'saint'?"),
        (["x"], "this is missing: --scope, --name, --summary\n    write them, or run the command in a terminal"),
        ([], "this is missing: ID, --scope"),
        (["x", "--summary", "Hello"], "'Hello' has no language\n    write --summary en=… --summary nb=…"),
        (["x", "--hidden", "yes"], "'yes' cannot stand in 'hidden'\n    known: true, false"),
        (["saint"], "id 'saint' stands under licenses already"),
        ([*ROOM[2:], "--after", "sanit"], "did you mean 'saint'?"),
    ],
)
def test_what_cannot_be_added_is_refused_with_a_way_out(project: Project, words: list[str], said: str) -> None:
    before = project.texts()

    done = project.run("add", "license", *words)

    assert done.returncode == 2
    assert said in done.stderr
    assert project.texts() == before


def test_a_text_that_is_missing_in_a_language_is_said_and_nothing_is_added(project: Project) -> None:
    before = project.texts()

    done = project.run("add", "tip", "x", "--text", "en=Free.")

    assert done.returncode == 2
    assert "C022 'text' has no text in 'nb'" in done.stdout
    assert project.texts() == before


def test_a_rule_of_a_feature_is_written_in_plain_words(project: Project) -> None:
    project.run(
        *("add", "feature", "book-rooms", "--area", "calendar", "--needs", "saint + web, core or higher"),
        *("--name", "en=Rooms", "--name", "nb=Rom", "--to", "en=book a room", "--to", "nb=bestille et rom"),
    )

    text = project.catalogue.read_text(encoding="utf-8")
    assert "    needs: {any: [{all: [saint, web]}, core or higher]}\n\n  # === Sales ===" in text


def on_a_terminal(project: Project, words: list[str], typed: str) -> tuple[int, str]:
    """Call the command as a person does, who types these lines."""
    person, terminal = pty.openpty()
    source = str(Path(__file__).parents[2] / "src")
    process = subprocess.Popen(
        [sys.executable, "-m", "licensebook.cli", *words],
        cwd=project.folder,
        env={**os.environ, "PYTHONPATH": source},
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=_takes_the_terminal,  # noqa: PLW1509  # so that Ctrl+C reaches it
    )
    os.close(terminal)
    assert process.stdout
    question = process.stdout.read(1)
    os.write(person, typed.encode())
    while typed.endswith(CTRL_C):  # who presses it just before a question is waited for presses it again
        try:
            process.wait(3)
            break
        except subprocess.TimeoutExpired:
            os.write(person, CTRL_C.encode())
    said = (question + process.communicate(timeout=60)[0]).decode()
    os.close(person)
    return process.returncode, said


def _takes_the_terminal() -> None:
    import fcntl  # noqa: PLC0415  # in the new process only
    import signal  # noqa: PLC0415
    import termios  # noqa: PLC0415

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell lets what it runs in the background ignore it


def test_on_a_terminal_it_asks_for_what_is_missing_and_again_for_what_is_wrong(project: Project) -> None:
    typed = "usr\nuser\nMeeting Rooms\n\nMøterom\nLets <b>one</b> book.\nLets one book.\nLar en bestille.\n"
    typed += "rooms, booking\n\n\nthe list\n"

    status, said = on_a_terminal(project, ["add", "license", "meeting-rooms", "--module", "room-cal"], typed)

    assert status == 0, said
    assert "scope (system, site, user, user-plan, suite-plan): " in said
    assert "did you mean 'user'?" in said
    assert "this is needed" in said
    assert "HTML in a text" in said
    text = project.catalogue.read_text(encoding="utf-8")
    assert "    name: {en: Meeting Rooms, nb: Møterom}\n" in text
    assert "    aliases: {en: [rooms, booking]}\n" in text


def test_ctrl_c_at_a_question_leaves_everything_as_it_was(project: Project) -> None:
    before = project.texts()

    status, said = on_a_terminal(project, ["add", "license", "meeting-rooms"], f"m\nuser\n{CTRL_C}")

    assert status == 130
    assert "Traceback" not in said
    assert project.texts() == before
