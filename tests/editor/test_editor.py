"""What a writer sees in an editor: asked of the real YAML language server, as Visual Studio Code asks it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from lsprotocol import types

from licensebook.cli import main

from .editor import ROOT, Problem

if TYPE_CHECKING:
    from .editor import Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")

CATALOGUE = "data/licenses.yaml"
FILES = (CATALOGUE, "data/exceptions.yaml", "data/terminology.yaml")
SHIPPED = yaml.safe_load((ROOT / CATALOGUE).read_text(encoding="utf-8"))
LICENSES = set(SHIPPED["licenses"])
PLANS = {plan for family in SHIPPED["families"].values() for plan in family["plans"]}
NEEDS = LICENSES | {
    f"{plan} or higher" for family in SHIPPED["families"].values() if family["cumulative"] for plan in family["plans"]
}
NO_LICENSE = "This has to be the id of one of the licenses. Completion (Ctrl+Space) lists them."
NO_SCOPE = "This has to be the id of one of the scopes. Completion (Ctrl+Space) lists them."


@pytest.mark.parametrize("path", FILES)
async def test_nothing_is_underlined_in_what_is_shipped(code: Editor, path: str) -> None:
    assert await code.problems(path) == []


@pytest.mark.parametrize(
    ("path", "slip"),
    [
        (CATALOGUE, "wrong: 1\n"),
        ("data/exceptions.yaml", "- {code: C053, where: saint, reason: so, wrong: 1}\n"),
        ("data/terminology.yaml", "wrong: []\n"),
    ],
)
@pytest.mark.parametrize("wiring", ["the modeline", "the settings"])
async def test_either_the_modeline_or_the_settings_are_enough(
    code: Editor, any_editor: Editor, wiring: str, path: str, slip: str
) -> None:
    modeline = (ROOT / path).read_text(encoding="utf-8").partition("\n")[0]
    assert modeline.startswith("# yaml-language-server: ")
    opened, first = (any_editor, modeline) if wiring == "the modeline" else (code, "# nothing")

    problems = await opened.problems(path, f"{first}\n{slip}")

    assert "Property wrong is not allowed." in {problem.message for problem in problems}
    assert await any_editor.problems(path, f"# nothing\n{slip}") == []


@pytest.mark.parametrize(
    ("right", "wrong", "words", "message"),
    [
        ("    scope: system\n", "    scope: sytem\n", "sytem", NO_SCOPE),
        ("    requires: [user]\n", "    requires: [usr]\n", "usr", NO_LICENSE),
        (" or higher\n", " or hihger\n", None, NO_LICENSE),
        ("    summary:\n", "    sumary:\n", "sumary", "Property sumary is not allowed."),
        ("    counted: true\n", "    counted: perhaps\n", "perhaps", 'Incorrect type. Expected "boolean".'),
        ("    name: {en: ", "    name: {eng: ", "name", 'Missing property "en".'),
        (
            "    status: legacy\n",
            "    status: legcy\n",
            "legcy",
            'Value is not accepted. Valid values: "current", "legacy", "retired".',
        ),
        (
            "\n  saint:\n",
            "\n  Saint_x:\n",
            "Saint_x",
            "An id is lower-case English words with hyphens, such as meeting-rooms.",
        ),
        ("  as-of: ", "  as-off: ", "as-off", "Property as-off is not allowed."),
    ],
)
async def test_a_slip_is_underlined_where_it_is(
    code: Editor, right: str, wrong: str, words: str | None, message: str
) -> None:
    text = (ROOT / CATALOGUE).read_text(encoding="utf-8")
    before, found, after = text.partition(right)
    assert found
    slip = before + wrong + after
    line = slip[: len(before) + len(wrong.rstrip())].count("\n") + 1

    problems = await code.problems(CATALOGUE, slip)

    assert (line, message) in {(problem.line, problem.message) for problem in problems}
    if words:
        assert words in {problem.words for problem in problems if problem.message == message}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("licenses:\n  x:\n    scope: ¦\n", set(SHIPPED["scopes"])),
        ("licenses:\n  x:\n    requires: [¦]\n", LICENSES),
        ("licenses:\n  x:\n    requires:\n      - ¦\n", LICENSES),
        ("licenses:\n  x:\n    includes: [user, ¦]\n", LICENSES),
        ("licenses:\n  x:\n    replaced-by: [¦]\n", LICENSES),
        ("licenses:\n  x:\n    status: ¦\n", {"current", "legacy", "retired"}),
        ("scopes:\n  x:\n    part-of: ¦\n", set(SHIPPED["scopes"])),
        ("families:\n  x:\n    plans: [¦]\n", LICENSES),
        ("features:\n  x:\n    area: ¦\n", set(SHIPPED["areas"])),
        ("features:\n  x:\n    inferred-for: ¦\n", set(SHIPPED["families"])),
        ("features:\n  x:\n    needs: ¦\n", NEEDS),
        ("features:\n  x:\n    needs:\n      any:\n        - ¦\n", NEEDS),
        ("features:\n  x:\n    needs: {all: [¦]}\n", NEEDS),
        ("limits:\n  x:\n    family: ¦\n", set(SHIPPED["families"])),
        ("limits:\n  x:\n    values: {¦}\n", PLANS),
        ("moved:\n  x: ¦\n", LICENSES | set(SHIPPED["features"]) | set(SHIPPED["limits"])),
        ("tips:\n  x:\n    kind: ¦\n", {"note", "tip", "important", "caution", "warning"}),
    ],
)
async def test_ids_can_be_chosen_where_they_are_named(code: Editor, text: str, ids: set[str]) -> None:
    assert ids <= (await code.offers(CATALOGUE, text)).keys()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("¦\n", {"product", "languages", "scopes", "licenses", "families", "features", "limits", "tips", "moved"}),
        ("licenses:\n  x:\n    ¦\n", {"module", "scope", "name", "short-name", "summary", "replaced-by", "source"}),
        ("licenses:\n  x: {sc¦}\n", {"scope"}),
        ("licenses:\n  x:\n    name:\n      ¦\n", {"en", "nb", "da", "de", "sv", "nl"}),
        ("licenses:\n  x:\n    name: {en: X, n¦}\n", {"nb", "nl"}),
        ("features:\n  x:\n    rules:\n      - ¦\n", {"since", "needs", "also", "source"}),
        ("licenses:\n  x:\n    platforms: [¦]\n", {"web", "windows", "mobile"}),
    ],
)
async def test_fields_can_be_chosen(code: Editor, text: str, fields: set[str]) -> None:
    assert fields <= (await code.offers(CATALOGUE, text)).keys()


async def test_a_field_that_is_chosen_brings_no_fact_and_no_null_along(code: Editor) -> None:
    offered = await code.offers(CATALOGUE, "licenses:\n  x:\n    ¦\n")

    assert {name: _inserted(offered[name]) for name in ("module", "scope", "since", "name", "summary", "hidden")} == {
        "module": "module: ",
        "scope": "scope: ",
        "since": "since: ",
        "name": "name: ",
        "summary": "summary:\n  nb: $1\n  en: $2",
        "hidden": "hidden: ",
    }


async def test_an_id_is_offered_with_its_name_and_summary(code: Editor) -> None:
    offered = await code.offers(CATALOGUE, "features:\n  x:\n    needs: ¦\n")

    assert _said(offered["saint"]).startswith("Sales Intelligence – Switches on ")
    assert _said(offered["sales-essentials or higher"]) == "Sales: this plan, or one above it"
    assert _said(offered["sales-premium"]).startswith("Sales Premium – ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("licen¦ses:\n  x: {}\n", "#### Licenses\n\nLicenses and plans, in the order of the tables."),
        ("licenses:\n  x¦x:\n    scope: user\n", "#### License\n\nA license, or a plan that switches licenses on."),
        ("licenses:\n  x:\n    sc¦ope: user\n", "#### Scope\n\nWhom it is for: an id under"),
        ("licenses:\n  x:\n    scope: us¦er\n", "* `user`: user license – A user license, also called a CAL"),
        ("licenses:\n  x:\n    requires: [us¦er]\n", "Allowed Values:\n\n* `user`: User – The basis for logging in"),
        ("licenses:\n  x:\n    na¦me: {en: X}\n", "The published name. A plain text is the name in every language."),
        ("licenses:\n  x:\n    na¦me: {en: X}\n", "Example:\n\n```yaml\nnb: System\nen: System\n```"),
        ("licenses:\n  x:\n    name: {n¦b: X}\n", "#### Norwegian Bokmål"),
        ("licenses:\n  x:\n    since: 1¦0\n", "#### Since\n\nThe first product version that has it."),
        ("licenses:\n  x:\n    since: 1¦0\n", "Example:\n\n```yaml\n8\n```"),
        ("licenses:\n  x:\n    status: leg¦acy\n", "If left out, it is \\`current\\`."),
        ("features:\n  x:\n    needs: sa¦int\n", "* `saint`: Sales Intelligence – Switches on"),
        ("features:\n  x:\n    needs: {an¦y: [saint]}\n", "#### Any\n\nIt takes one of these."),
    ],
)
async def test_fields_and_ids_are_explained(code: Editor, text: str, said: str) -> None:
    assert said in await code.explains(CATALOGUE, text)


@pytest.mark.parametrize(
    "section", ["scopes", "licenses", "families", "areas", "features", "limits", "indicators", "tips"]
)
async def test_a_new_entry_that_is_filled_in_is_right(code: Editor, section: str) -> None:
    offered = await code.offers(CATALOGUE, f"{section}:\n  ¦\n")
    (entry,) = (item for label, item in offered.items() if label.startswith("new "))
    assert entry.insert_text_format == types.InsertTextFormat.Snippet
    filled = re.sub(r"(nb|en): \$\d+", r"\1: A text", _first_choices(_inserted(entry)))
    filled = re.sub(r"\$\d+", "1", filled.replace("needs: $6", "needs: saint"))
    text = f"{section}:\n" + "".join(f"  {line}\n" for line in filled.splitlines())

    problems = await code.problems(CATALOGUE, text)

    assert {problem.message for problem in problems if problem.line > 1} == set()
    assert yaml.safe_load(text)[section][f"new-{entry.label.removeprefix('new ')}"]


async def test_an_exception_takes_only_codes_that_can_be_excepted(code: Editor) -> None:
    offered = await code.offers("data/exceptions.yaml", "- code: ¦\n")

    assert "C053" in offered
    assert not offered.keys() & {"C001", "C031", "P001", "T004", "T101"}
    assert _said(offered["C055"])
    wrong = "- code: C031\n  where: saint\n  until: soon\n"
    assert await code.problems("data/exceptions.yaml", wrong) == [
        Problem(1, "C031", "No rule with this code can be excepted. Completion (Ctrl+Space) lists those that can."),
        Problem(1, "c", 'Missing property "reason".'),
        Problem(3, "soon", "Write a day, year first, such as 2027-01-31."),
    ]


async def test_avoided_words_are_listed_by_language(code: Editor) -> None:
    path = "data/terminology.yaml"

    assert (await code.offers(path, "¦\n")).keys() >= {"en", "nb"}
    assert (await code.offers(path, "en:\n  - ¦\n")).keys() >= {"not", "use", "reason"}
    assert "The word to write instead." in await code.explains(path, "en:\n  - {not: a, u¦se: b}\n")
    assert [problem.line for problem in await code.problems(path, "en: []\nda: []\n")] == [2]


async def test_another_vendor_has_its_own_ids_and_languages(garden: Editor) -> None:
    assert await garden.problems(CATALOGUE) == []
    offered = await garden.offers(CATALOGUE, "licenses:\n  x:\n    requires: [¦]\n")
    assert offered.keys() == {"basic", "full", "odd", "pot"}
    assert _said(offered["full"]) == "Garten – Der Garten."
    assert (await garden.offers(CATALOGUE, "licenses:\n  x:\n    name:\n      ¦\n")).keys() >= {"de", "fr", "nl"}
    assert "de: Beet\nfr: Parterre" in await garden.explains(CATALOGUE, "licenses:\n  x:\n    na¦me: {de: X}\n")
    (problem,) = await garden.problems(
        CATALOGUE, (garden.folder / CATALOGUE).read_text().replace("[basic]", "[user]", 1)
    )
    assert (problem.words, problem.message) == ("user", NO_LICENSE)


async def test_every_field_is_told_with_a_title_a_description_and_an_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema"]) == 0
    records = yaml.safe_load(capsys.readouterr().out)["$defs"]  # JSON is YAML
    bare = {
        f"{name}.{field}": missing
        for name, record in records.items()
        for field, node in record.get("properties", {}).items()
        if (missing := {"title", "description", "examples"} - node.keys() - _not_asked(node))
    }

    assert bare == {}


def _not_asked(node: dict[str, object]) -> set[str]:
    """What need not be said of a field: an example where all that can be written is known, or stands elsewhere."""
    known = node.get("type") == "boolean" or "enum" in node or "rules" in str(node.get("items"))
    return {"examples"} if known or "Rule" in str(node.get("items")) else set()


def _inserted(item: types.CompletionItem) -> str:
    assert item.text_edit is not None
    assert isinstance(item.text_edit, types.TextEdit)
    return item.text_edit.new_text


def _said(item: types.CompletionItem) -> str:
    said = item.documentation
    return said.value if isinstance(said, types.MarkupContent) else said or ""


def _first_choices(snippet: str) -> str:
    return re.sub(r"\$\{\d+(?:\|([^,|]*)[^|]*\||:([^}]*))\}", r"\1\2", snippet)
