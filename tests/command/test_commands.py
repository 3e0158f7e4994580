"""The command as people and programs call it."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from jsonschema import Draft4Validator, Draft202012Validator

from licensebook.cli import main
from licensebook.finding import Finding
from licensebook.report import as_github, as_sarif
from licensebook.rules import rules

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "data" / "licenses.yaml"
ENDED = """\
product: {name: Ark, vendor: Example Inc., version: 3.1, as-of: 2026-11}
languages: {source: en, default: en, published: [en]}
scopes:
  seat: {name: {en: seat}, plural: {en: seats}, explanation: {en: One for each person.}, counted: true}
licenses:
  basic: {scope: seat, name: Basic, until: 2, summary: {en: Lets a person read and write.}}
"""


def run(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Call the command in this process: starting Python anew for each case takes longer than all of them."""
    words = [str(argument) for argument in arguments]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main(words)
        except SystemExit as stop:
            status = int(stop.code or 0)
    return subprocess.CompletedProcess(words, status, out.getvalue(), err.getvalue())


def run_apart(shell: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Call the command as a shell does."""
    script = shell.replace("licensebook", f"{sys.executable} -m licensebook.cli")
    return subprocess.run(
        ["bash", "-c", script], cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def answer(*arguments: object) -> Any:  # noqa: ANN401  # whatever JSON holds
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Copy the project with a mistake in the catalogue."""
    catalogue = tmp_path / "data" / "licenses.yaml"
    catalogue.parent.mkdir()
    text = SHIPPED.read_text(encoding="utf-8")
    catalogue.write_text(text.replace("scope: system\n", "scope: sytem\n", 1), encoding="utf-8")
    return tmp_path


def test_the_shipped_catalogue_and_pages_are_clean() -> None:
    done = run("check")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "ok nothing is wrong in data/licenses.yaml and its pages\n"


def test_check_reports_place_code_and_way_out(broken: Path) -> None:
    done = run("check", cwd=broken)

    assert done.returncode == 1
    first, hint, total = done.stdout.splitlines()
    line = SHIPPED.read_text(encoding="utf-8").split("scope: system\n")[0].count("\n") + 1
    assert first == f"data/licenses.yaml:{line}:12: C031 unknown scope 'sytem'"
    assert hint == "    did you mean 'system'?"
    assert total == "1 finding in 1 file"


def test_check_covers_pages(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "nb" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Hjem\n\n{{ license_table('sytem') }}\n", encoding="utf-8")

    done = run("check", "--catalogue", SHIPPED, "--docs", tmp_path / "docs")

    assert done.returncode == 1
    assert f"{page}:3:1: P203 no scope 'sytem'" in done.stdout


def test_findings_come_as_data_for_programs(broken: Path) -> None:
    (finding,) = json.loads(run("check", "--format", "json", cwd=broken).stdout)
    github = run("check", "--format", "github", cwd=broken).stdout
    sarif = json.loads(run("check", "--format", "sarif", cwd=broken).stdout)

    assert (finding["code"], finding["column"], finding["hint"]) == ("C031", 12, "did you mean 'system'?")
    assert github.startswith(f"::error file=data/licenses.yaml,line={finding['line']},col=12,title=C031::unknown scope")
    assert "%0Adid you mean" in github
    (result,) = sarif["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == finding["line"]
    (rule,) = sarif["runs"][0]["tool"]["driver"]["rules"]
    assert (rule["id"], rule["defaultConfiguration"]) == ("C031", {"level": "error"})
    assert rule["shortDescription"]["text"] == "An id leads to nothing"
    assert "scope: chair" in rule["help"]["text"]


@pytest.mark.parametrize("path", ["docs/nb/page.md", "docs/nb/Ny side på nett.md", "docs\\nb\\page.md"])
def test_sarif_is_what_its_schema_says(path: str) -> None:
    schema = json.loads((Path(__file__).parents[1] / "schemas" / "sarif.json").read_text(encoding="utf-8"))
    validator = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    findings = [
        Finding(path=path, line=number, column=1, code=code, message="bad", hint="")
        for number, code in enumerate(rules(), 1)
    ]

    validator.validate(json.loads(as_sarif([*findings, *findings])))
    validator.validate(json.loads(as_sarif([])))


def test_a_finding_without_a_rule_is_told_by_its_code_alone() -> None:
    finding = Finding(path="docs/en/page.md", line=3, column=1, code="X1", message="strange", hint="")

    assert as_github([finding]) == "::error file=docs/en/page.md,line=3,col=1,title=X1::strange"
    (run_of,) = json.loads(as_sarif([finding]))["runs"]
    assert run_of["tool"]["driver"]["rules"] == [{"id": "X1"}]
    assert run_of["results"][0]["level"] == "error"


@pytest.mark.parametrize("code", ["C031", "c031"])
def test_a_rule_is_explained_with_wrong_and_right(tmp_path: Path, code: str) -> None:
    said = run("rule", code, cwd=tmp_path).stdout

    assert said.startswith("C031 An id leads to nothing\n")
    assert said.index("wrong\n") < said.index("scope: chair") < said.index("right\n") < said.index("scope: seat")


def test_a_rule_that_is_not_there_is_answered_by_the_nearest(tmp_path: Path) -> None:
    done = run("rule", "C0311", cwd=tmp_path)

    assert done.returncode == 2
    assert "no rule 'C0311'" in done.stderr
    assert "'C031'?" in done.stderr


def test_ids_are_compared_with_those_of_a_git_revision(tmp_path: Path) -> None:
    file = tmp_path / "data" / "licenses.yaml"
    file.parent.mkdir()
    old = ENDED.replace("until: 2, ", "")
    file.write_text(old, encoding="utf-8")
    who = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "Begin"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    assert run("check", "--since", "HEAD", cwd=tmp_path).returncode == 0

    file.write_text(old.replace("  basic:", "  start:"), encoding="utf-8")
    assert "data/licenses.yaml:5:1: C060 the id 'basic' is gone" in run("check", "--since", "HEAD", cwd=tmp_path).stdout

    file.write_text(old.replace("  basic:", "  start:") + "moved: {basic: start}\n", encoding="utf-8")
    assert run("check", "--since", "HEAD", cwd=tmp_path).returncode == 0

    done = run("check", "--since", "--help", cwd=tmp_path)
    assert done.returncode == 2
    done = run("check", "--since", "nowhere", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "git: there is no revision 'nowhere'" in done.stderr
    other = file.with_name("other.yaml")
    other.write_text(old, encoding="utf-8")
    done = run("check", "--since", "HEAD", "--catalogue", other, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "git: path 'data/other.yaml' exists on disk, but not in 'HEAD'" in done.stderr


@pytest.mark.parametrize("command", ["check", "summary"])
def test_without_git_there_is_one_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    file = tmp_path / "data" / "licenses.yaml"
    file.parent.mkdir()
    file.write_text(ENDED.replace("until: 2, ", ""), encoding="utf-8")
    monkeypatch.setenv("PATH", "")

    done = run(command, "--since", "HEAD", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "git is not installed" in done.stderr


def test_an_exception_takes_a_finding_away(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "licenses.yaml").write_text(ENDED, encoding="utf-8")
    assert "C046" in run("check", cwd=tmp_path).stdout

    (data / "exceptions.yaml").write_text("- {code: C046, where: basic, reason: It goes on.}\n", encoding="utf-8")
    assert run("check", cwd=tmp_path).returncode == 0


def test_findings_come_as_cases_of_a_test_that_failed(broken: Path) -> None:
    suite = ET.fromstring(run("check", "--format", "junit", cwd=broken).stdout)  # noqa: S314  # our own
    clean = ET.fromstring(run("check", "--format", "junit").stdout)  # noqa: S314

    (failure,) = suite.iter("failure")
    assert "did you mean 'system'?" in str(failure.text)
    assert (suite.get("tests"), suite.get("failures")) == ("1", "1")
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")


def test_a_catalogue_with_findings_answers_no_question(broken: Path) -> None:
    done = run("show", "saint", cwd=broken)

    assert (done.returncode, done.stdout) == (2, "")
    assert "C031 unknown scope 'sytem'" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "sanit"], "error: no license, plan, feature or scope 'sanit'\n    did you mean 'saint'?\n"),
        (["show", "log-in"], "did you mean 'log-in-web' or 'log-in-mobile'"),
        (["show", "user-pln"], "did you mean 'user-plan'"),
        (["show", "Salgsbruker"], "    did you mean 'sales-user'?\n"),
        (["needs", "quotes", "--have", "Salgsbruker"], "    did you mean 'sales-user'?\n"),
        (["needs", "Tilbud"], "error: no feature 'Tilbud'\n    did you mean 'quotes'?\n"),
        (["find", "Salgsbrukr"], "error: no license is called 'Salgsbrukr'\n    did you mean 'Salgsbruker'"),
        (["find", "Essentials"], "candidates: sales-essentials, service-essentials, marketing-essentials"),
        (["needs", "log-in-wbe"], "error: no feature 'log-in-wbe'\n    did you mean 'log-in-web'"),
        (["needs", "quotes", "--have", "usr"], "error: no license 'usr'"),
        (["show", "saint", "--language", "xx"], "error: no text in language 'xx'\n    known: nb, en\n"),
        (
            ["check", "--catalogue", "nope.yaml"],
            "error: no file 'nope.yaml'\n    check the path, or name another with --cat",
        ),
        (["show", "saint", "--catalogue", "nope.yaml"], "    check the path, or name another with --catalogue PATH\n"),
        (["check", "--catalogue", "data"], "error: 'data' is a folder\n    did you mean data/licenses.yaml?\n"),
        (["check", "--catalogue", "."], "error: '.' is a folder\n    did you mean data/licenses.yaml?\n"),
        (["check", "--catalogue", "docs"], "error: 'docs' is a folder\n    name the YAML file of the catalogue\n"),
        (["diff", "nope.yaml", "nope.yaml"], "nope.yaml:1:1: C001 there is no such file\n    check the path\n"),
        (["stage", "--language", "nb", "--to", "/dev/null/x"], "error: /dev/null/x"),
        (["search", "x", "--limit", "0"], "'0' is no whole number from 1"),
        (["chekc"], "error: no command 'chekc'\n    did you mean 'check'?\n"),
        (
            ["xyzzyqwv"],
            "    known: check, show, find, search",
        ),
        ([], "required: COMMAND"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_message(arguments: list[str], said: str) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_show_prints_aligned_facts_without_colour_when_piped() -> None:
    lines = run("show", "saint", "--language", "en").stdout.splitlines()

    assert lines[:2] == ["Sales Intelligence  saint", "Switches on the status monitors of SAINT."]
    assert "Scope           system license" in lines
    assert not any("\x1b" in line or line.endswith(" ") for line in lines)


def test_a_terminal_gets_colours() -> None:
    assert "\x1b[" in run_apart("licensebook show saint", FORCE_COLOR="1").stdout


def test_show_and_find_give_the_same_record() -> None:
    record = answer("show", "sales-user")

    assert record == answer("find", "Salgsbruker")
    assert record["name"] == {
        "nb": "Salgsbruker",
        "en": "Sales User",
        "da": "Sales User",
        "de": "Vertriebs-Benutzer",
        "sv": "Säljanvändare",
        "nl": "Verkoopgebruiker",
    }
    assert record["summary"].keys() == {"nb", "en"}
    assert record["includes"] == ["standard-crm-user", "sale-cal", "sale-quote-access", "selection-combined-cal"]


def test_show_says_all_that_is_known_of_a_feature() -> None:
    lines = run("show", "log-in-windows", "--language", "en").stdout.splitlines()

    assert lines[0] == "Login from the Windows client  log-in-windows"
    assert lines[2].startswith("To log in from the Windows client, you need")
    assert lines[4].startswith("·  ")
    assert lines[-3:] == [
        "Area              Logging in",
        "Product versions  Up to 8.5",
        "Also called       Windows login, desktop client, Windows app",
    ]
    more = run("show", "log-in-web", "--language", "en").stdout
    assert "\nRelated topics  cannot-log-in, change-user-plan, activate\n" in more
    assert "published" in run("show", "quotes", "--language", "en").stdout  # what is only inferred
    assert answer("show", "log-in-web")["rules"][-1]["needs"]["any"][1] == "starter or higher"


def test_show_says_of_a_scope_what_it_means() -> None:
    lines = run("show", "site", "--language", "en").stdout.splitlines()

    assert lines[0] == "site license  site"
    assert lines[1].startswith("A site is one database")
    assert lines[-1] == "License     satellite, reporter-studio, audience"
    assert answer("show", "site")["api"] == "SatelliteLicense"


def test_needs_says_what_is_missing() -> None:
    found = answer("needs", "log-in-web", "--have", "user, ", "--language", "en")

    assert found["satisfied"] is False
    assert ["web"] in found["missing"]
    assert found["explanation"].startswith("To log in from the web client, you need")
    assert answer("needs", "log-in-web", "--have", "user,web")["missing"] == []


def test_what_is_there_adds_up() -> None:
    asked = answer("needs", "quotes", "--have", "user", "--have", "sale-quote-access,sales-quote-management")

    assert asked["have"] == ["user", "sale-quote-access", "sales-quote-management"]
    assert asked["satisfied"] is True


def test_needs_says_that_nothing_unlocks_a_feature(tmp_path: Path) -> None:
    """Here since it takes two licenses that no version had together."""
    catalogue = tmp_path / "licenses.yaml"
    text = SHIPPED.read_text(encoding="utf-8")
    catalogue.write_text(
        text.replace("needs: {all: [user, windows-app]}", "needs: {all: [starter, windows-app]}"), encoding="utf-8"
    )

    for have in ((), ("--have", "user")):
        done = run("needs", "log-in-windows", *have, "--language", "en", "--catalogue", catalogue)
        data = run("needs", "log-in-windows", *have, "--json", "--catalogue", catalogue)

        assert (done.returncode, done.stdout) == (1, "No license in this version unlocks it.\n")
        assert data.returncode == 1
        assert json.loads(data.stdout)["missing"] is None


def test_several_words_are_one_query_or_name() -> None:
    assert run("search", "mobil", "pålogging").stdout == run("search", "mobil pålogging").stdout
    assert answer("find", "sales", "user")["id"] == "sales-user"


def test_the_version_is_told() -> None:
    done = run("--version")

    assert (done.returncode, done.stdout) == (0, f"licensebook {metadata.version('licensebook')}\n")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""},
    ],
    ids=["said to be ASCII", "locale C"],
)
def test_what_the_output_cannot_show_is_replaced(environment: dict[str, str]) -> None:
    needs = run_apart("licensebook needs quotes", **environment)
    help_ = run_apart("licensebook needs --help", **environment)
    record = run_apart("licensebook show log-in-web --json", **environment)

    assert (needs.returncode, needs.stderr) == (0, "")
    assert "CRM Suite Growth eller h?yere" in needs.stdout
    assert (help_.returncode, help_.stderr) == (0, "")
    assert json.loads(record.stdout) == answer("show", "log-in-web")  # data lose nothing
    assert "p\\u00e5logging" in record.stdout
    refused = run_apart("licensebook find 'på ⅷ'", **environment)
    assert refused.returncode == 2
    assert refused.stderr.startswith("error: no license is called")


def test_findings_for_programs_are_ascii(tmp_path: Path) -> None:
    catalogue = tmp_path / "licenses.yaml"
    catalogue.write_text(SHIPPED.read_text(encoding="utf-8").replace("scope: system\n", "scope: sytæm\n", 1), "utf-8")

    for form in ("json", "sarif"):
        done = run("check", "--format", form, "--catalogue", catalogue)
        assert done.stdout.isascii()
        assert "'sytæm'" in str(json.loads(done.stdout))


def test_a_search_without_hits_says_so() -> None:
    done = run("search", "xyzzyqwv", "--language", "en")

    assert (done.returncode, done.stdout) == (1, "Nothing found.\n")


def test_search_prints_id_name_and_what_matched() -> None:
    first = run("search", "sales user", "--language", "en").stdout.splitlines()[0]

    assert first.split(maxsplit=1)[0] == "sales-user"


def test_stage_writes_what_the_site_is_built_from(tmp_path: Path) -> None:
    done = run("stage", "--language", "no", "--to", tmp_path)

    assert done.returncode == 0
    pages = list(tmp_path.rglob("*.md"))
    assert done.stdout == f"{len(pages)} pages in {tmp_path}\n"
    text = (tmp_path / "index.md").read_text(encoding="utf-8")
    assert "{{" not in text
    assert "[!include" not in text
    assert "[Kundesenter](licenses/customer-centre.md)" in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("nb: Salgsbruker", "nb: Selger", "licenses.sales-user.name (nb): Salgsbruker -> Selger"),
        (
            "name: Sales Intelligence\n",
            "name: SAINT\n",
            "licenses.saint.name (nb, en, da, de, sv, nl): Sales Intelligence -> SAINT",
        ),
        (
            "nb: [tilbudstilgang]",
            "nb: [tilbudslisens, kvote]",
            "licenses.sale-quote-access.aliases (nb): without tilbudstilgang, with tilbudslisens, kvote",
        ),
        (
            "includes: [standard-crm-user, sale-cal, sale-quote-access, selection-combined-cal]",
            "includes: [sale-cal, standard-crm-user, sale-quote-access, selection-combined-cal]",
            (
                "licenses.sales-user.includes: now in the order"
                " sale-cal, standard-crm-user, sale-quote-access, selection-combined-cal"
            ),
        ),
        ("since: 2022-12-21", "since: 2022-12-22", "features.log-in-web.rules.2.since: 2022-12-21 -> 2022-12-22"),
        (
            "needs: {all: [user, windows-app]}",
            "needs: {any: [user, {all: [web, windows-app]}]}",
            "features.log-in-windows.rules.1.needs: user and windows-app -> user or (web and windows-app)",
        ),
        ("    until: 8.5\n\n  log-in-service", "\n  log-in-service", "features.log-in-windows.until: 8.5 -> nothing"),
    ],
)
def test_diff_says_in_words_what_changed(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    newer = tmp_path / "newer.yaml"
    newer.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert run("diff", SHIPPED, newer).stdout == f"~ {said}\n"
    assert run("diff", SHIPPED, SHIPPED).stdout == "no difference\n"


def test_the_schema_accepts_the_shipped_catalogue_and_refuses_what_check_refuses() -> None:
    schema = json.loads(run("schema").stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    data = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(data, default=str))

    assert list(validator.iter_errors(plain)) == []
    for section, key, field in (("licenses", "saint", "scop"), ("features", "quotes", "need"), ("scopes", "user", "x")):
        assert list(
            validator.iter_errors({**plain, section: {**plain[section], key: {**plain[section][key], field: 1}}})
        )


@pytest.mark.parametrize(
    ("path", "unknown"),
    [
        (("licenses", "saint", "scope"), "sytem"),
        (("licenses", "saint", "requires"), ["usr"]),
        (("licenses", "saint", "replaced-by"), ["usr"]),
        (("licenses", "sales-premium", "includes"), ["usr"]),
        (("scopes", "suite-plan", "part-of"), "usr"),
        (("families", "suite", "plans"), ["statrer"]),
        (("features", "quotes", "area"), "sale"),
        (("features", "quotes", "inferred-for"), "siute"),
        (("features", "quotes", "needs"), "sales-premum or higher"),
        (("features", "quotes", "needs"), {"any": ["saint", {"all": ["usr"]}]}),
        (("features", "quotes", "needs"), "saint or higher"),
        (("limits", "dashboards", "family"), "siute"),
        (("limits", "dashboards", "values"), {"statrer": 1}),
    ],
)
def test_the_schema_with_ids_lets_an_editor_know_what_can_be_named(path: tuple[str, ...], unknown: object) -> None:
    validator = Draft202012Validator(json.loads(run("schema", "--with-ids").stdout))
    data = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(data, default=str))
    assert list(validator.iter_errors(plain)) == []

    section, key, field = path
    plain[section][key] = {name: value for name, value in plain[section][key].items() if name != "rules"} | {
        field: unknown
    }
    (error, *_) = validator.iter_errors(plain)
    assert list(error.absolute_path)[:3] == list(path)


def test_the_schema_with_ids_knows_the_languages() -> None:
    summary = json.loads(run("schema", "--with-ids").stdout)["$defs"]["License"]["properties"]["summary"]

    assert {"nb", "en"} <= summary["properties"].keys()


def test_help_shows_examples_and_exit_status() -> None:
    text = run("--help").stdout

    for command in ("check", "show", "find", "search", "needs", "stage", "diff", "schema"):
        assert f"licensebook {command}" in text
        assert run(command, "--help").returncode == 0
    assert "exit status" in text


def test_a_reader_that_stops_reading_gets_no_traceback() -> None:
    done = run_apart("env -u PYTHONUNBUFFERED licensebook schema | head -1")

    assert (done.stdout, done.stderr) == ("{\n", "")
