"""Pages on their way to translators and back, text by text."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import licensebook
from licensebook.cli import main
from licensebook.edit.passage import Bundle, Sheet
from licensebook.edit.text import edited
from licensebook.markup import Handwriting, Page
from licensebook.site import Site
from licensebook.translation import WRITERS, Offer, returned

from .test_translations import _xliff_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

Make = Any  # the fixture that makes a project
ENGLISH = """\
---
uid: zoo-en-visit
title: Visit the zoo
description: How to visit the zoo.
keywords: visit, zoo
date: 2026-01-01
topic: howto
language: en
---

# Visit the zoo

You need a {{ license("day").name }}.
Write `zoo` on it.
{ .lede }

> [!NOTE]
> Bring [food][1].
> And water.

## Get in {#in}

1. [!include[Walk](includes/walk.md)]
1. Show the ticket,
   and wait.

| Animal | Where |
|---|---|
| Lion | Left \\| right |

{{ license_table("visitor") }}

[1]: index.md
"""
NORWEGIAN = """\
---
uid: zoo-nb-visit
title: Besøk dyrehagen
description: >-
  Slik besøker
  du dyrehagen.
keywords: "besøk, dyrehage"
date: 2026-01-02
topic: howto
language: nb
---

# Besøk dyrehagen

Du trenger {{ license("day").name }}. Skriv `zoo` på den.
{ .lede }

> [!NOTE]
> Ta med [mat][2].
> Og vann.

## Gå inn {#in}

1. [!include[Gå](includes/walk.md)]
1. Vis billetten,
   og vent.

| Dyr | Hvor |
|---|---|
| Løve | Venstre \\| høyre |

{{ license_table("visitor") }}

