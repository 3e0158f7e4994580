"""The pages of a site in plain Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from licensebook import LicensebookError, PageError
from licensebook.site import write

from .conftest import CATALOGUE

if TYPE_CHECKING:
    from licensebook.site import Site

TWINS = {
    "P1101",
    "P1102",
    "P1103",
    "P1104",
    "P1105",
    "P1106",
    "P1110",
    "P1112",
    "P1113",
    "P1114",
    "P1115",
    "P1116",
    "P1117",
}
Make = Any  # the fixture that makes a project
BOTH = {"nb/index.md": "# Hjem\n", "en/index.md": "# Home\n"}


def staged(site: Site, language: str) -> dict[str, str]:
    return {page.uri: page.text for page in site.stage(language)}


def findings(site: Site) -> list[str]:
    """What is wrong, but for this: most tests write a page in one language only."""
    return [finding.text() for finding in site.findings() if finding.code not in TWINS]


def test_every_license_on_a_screen_and_every_feature_has_a_page_in_each_language(project: Make) -> None:
    site = project(BOTH)

    for language in ("nb", "en"):
        entries = {uri for uri in staged(site, language) if "/" in uri and not uri.startswith("rules/")}
        assert entries == {"licenses/day.md", "features/look.md"}
    assert "# Dagskort" in staged(site, "nb")["licenses/day.md"]
    assert "# Day Pass" in staged(site, "en")["licenses/day.md"]
    assert findings(site) == []


def test_the_lock_that_an_editor_lays_beside_a_page_is_no_page(project: Make) -> None:
    site = project(BOTH)
    Path("docs/nb/.#index.md").symlink_to("somebody@somewhere.1234")

    assert findings(site) == []
    assert not any(".#" in uri for uri in staged(site, "nb"))


def test_links_lead_from_where_the_page_stands(project: Make) -> None:
    site = project(
        {
            "nb/index.md": "# Hjem\n\n[Dagskort](license:day) [Se](feature:look#needs)\n",
            "nb/deep/page.md": "# Side\n\n[Dagskort](license:day) [Hjem](page:index) [Hjem](xref:home)\n",
            "en/index.md": "---\nuid: home\ntitle: Home\n---\n# Home\n",
            "en/deep/page.md": "# Page\n",
        }
    )

    assert "[Dagskort](licenses/day.md) [Se](features/look.md#needs)" in staged(site, "nb")["index.md"]
    assert findings(site) == [
        "docs/nb/deep/page.md:3:51: P601 no page has the uid 'home'",
    ]
    assert "[Dagskort](../licenses/day.md) [Hjem](../index.md)" in staged(site, "nb")["deep/page.md"]


def test_a_page_missing_in_one_language_is_served_in_the_other_with_a_notice(project: Make) -> None:
    site = project(BOTH | {"en/only.md": "---\ntitle: Only ticket\n---\n# Only {{ scope('visitor').name }}\n"})

    page = staged(site, "nb")["only.md"]

    assert 'lang: "en"\nfallback: true\ncanonical: "en/only/"\n' in page
    assert 'lang="nb"' in page
    assert "finnes ikke på norsk ennå" in page
    assert "engelsk" in page
    assert "# Only ticket" in page
    assert "fallback" not in staged(site, "en")["only.md"]


def test_a_page_missing_in_the_other_language_points_back_to_the_front_language(project: Make) -> None:
    site = project(BOTH | {"nb/bare.md": "# Bare\n"})

    assert 'lang: "nb"\nfallback: true\ncanonical: "bare/"\n' in staged(site, "en")["bare.md"]


def test_includes_are_found_beside_the_page_then_in_the_language_then_in_the_catalogue(project: Make) -> None:
    site = project(
        {
            "nb/index.md": "# Hjem\n\n[!include[A](includes/near.md)]\n\n[!include[A](includes/tip-early.md)]\n",
            "nb/includes/near.md": "Felles.\n",
            "nb/deep/page.md": "# Side\n\n[!include[A](includes/near.md)]\n\n[!include[B](includes/own.md)]\n",
            "nb/deep/includes/own.md": "Nær.\n",
            "en/index.md": "# Home\n",
            "en/deep/page.md": "# Page\n",
        }
    )

    pages = staged(site, "nb")
    assert findings(site) == []
    assert "Felles." in pages["index.md"]
    assert '!!! tip "Tips"\n    Kom tidlig.' in pages["index.md"]
    assert "Felles." in pages["deep/page.md"]
    assert "Nær." in pages["deep/page.md"]
    assert "includes/near.md" not in pages


@pytest.mark.parametrize(
    ("text", "column", "finding"),
    [
        ("[!include[A](includes/tip-erly.md)]", 11, "P301 no tip 'erly' in the catalogue\n    did you mean 'early'?"),
        ("[!include[A](includes/nothing.md)]", 11, "P301 nothing to include as 'includes/nothing.md'"),
        ("[x](license:dayy)", 15, "P601 no license 'dayy'\n    did you mean 'day'?"),
        ("[x](license:eyes)", 15, "P601 the hidden license 'eyes' has no page"),
        ("[x](feature:lok)", 15, "P601 no feature 'lok'\n    did you mean 'look'?"),
        ("[x](page:indx)", 15, "P601 no page 'indx'\n    did you mean 'index'?"),
        ("{{ license_table('vistor') }}", 11, "P203 no scope 'vistor'\n    did you mean 'visitor'?"),
        ("{{ requires('lok') }}", 11, "P203 no feature 'lok'\n    did you mean 'look'?"),
        ("{{ licens_table('visitor') }}", 11, "P202 unknown name 'licens_table'\n    did you mean 'license_table'"),
    ],
)
def test_a_mistake_is_found_where_it_stands(project: Make, text: str, column: int, finding: str) -> None:
    site = project(BOTH | {"nb/index.md": f"---\ntitle: Hjem\n---\n\nNoen ord. {text}\n"})

    (found,) = findings(site)
    assert found.startswith(f"docs/nb/index.md:5:{column}: {finding}")


def test_a_page_that_the_catalogue_has_already_is_refused(project: Make) -> None:
    site = project(BOTH | {"nb/licenses/day.md": "# Mitt\n"})

    assert findings(site)[0].startswith("docs/nb/licenses/day.md:1:1: P901 the catalogue has a page 'licenses/day.md'")


def test_a_related_page_that_is_not_there_is_found_in_the_catalogue(project: Make) -> None:
    site = project(BOTH, CATALOGUE.replace("related: [index]", "related: [indx]"))

    assert findings(site) == ["data/licenses.yaml:15:15: P601 no page 'indx'\n    did you mean 'index'?"]


def test_a_page_that_is_not_utf8_is_found(project: Make) -> None:
    site = project(BOTH)
    Path("docs/nb/index.md").write_bytes(b"# Hjem\n\nS\xf8k\n")

    with pytest.raises(PageError, match=r"docs/nb/index.md:3:2: P902 the file is not UTF-8"):
        site.findings()


def test_writing_leaves_unchanged_files_and_deletes_pages_that_are_gone(project: Make) -> None:
    folder = Path("out")
    write(project(BOTH | {"nb/picture.svg": "<svg/>", "nb/old/page.md": "# Gammel\n"}), "nb", folder)
    Path("docs/nb/old/page.md").unlink()
    site = project(BOTH)

    write(site, "nb", folder)
    written = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    write(site, "nb", folder)

    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()} == written
    assert (folder / "picture.svg").read_text(encoding="utf-8") == "<svg/>"
    assert not (folder / "old").exists()


@pytest.mark.parametrize("place", ["notes.txt", ".hidden", "deep/notes.txt", "index.md"])
def test_a_folder_with_files_of_others_is_refused_and_stays_as_it_is(project: Make, place: str) -> None:
    site = project(BOTH)
    theirs = Path("out") / place
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs", encoding="utf-8")

    with pytest.raises(LicensebookError, match="no empty folder"):
        write(site, "nb", Path("out"))

    assert [path for path in Path("out").rglob("*") if path.is_file()] == [theirs]
    assert theirs.read_text(encoding="utf-8") == "theirs"


def test_files_that_others_put_beside_the_pages_are_never_deleted_or_overwritten(project: Make) -> None:
    folder = Path("out")
    write(project(BOTH), "nb", folder)
    theirs = folder / "notes.md"
    theirs.write_text("theirs", encoding="utf-8")

    write(project(BOTH), "nb", folder)
    assert theirs.read_text(encoding="utf-8") == "theirs"

    with pytest.raises(LicensebookError, match="not ours"):
        write(project(BOTH | {"nb/notes.md": "# Notater\n"}), "nb", folder)
    assert theirs.read_text(encoding="utf-8") == "theirs"


def test_a_list_that_names_files_elsewhere_deletes_none(project: Make) -> None:
    folder = Path("out")
    site = project(BOTH)
    write(site, "nb", folder)
    theirs = Path("theirs.txt")
    theirs.write_text("theirs", encoding="utf-8")
    with (folder / ".licensebook-pages").open("a", encoding="utf-8") as manifest:
        manifest.write(f"../theirs.txt\n{theirs.resolve()}\n")

    write(site, "nb", folder)

    assert theirs.read_text(encoding="utf-8") == "theirs"


def test_nothing_is_written_while_something_is_wrong(project: Make) -> None:
    site = project(BOTH | {"nb/index.md": "{{ nothing }}\n"})

    with pytest.raises(PageError):
        write(site, "nb", Path("out"))

    assert not Path("out").exists()


def test_a_tip_may_show_code(project: Make) -> None:
    tip = "{en: 'Type `a|b` and `{{ x }}`.', nb: 'Skriv `a|b` og `{{ x }}`.'}"
    catalogue = CATALOGUE.replace("{en: Come early., nb: Kom tidlig.}", tip)
    site = project(BOTH | {"nb/index.md": "# Hjem\n\n[!include[A](includes/tip-early.md)]\n"}, catalogue)

    assert findings(site) == []


@pytest.mark.parametrize("target", ["../../secret.md", "../en/index.md", "{root}/secret.md", "includes/linked.md"])
def test_an_include_does_not_leave_the_pages_of_its_language(project: Make, target: str) -> None:
    site = project(BOTH | {"nb/index.md": f"[!include[A]({target.format(root=Path.cwd().as_posix())})]\n"})
    Path("secret.md").write_text("secret", encoding="utf-8")
    Path("docs/nb/includes").mkdir()
    Path("docs/nb/includes/linked.md").symlink_to(Path("secret.md").resolve())

    (found,) = findings(site)
    assert "P301 nothing to include" in found


def test_an_old_address_leads_to_the_page(project: Make) -> None:
    redirects = "---\ntitle: Hjem\nredirect_from: [/nb/licenses/old/index.html, older.md]\n---\n# Hjem\n"
    site = project(BOTH | {"nb/deep/index.md": redirects, "en/deep/index.md": "# Deep\n"})

    pages = staged(site, "nb")
    assert findings(site) == []
    assert 'title: "Hjem"\nredirect: "../../deep/"\nindex: false\n' in pages["licenses/old.md"]
    assert "Denne siden er flyttet til [Hjem](../deep/index.md)." in pages["licenses/old.md"]
    assert 'redirect: "../deep/"' in pages["older.md"]
    assert "older.md" not in staged(site, "en")


def test_an_old_id_leads_to_the_page_of_the_entry(project: Make) -> None:
    site = project(BOTH, CATALOGUE + "moved: {early-day: day, older-day: early-day}\n")

    for old in ("early-day", "older-day"):
        assert 'redirect: "../day/"' in staged(site, "en")[f"licenses/{old}.md"]
        assert "has moved to [Day Pass](day.md)" in staged(site, "en")[f"licenses/{old}.md"]


def test_an_old_address_that_is_a_page_is_found(project: Make) -> None:
    site = project(BOTH | {"nb/a.md": "---\ntitle: A\nredirect_from: b\n---\n# A\n", "nb/b.md": "# B\n"})

    assert findings(site)[0].startswith("docs/nb/a.md:3:1: P904 redirect_from: there is a page 'b'")


@pytest.mark.parametrize(("date", "iso"), [("2026-06-10", "2026-06-10"), ("so.date: 06.10.2026", "2026-06-10")])
def test_dates_of_both_kinds_are_read(project: Make, date: str, iso: str) -> None:
    line = date if ":" in date else f"date: {date}"
    site = project(BOTH | {"nb/index.md": f"---\n{line}\nso.topic: howto\n---\n# Hjem\n"})

    assert f'date: "{iso}"\ntopic: "howto"\n' in staged(site, "nb")["index.md"]


def test_a_date_that_is_none_is_found(project: Make) -> None:
    site = project(BOTH | {"nb/index.md": "---\ntitle: Hjem\ndate: i går\n---\n# Hjem\n"})

    assert findings(site)[0].startswith("docs/nb/index.md:3:1: P903 'i går' is no date")


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("topic: how-to", "'how-to' is no kind of page did you mean 'howto'?"),
        ("descripton: Hjem", "unknown field 'descripton' did you mean 'description'?"),
        ("toc: no", "'no' is neither true nor false write true or false"),
    ],
)
def test_a_slip_in_front_matter_is_told(project: Make, line: str, finding: str) -> None:
    site = project(BOTH | {"nb/index.md": f"---\ntitle: Hjem\n{line}\n---\n# Hjem\n"})

    assert [" ".join(found.split()) for found in findings(site)] == [f"docs/nb/index.md:3:1: P903 {finding}"]


def test_fields_of_other_tools_are_left_alone(project: Make) -> None:
    site = project(BOTH | {"nb/index.md": "---\ntitle: Hjem\nauthor: A\nms.service: b\ntoc: true\n---\n# Hjem\n"})

    assert findings(site) == []


def test_a_page_does_without_a_list_of_its_headings(project: Make) -> None:
    site = project(BOTH | {"nb/index.md": "---\ntitle: Hjem\ntoc: false\n---\n# Hjem\n"})

    assert "toc: false\n" in staged(site, "nb")["index.md"]


def test_a_page_that_is_not_in_every_language_says_where_it_is(project: Make) -> None:
    site = project(BOTH | {"en/only.md": "# Only\n"})

    assert 'languages: ["en"]\n' in staged(site, "en")["only.md"]
    assert "languages:" not in staged(site, "en")["index.md"]


def test_pages_link_to_a_page_that_is_there_in_another_language_only(project: Make) -> None:
    site = project(BOTH | {"nb/index.md": "# Hjem\n\n[Bare](only.md) [Bare](page:only)\n", "en/only.md": "# Only\n"})

    assert findings(site) == []


def test_a_link_to_a_file_that_is_not_there_is_found(project: Make) -> None:
    site = project(
        BOTH | {"nb/index.md": "# Hjem {#here}\n\n[a](indx.md) ![b](bilde.png) [c](#here) [d](https://a.example/)\n"}
    )

    first, second = findings(site)
    assert first == "docs/nb/index.md:3:5: P601 no file 'indx.md'\n    did you mean 'index.md'?"
    assert second.startswith("docs/nb/index.md:3:19: P601 no file 'bilde.png'")


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("www.example.com", "write https://www.example.com"),
        ("deep/page", "write deep/page.md"),
        ("bilde.png", "did you mean 'deep/bilder.png'?"),
        ("other.jpg", "put the file beside the page, or mend its name"),
    ],
)
def test_the_way_out_of_a_dead_link_fits_what_it_was_to_lead_to(project: Make, target: str, hint: str) -> None:
    pages = {"nb/deep/page.md": "# Side\n", "nb/deep/bilder.png": "", "nb/index.md": f"# Hjem\n\n[a]({target})\n"}

    assert findings(project(BOTH | pages)) == [f"docs/nb/index.md:3:5: P601 no file {target!r}\n    {hint}"]


def test_a_circle_of_includes_and_a_dead_include_are_told_once(project: Make) -> None:
    part = {
        "nb/includes/a.md": "A [!include[B](includes/b.md)]\n",
        "nb/includes/b.md": "B [!include[A](includes/a.md)]\n",
        "nb/includes/c.md": "C [!include[X](includes/x.md)]\n",
        "nb/one.md": "# En\n\n[!include[A](includes/a.md)]\n\n[!include[C](includes/c.md)]\n",
        "nb/two.md": "# To\n\n[!include[B](includes/b.md)]\n\n[!include[C](includes/c.md)]\n",
    }

    circle, dead = findings(project(BOTH | part))
    assert circle.startswith(
        "docs/nb/includes/a.md:1:3: P302 pages include each other in a circle: "
        "docs/nb/includes/a.md -> docs/nb/includes/b.md -> docs/nb/includes/a.md"
    )
    assert dead.startswith("docs/nb/includes/c.md:1:3: P301")


def test_a_label_in_a_text_of_the_catalogue_is_called_as_on_pages(project: Make) -> None:
    pages = {
        "nb/page.md": "# Side\n\n1. Klikk på **Lagre**.\n\n1. Så **Lagre**.\n",
        "en/page.md": "# Page\n\n1. Click **Save**.\n\n1. Then **Save**.\n",
    }
    text = "{en: Click **Save**., nb: Klikk på **%s**.}"
    catalogue = CATALOGUE.replace("{en: Come early., nb: Kom tidlig.}", text)

    assert project(BOTH | pages, catalogue % "Lagre").findings() == ()
    (found,) = project(BOTH | pages, catalogue % "Lagring").findings()
    assert (found.path, found.code, found.hint) == ("data/licenses.yaml", "P1116", "write `**Lagre**`")
