"""What a change does, for those who review it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from .test_commands import run

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUE = """\
product: {name: Zoo, vendor: Zoo AG, version: 3.0, as-of: 2026-01}
languages: {source: en, default: nb, published: [nb, en]}
scopes:
  visitor:
    name: {en: ticket, nb: billett}
    plural: {en: tickets, nb: billetter}
    explanation: {en: For one visitor., nb: For én gjest.}
    counted: true
licenses:
  day: {scope: visitor, name: {en: Day Pass, nb: Dagskort}, summary: {en: Gives a *day*., nb: Gir en *dag*.}}
  year: {scope: visitor, name: {en: Year Pass, nb: Årskort}, summary: {en: Gives a year., nb: Gir et år.}}
features:
  look: {name: {en: Looking, nb: Se}, to: {en: look, nb: se}, needs: day}
"""
PAGE = '# {title}\n\n{{{{ license_table("visitor") }}}}\n'


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True)


@pytest.fixture
def zoo(tmp_path: Path) -> Path:
    """A project with one commit."""
    write(tmp_path, "data/licenses.yaml", CATALOGUE)
    write(tmp_path, "docs/nb/index.md", PAGE.format(title="Hjem"))
    write(tmp_path, "docs/en/index.md", PAGE.format(title="Home"))
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=One")
    return tmp_path


def write(folder: Path, path: str, text: str) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def change(folder: Path, old: str, new: str) -> None:
    text = (folder / "data" / "licenses.yaml").read_text(encoding="utf-8")
    assert old in text
    write(folder, "data/licenses.yaml", text.replace(old, new))


def summary(folder: Path) -> str:
    done = run("summary", "--since", "HEAD", cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_no_change_is_said(zoo: Path) -> None:
    assert summary(zoo) == "Nothing that readers see is different.\n"


def test_a_changed_text_is_shown_in_its_language_with_the_pages_before_and_after(zoo: Path) -> None:
    change(zoo, "Gir et år.", "Gir ett år.")

    said = summary(zoo)
    assert "- **Year Pass** (`licenses/year`)\n    - summary (nb): Gir et år. -> Gir ett år." in said
    assert "| `index.md` | changed |  |" in said
    assert "| `licenses/year.md` | changed |  |" in said
    assert "licenses/day.md` |" not in said
    page = said.partition("<summary>nb: index.md</summary>")[2].partition("</details>")[0]
    before, _, after = page.partition("**After**")
    assert "Gir et år." in before
    assert "Gir ett år." in after
    assert "Dagskort" not in page, "a table shows only the rows that are different"


def test_a_changed_need_is_said_in_the_words_of_each_language(zoo: Path) -> None:
    change(zoo, "needs: day", "needs: year")

    said = summary(zoo)
    norwegian, english = (line for line in said.splitlines() if "~~" in line)
    assert english.startswith("- en: ~~")
    assert english.partition("Day Pass")[2].partition("~~")[2].partition("Year Pass")[1]
    assert norwegian.startswith("- nb: ~~")
    assert norwegian.partition("Dagskort")[2].partition("~~")[2].partition("Årskort")[1]


def test_what_is_new_gone_or_renamed_is_said(zoo: Path) -> None:
    change(zoo, "  year: {", "  decade: {")
    write(zoo, "docs/nb/fugler.md", "# Fugler\n")

    said = summary(zoo)
    assert "(`licenses/year`) is gone" in said
    assert "(`licenses/decade`) is new" in said
    assert "The page is new." in said
    assert "The page is gone." in said
    change(zoo, "features:", "moved: {year: decade}\nfeatures:")
    assert "(`licenses/decade`) was called `year`" in summary(zoo)


def test_a_revision_that_is_not_there_is_one_message(zoo: Path) -> None:
    done = run("summary", "--since", "nope", cwd=zoo)

    assert done.returncode == 2
    assert "no revision 'nope'" in done.stderr


def test_a_folder_without_history_is_one_message(tmp_path: Path) -> None:
    write(tmp_path, "data/licenses.yaml", CATALOGUE)
    write(tmp_path, "docs/nb/index.md", "# Hjem\n")
    done = run("summary", "--since", "HEAD", cwd=tmp_path)

    assert done.returncode == 2
    assert "git" in done.stderr
    assert "Traceback" not in done.stderr