[2]: index.md
"""
PAGES = {
    "en/index.md": "# Home\n\nHello.\n",
    "nb/index.md": "# Hjem\n\nHei.\n",
    "en/includes/walk.md": "Walk to the gate.\n",
    "nb/includes/walk.md": "Gå til porten.\n",
    "en/visit.md": ENGLISH,
    "nb/visit.md": NORWEGIAN,
}
VISIT = Path("docs/nb/visit.md")
RECORD = Path("data/translations/nb.yaml")
FILES = ["nb.po", "nb.xliff"]
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def run(*words: str) -> int:
    try:
        return main(words)
    except SystemExit as stop:
        return int(stop.code or 0)


def to(file: str) -> int:
    return run("translate", "--language", "nb", "--to", file)


def back(file: str) -> int:
    return run("translate", "--language", "nb", "--from", file)


def change(path: Path | str, old: str, new: str) -> None:
    file = Path(path)
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


def offer() -> Offer:
    catalogue = Path("data/licenses.yaml")
    return Bundle.of(Site(licensebook.load(catalogue), Path("docs"), catalogue), "nb").offer


def of_visit() -> dict[str, tuple[str, str, bool]]:
    """The texts of the page as translators get them now, by the end of their keys."""
    return {
        one.key.removeprefix("pages/visit.md"): (one.source, one.target, one.is_waiting)
        for one in offer().passages
        if one.file == "pages/visit.md"
    }


def fill(file: str, said: Mapping[str, str]) -> None:
    """Do what a translator does: give texts by their keys, and mark them as done."""
    passages = tuple(
        type(one)(one.key, one.file, one.source, said.get(one.key, one.target), one.key not in said, one.check)
        for one in offer().passages
    )
    Path(file).write_text(
        WRITERS[Path(file).suffix](Offer("en", "nb", passages), NEW_YEAR), encoding="utf-8", newline="\n"
    )


def everything() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for top in ("docs", "data") for path in Path(top).rglob("*") if path.is_file()}


@pytest.fixture
def recorded(project: Make) -> None:
    project(PAGES)
    assert run("translated", "--all") == 0


@pytest.mark.usefixtures("recorded")
def test_each_text_of_a_page_is_one_for_translators() -> None:
    texts = of_visit()

    assert {key: source for key, (source, _, _) in texts.items()} == {
        ":title": "Visit the zoo",
        ":description": "How to visit the zoo.",
        ":keywords": "visit, zoo",
        "#section-1": "Visit the zoo",
        "#section-1/1": 'You need a {{ license("day").name }}.\nWrite `zoo` on it.\n{ .lede }',
        "#section-1/2": "[!NOTE]\nBring [food][1].\nAnd water.",
        "#in": "Get in {#in}",
        "#in/1": "[!include[Walk](includes/walk.md)]",
        "#in/2": "Show the ticket,\nand wait.",
        "#in/3": "Animal",
        "#in/4": "Where",
        "#in/5": "Lion",
        "#in/6": "Left \\| right",
    }
    assert texts[":description"][1] == "Slik besøker du dyrehagen."
    assert texts["#in/2"][1] == "Vis billetten,\nog vent."


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(("mark", "ending"), [("", "\n"), ("\ufeff", "\r\n")])
@pytest.mark.usefixtures("recorded")
def test_what_comes_back_as_it_went_changes_no_byte(file: str, mark: str, ending: str) -> None:
    for path in Path("docs/nb").rglob("*.md"):
        path.write_bytes((mark + path.read_text(encoding="utf-8").replace("\n", ending)).encode())
    before = everything()
    to(file)

    assert back(file) == 0
    assert everything() == before


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.usefixtures("recorded")
def test_a_text_that_comes_back_changes_its_own_lines_alone(file: str, ending: str) -> None:
    VISIT.write_bytes(NORWEGIAN.replace("\n", ending).encode())
    fill(
        file,
        {
            "pages/visit.md:keywords": 'besøk: "dyrehage", #1',
            "pages/visit.md#in/2": "Vis *billetten*,\nog vent litt.",
            "pages/visit.md#in/5": "Løve & co",
            "pages/visit.md#section-1/2": "[!NOTE]\nTa med [mat][2].\nOg vann.\nOg brød.",
        },
    )

    assert back(file) == 0

    wanted = (
        NORWEGIAN.replace('"besøk, dyrehage"', '"besøk: \\"dyrehage\\", #1"')
        .replace("Vis billetten,\n   og vent.", "Vis *billetten*,\n   og vent litt.")
        .replace("Løve", "Løve & co")
        .replace("> Og vann.", "> Og vann.\n> Og brød.")
    )
    assert VISIT.read_bytes().decode() == wanted.replace("\n", ending)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    ("key", "said", "code"),
    [
        ("#section-1/1", "Du trenger det. Skriv `zoo` på den.\n{ .lede }", "T105"),
        ("#section-1/1", 'Du trenger {{ license("eyes").name }}. Skriv `zoo` på den.\n{ .lede }', "T105"),
        ("#section-1/1", 'Du trenger {{ license("day").name }}. Skriv «zoo» på den.\n{ .lede }', "T105"),
        ("#section-1/1", 'Du trenger {{ license("day").name }}. Skriv `zoo` på den.', "T105"),
        ("#section-1/2", "[!NOTE]\nTa med mat.\nOg vann.", "T105"),
        ("#section-1/2", "[!NOTE]\nTa med [mat][1].\nOg vann.", "T105"),
        ("#section-1/2", "[!TIP]\nTa med [mat][2].\nOg vann.", "T105"),
        ("#section-1/2", "[!NOTE]\nTa med [mat](visit.md).\nOg vann.", "T105"),
        ("#in", "Gå inn {#inn}", "T105"),
        ("#in/1", "[!include[Gå](includes/run.md)]", "T105"),
        ("#in/2", "Vis billetten.\n\nOg vent.", "T104"),
        ("#in/2", "Vis billetten.\n# Og vent.", "T104"),
        ("#in/2", "Vis billetten.\n1. Og vent.", "T104"),
        ("#in/2", "Vis billetten <!-- og vent.", "T105"),
        ("#in/2", "Vis <b>billetten</b>.", "T105"),
        ("#in", "Gå {#in}\ninn", "T104"),
        ("#in/5", "Løve | bjørn", "T104"),
        ("#in/5", "Løve\nog bjørn", "T104"),
        (":title", "Besøk\ndyrehagen", "T104"),
        ("#in/7", "Tapir", "T102"),
    ],
)
@pytest.mark.usefixtures("recorded")
def test_a_text_that_does_not_fit_is_refused_with_all_others(
    file: str, key: str, said: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything()
    fill(file, {"pages/index.md#section-1/1": "Hei på deg.", f"pages/visit.md{key}": said})
    if code == "T102":
        change(file, "pages/visit.md#in/6", f"pages/visit.md{key}")
    capsys.readouterr()

    assert back(file) == 1

    (found,) = (line for line in capsys.readouterr().out.splitlines() if f" {code} " in line)
    around = Path(file).read_text(encoding="utf-8").splitlines()[int(found.split(":")[1]) - 3 :][:5]
    assert any(f"pages/visit.md{key}" in line for line in around)
    assert everything() == before


@pytest.mark.parametrize("file", FILES)
@pytest.mark.usefixtures("recorded")
def test_a_translation_of_an_older_text_is_refused(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    fill(file, {"pages/index.md#section-1/1": "Hei på deg."})
    change("docs/en/index.md", "Hello.", "Hello, you.")
    before = everything()
    capsys.readouterr()

    assert back(file) == 1
    assert " T103 " in capsys.readouterr().out
    assert everything() == before


@pytest.mark.parametrize("file", FILES)
@pytest.mark.usefixtures("recorded")
def test_a_page_stays_stale_until_all_of_its_texts_are_done(file: str) -> None:
    change("docs/en/visit.md", "Bring [food][1].", "Bring [your food][1].")
    assert all(is_waiting for _, _, is_waiting in of_visit().values())
    before = everything()
    to(file)
    assert back(file) == 0
    assert everything() == before, "nothing was done"

    every = {f"pages/visit.md{key}": target for key, (_, target, _) in of_visit().items()}
    fill(file, dict(list(every.items())[1:]))
    assert back(file) == 0
    assert everything() == before, "one of its texts was not done"

    fill(file, every)
    assert back(file) == 0
    assert not any(is_waiting for _, _, is_waiting in of_visit().values())
    assert everything() == before | {str(RECORD): RECORD.read_bytes()}


@pytest.mark.usefixtures("recorded")
def test_a_stale_text_that_lost_a_link_is_refused_only_where_it_is_said_to_be_done() -> None:
    change("docs/en/index.md", "Hello.", "[Hello](visit.md).")
    to("nb.po")
    assert back("nb.po") == 0

    fill("nb.po", {"pages/index.md#section-1/1": "Hei."})
    assert back("nb.po") == 1


@pytest.mark.parametrize("file", FILES)
@pytest.mark.usefixtures("recorded")
def test_a_page_that_is_missing_is_written_once_it_is_translated(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    VISIT.unlink()
    RECORD.write_text("".join(line for line in RECORD.read_text().splitlines(keepends=True) if "visit" not in line))
    assert not any(target for _, target, _ in of_visit().values())
    to(file)
    assert back(file) == 0
    assert not VISIT.exists()

    norwegian = {
        ":title": "Besøk dyrehagen",
        ":description": "Slik besøker du dyrehagen.",
        ":keywords": "besøk, dyrehage",
        "#section-1": "Besøk dyrehagen",
        "#section-1/1": 'Du trenger {{ license("day").name }}. Skriv `zoo` på den.\n{ .lede }',
        "#section-1/2": "[!NOTE]\nTa med [mat][1].\nOg vann.",
        "#in": "Gå inn {#in}",
        "#in/1": "[!include[Gå](includes/walk.md)]",
        "#in/2": "Vis billetten,\nog vent.",
        "#in/3": "Dyr",
        "#in/4": "Hvor",
        "#in/5": "Løve",
        "#in/6": "Venstre \\| høyre",
    }
    every = {f"pages/visit.md{key}": said for key, said in norwegian.items()}
    fill(file, dict(list(every.items())[1:]))
    capsys.readouterr()
    assert back(file) == 0
    assert "docs/nb/visit.md is not written yet: 1 of its 13 texts" in capsys.readouterr().out
    assert not VISIT.exists()

    fill(file, every)
    assert back(file) == 0
    assert VISIT.read_text(encoding="utf-8") == (
        NORWEGIAN.replace(">-\n  Slik besøker\n  du", "Slik besøker du")
        .replace('"besøk, dyrehage"', "besøk, dyrehage")
        .replace("2026-01-02", "2026-01-01")
        .replace("[2]", "[1]")
    )
    assert {key: target for key, (_, target, _) in of_visit().items()} == norwegian
    assert not any(is_waiting for _, _, is_waiting in of_visit().values())
    keys = [line.partition(":")[0] for line in RECORD.read_text().splitlines() if line.startswith("pages/")]
    assert keys == ["pages/includes/walk.md", "pages/index.md", "pages/visit.md"]


@pytest.mark.usefixtures("recorded")
def test_a_page_in_a_folder_that_is_missing_is_written(project: Make) -> None:
    project({"en/deep/er/page.md": "# Page\n"})
    fill("nb.po", {"pages/deep/er/page.md#section-1": "Side"})

    assert back("nb.po") == 0
    written = Path("docs/nb/deep/er/page.md")
    assert written.read_text() == "# Side\n"
    assert written.stat().st_mode == Path("docs/en/deep/er/page.md").stat().st_mode
    assert not list(Path("docs").rglob("*.tmp"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("   og vent.\n", "   og vent.\n1. Gå.\n", "under 'Get in {#in}' it has 3 steps, its original 2"),
        ("## Gå inn {#in}\n", "", "it has 1 headings, its original 2"),
        ("Og vann.", "Og \x0bvann.", "U+000B"),
    ],
)
@pytest.mark.usefixtures("recorded")
def test_a_page_whose_texts_cannot_be_told_apart_is_left_out_with_a_word(
    old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(VISIT, old, new)
    capsys.readouterr()

    assert to("nb.xliff") == 0

    shown = capsys.readouterr().out
    assert "docs/nb/visit.md is left out: " in shown
    assert said.replace(" {#in}", "") in shown
    assert not of_visit()
    assert back("nb.xliff") == 0


@pytest.mark.usefixtures("recorded")
def test_into_the_language_of_the_source_nothing_is_translated(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("translate", "--language", "en", "--to", "en.po") == 2
    assert "is the language that texts are translated from" in capsys.readouterr().err


@pytest.mark.usefixtures("recorded")
def test_xliff_with_pages_is_what_its_schema_says() -> None:
    VISIT.unlink()
    to("nb.xliff")

    _xliff_schema().assertValid(etree.parse("nb.xliff"))


LIKE_TEXT = st.text(st.sampled_from("aå0 \"'\\<>&\n%:;,.-#*_`{}[]()|!~$\u00a0\u2028\t"), min_size=1, max_size=30)


@given(said=LIKE_TEXT | st.text(max_size=20), which=st.integers(0, 12), is_new=st.booleans())
@pytest.mark.parametrize("ending", [".po", ".xliff"])
def test_any_text_is_refused_or_comes_back_as_it_was_given(ending: str, said: str, which: int, *, is_new: bool) -> None:
    there, here = (Handwriting(Page(path=name, text=text)) for name, text in (("en", ENGLISH), ("nb", NORWEGIAN)))
    sheet = Sheet.of("pages/visit.md", ("en", "nb"), there, None if is_new else here)
    passage = tuple(sheet.passages(is_waiting=False))[which]
    fixed = "" if which not in {4, 5, 6, 7} else (passage.target or passage.source)
    given = fixed + said
    if list(passage.check(given)):
        return
    raw = edited(sheet.translation.raw, sheet.edits({passage.key: given}))
    again = Sheet.of("pages/visit.md", ("en", "nb"), there, Handwriting(Page(path="nb", text=raw)))
    passages = tuple(again.passages(is_waiting=False))
    assert passages[which].target == given.strip(" \t\n")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"nb{ending}")
        file.write_text(WRITERS[ending](Offer("en", "nb", passages), NEW_YEAR), encoding="utf-8", newline="\n")
        assert [(one.key, one.source, one.target) for one in returned(file)] == [
            (one.key, one.source, one.target) for one in passages
        ]


@pytest.mark.parametrize(
    "said", ['"Løve"', "C:\\løve\\n", "a < b & c > d", "50 % {0} %s", "*Løve*: 1", "Løve\u2028bjørn"]
)
@pytest.mark.parametrize("key", ["#in/2", "#in/5", ":title", "#section-1"])
@pytest.mark.parametrize("file", FILES)
@pytest.mark.usefixtures("recorded")
def test_strange_signs_come_back_as_they_are(file: str, key: str, said: str) -> None:
    fill(file, {f"pages/visit.md{key}": said})
    bundle_before = of_visit()

    (one,) = (one for one in returned(Path(file)) if one.key == f"pages/visit.md{key}")

    assert one.target == said
    assert bundle_before.keys() == of_visit().keys()
    (passage,) = (each for each in offer().passages if each.key == one.key)
    assert not list(passage.check(said))


def test_each_text_has_a_key_of_its_own_and_what_holds_no_word_is_none() -> None:
    page = (
        "Above.\n\n# One\n\n## Two {#two}\n\n![A lion](lion.png)\n\n{{ version }}\n\n![](sky.png){ .decorative }\n\n"
        "## Again {#two}\n\nBelow.\n\n```\ncode\n```\n"
    )
    hand = Handwriting(Page(path="page", text=page))

    sheet = Sheet.of("pages/page.md", ("en", "nb"), hand, None)

    assert [(one.key.removeprefix("pages/page.md"), one.source) for one in sheet.passages(is_waiting=False)] == [
        ("#section-0/1", "Above."),
        ("#section-1", "One"),
        ("#two", "Two {#two}"),
        ("#two/1", "![A lion](lion.png)"),
        ("#two~3", "Again {#two}"),
        ("#two~3/1", "Below."),
    ]
    (picture,) = (one for one in sheet.passages(is_waiting=False) if one.key.endswith("#two/1"))
    assert not list(picture.check("![En løve](lion.png)"))
    assert [code for code, _, _ in picture.check("En løve")] == ["T105"]
