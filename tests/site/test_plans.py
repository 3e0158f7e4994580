"""The page that compares plans, in a real browser: what it says against what the module says."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gates import accessibility
from licensebook.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from licensebook import Book

    Visit = Callable[..., Page]

pytestmark = [pytest.mark.site, pytest.mark.browser, pytest.mark.usefixtures("quiet_console")]

PHONE = {"width": 390, "height": 844}
ADDRESSES = {"nb": "/plans/", "en": "/en/plans/"}
CELLS = """table => Object.fromEntries([...table.querySelectorAll('[data-row]')].map(row => [
    row.dataset.row,
    Object.fromEntries([...table.querySelectorAll('[data-plan]')].map((head, place) =>
        [head.dataset.plan, row.cells[place + 1].textContent.trim()])),
]))"""
SET_OF_SETS = 30


@pytest.fixture
def visit(page: Page) -> Visit:
    def visited(language: str = "en", state: str = "") -> Page:
        page.goto("about:blank")
        page.goto(ADDRESSES[language] + state)
        expect(page.locator(".plan-matrix table, .plan-status:has-text('No difference')").first).to_be_attached()
        expect(page.locator(".landing-answer")).not_to_be_empty()
        return page

    return visited


def matrix(page: Page) -> Locator:
    return page.locator(".plan-matrix table")


def cells(page: Page) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = matrix(page).evaluate(CELLS)
    return found


def heads(page: Page) -> list[str]:
    found: list[str] = matrix(page).locator("[data-plan]").evaluate_all("all => all.map(head => head.dataset.plan)")
    return found


def rows(page: Page) -> list[str]:
    return list(cells(page))


def answer(page: Page) -> str:
    return page.locator(".landing-answer").inner_text()


def plans_of(book: Book, *, old: bool) -> list[str]:
    every = [plan for family in book.catalogue.families.values() for plan in family.plans]
    return [plan for plan in every if old or book[plan].status == "current"]


def stands(book: Book, plan: str, feature: str) -> str:
    requirement = book.requirements(feature)
    if requirement.satisfied_by([plan]):
        return "yes"
    if any(plan in way and len(way) == 2 for way in requirement.alternatives()):
        return "together"
    family = book.feature(feature).inferred_for
    return "not-known" if family and plan in book.catalogue.families[family].plans else "no"


def expected(book: Book, language: str, plans: list[str]) -> dict[str, dict[str, str]]:
    words = book.words(language)
    views = Views(book, language, {})
    cells = {
        feature: {plan: words[f"cell.{stands(book, plan, feature)}"] for plan in plans}
        for feature in book.catalogue.features
    }
    for limit in book.catalogue.limits.values():
        cells[limit.id] = {
            plan: views.amount(limit.values[plan]) if plan in limit.values else words["cell.not-known"]
            for plan in plans
        }
    return cells


# --- The matrix -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ADDRESSES)
def test_every_cell_says_what_the_module_says(visit: Visit, book: Book, language: str) -> None:
    page = visit(language)
    assert cells(page) == expected(book, language, plans_of(book, old=False))

    page.get_by_label(book.words(language)["plans.legacy"]).check()

    assert cells(page) == expected(book, language, plans_of(book, old=True))


def test_a_screen_reader_hears_the_plan_the_feature_and_yes_or_no(visit: Visit) -> None:
    page = visit()

    expect(page.get_by_role("region", name="Plans and what they give")).to_have_attribute("tabindex", "0")
    expect(page.get_by_role("table", name="Plans and what they give")).to_be_visible()
    expect(matrix(page).get_by_role("columnheader", name="Growth")).to_be_visible()
    row = matrix(page).get_by_role("row", name=re.compile("^Quotes"))
    expect(row.get_by_role("rowheader")).to_have_text("Quotes")
    expect(row.get_by_role("cell")).to_have_text(
        ["No", "Yes", "No", "No", "No", "No", "Not stated", "Not stated", "Yes", "Yes", "Yes"]
    )


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("en", "quote", "quotes"),
        ("nb", "pålogging webklient", "log-in-web"),
        ("nb", "PAALOGGING mobilapp", "log-in-mobile"),
        ("nb", "samtykkehandtering", "consent-management"),
        ("nb", "nettbrett", "mobile-crm"),
        ("en", "limits flows", "active-flows"),
    ],
)
def test_it_is_filtered_by_text(visit: Visit, language: str, typed: str, first: str) -> None:
    page = visit(language)
    page.get_by_role("searchbox").first.fill(typed)

    assert rows(page)[0] == first
    expect(page.locator(".plan-status")).to_contain_text(str(len(rows(page))))


def test_it_says_when_nothing_fits(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Find a feature").fill("xyzzy")

    expect(page.locator(".plan-status")).to_contain_text("Nothing fits")
    expect(matrix(page)).to_have_count(0)


def test_it_is_filtered_by_area_and_family(visit: Visit, book: Book) -> None:
    page = visit()
    page.get_by_label("Area", exact=True).select_option("Marketing")
    page.get_by_label("Plans", exact=True).select_option("CRM Suite")

    assert rows(page) == [key for key, feature in book.catalogue.features.items() if feature.area == "marketing"]
    assert heads(page) == list(book.catalogue.families["suite"].plans)

    page.get_by_label("Area", exact=True).select_option("Limits")
    assert rows(page) == list(book.catalogue.limits)


@pytest.mark.parametrize("state", ["", "#compare=service-premium,sales-premium", "#compare=plus,super,starter"])
def test_only_what_differs_leaves_out_rows_that_say_the_same(visit: Visit, state: str) -> None:
    page = visit(state=state)
    before = cells(page)
    page.get_by_label("Only what differs").check()

    assert cells(page) == {row: said for row, said in before.items() if len(set(said.values())) > 1}


def test_head_and_first_column_stay_in_sight(visit: Visit) -> None:
    page = visit()
    page.set_viewport_size(PHONE)
    box = page.locator(".plan-matrix")
    box.scroll_into_view_if_needed()
    box.evaluate("box => box.scrollTo(400, 900)")
    feature, plan = page.locator("[data-row=requests] th"), page.locator("[data-plan=growth]")

    assert box.evaluate("box => box.scrollLeft") == 400
    assert plan.bounding_box()["y"] - box.bounding_box()["y"] < 60
    assert feature.bounding_box()["x"] - box.bounding_box()["x"] < 5


# --- Comparing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ADDRESSES)
def test_a_link_opens_the_plans_that_it_names(visit: Visit, book: Book, language: str) -> None:
    page = visit(language, "#compare=sales-premium,growth")

    assert heads(page) == ["sales-premium", "growth"]
    assert cells(page) == expected(book, language, ["sales-premium", "growth"])
    expect(page.locator(".plan-explorer input:checked")).to_have_count(2)
    expect(page.locator(".plan-status")).to_be_in_viewport()


def test_a_link_can_show_only_what_differs(visit: Visit) -> None:
    page = visit(state="#compare=core,growth&only=differences")

    assert rows(page)
    assert all(len(set(said.values())) == 2 for said in cells(page).values())


def test_an_older_plan_in_a_link_is_shown(visit: Visit) -> None:
    page = visit(state="#compare=sales-user,sales-premium")

    assert heads(page) == ["sales-user", "sales-premium"]
    expect(page.get_by_label("Older plans too")).to_be_checked()


def test_what_is_unknown_or_too_much_is_said(visit: Visit) -> None:
    page = visit(state="#compare=sales-premum,<b>x</b>,saint,starter,core,growth,plus&from=nope,core")

    assert heads(page) == ["starter", "core", "growth"]
    note = page.locator(".plan-explorer .plan-note")
    expect(note).to_contain_text("“sales-premum”, “<b>x</b>”, and “saint”")
    expect(note).to_contain_text("Left out: CRM Suite Plus")
    expect(page.locator(".landing .plan-note")).to_contain_text("“nope”")
    assert answer(page) == "With CRM Suite Core, you stay on CRM Suite Core."


def test_choosing_writes_the_address_and_a_new_address_is_read(visit: Visit) -> None:
    page = visit()
    suite = page.locator(".plan-explorer").get_by_role("group", name="CRM Suite")
    suite.get_by_label("Core").check()
    expect(page).to_have_url(re.compile(r"#compare=core$"))
    suite.get_by_label("Super").check()
    suite.get_by_label("Plus").check()
    expect(page).to_have_url(re.compile(r"#compare=core,super,plus$"))
    expect(suite.get_by_label("Growth")).to_be_disabled()

    page.evaluate("location.hash = 'compare=growth,starter'")
    expect(page.locator("[data-plan=growth]")).to_be_visible()
    assert heads(page) == ["growth", "starter"]

    page.get_by_role("button", name="Show all plans").click()
    expect(page).to_have_url(re.compile(r"/plans/$"))
    assert len(heads(page)) == 11


def test_both_answers_of_the_page_fit_into_one_address(visit: Visit) -> None:
    page = visit(state="#compare=core,growth")
    page.locator(".landing").get_by_role("group", name="Sales").get_by_label("Premium").check()

    expect(page).to_have_url(re.compile(r"#compare=core,growth&from=sales-premium$"))


def test_the_link_can_be_copied(visit: Visit) -> None:
    page = visit(state="#compare=core,growth")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".plan-explorer").get_by_role("button", name="Copy link").click()

    expect(page.locator(".plan-explorer .plan-note")).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith("/en/plans/#compare=core,growth")


def test_ordinary_anchors_lead_where_they_always_did(visit: Visit) -> None:
    page = visit(state="#limits")
    expect(page.locator("#limits")).to_be_in_viewport()
    assert len(heads(page)) == 11

    page.goto("about:blank")
    page = visit(state="#compare=core,growth")
    page.evaluate("location.hash = 'landing'")

    expect(page.locator("#landing")).to_be_in_viewport()
    assert heads(page) == ["core", "growth"]


# --- Where somebody lands ---------------------------------------------------------------------------------------------


def said(book: Book, language: str, have: list[str]) -> str:
    if not have:
        return book.words(language)["plans.ask"]
    if found := book.successor(have):
        return found.explain(language)
    words = book.words(language)
    names = words.all_of(book[key].name[language] for key in have)
    family = book.successor_family
    assert family
    return words.fill("successor.none", family=family.name[language], have=names)


def landings(page: Page, sets: list[list[str]]) -> dict[str, str]:
    """Ask one after the other, by the address, and give the answers."""
    found: dict[str, str] = page.evaluate(
        """async (sets) => {
            const answers = {};
            for (const have of sets) {
                const heard = new Promise((done) => addEventListener("hashchange", done, {once: true}));
                location.hash = `from=${have}`;
                await heard;
                answers[have] = document.querySelector(".landing-answer").textContent;
            }
            return answers;
        }""",
        [",".join(have) for have in sets],
    )
    return found


@pytest.mark.parametrize("language", ADDRESSES)
def test_every_license_and_random_sets_land_where_the_module_says(visit: Visit, book: Book, language: str) -> None:
    chance = random.Random(language)  # noqa: S311
    keys = [license_.id for license_ in book]
    leading = [key for key in keys if book.successor({key})]
    sets = [[key] for key in keys]
    sets += [chance.sample(leading, chance.randint(2, 5)) for _ in range(SET_OF_SETS)]
    sets += [chance.sample(keys, chance.randint(2, 6)) for _ in range(SET_OF_SETS)]
    page = visit(language)

    assert landings(page, sets) == {",".join(have): said(book, language, have) for have in sets}


def test_the_answer_follows_what_is_ticked(visit: Visit) -> None:
    page = visit()
    landing = page.locator(".landing")
    landing.get_by_role("group", name="Sales").get_by_label("Premium").check()
    assert answer(page) == "With Sales Premium, you land on CRM Suite Growth."

    landing.get_by_role("group", name="Marketing").get_by_label("Premium").check()
    assert answer(page).endswith("The highest plan counts, and that is the one for Marketing Premium.")
    expect(page).to_have_url(re.compile(r"#from=sales-premium,marketing-premium$"))
    expect(page.locator(".landing-answer a")).to_have_attribute("href", "/en/licenses/plus/")

    landing.get_by_text("Other licenses").click()
    landing.get_by_label("Sales User").check()
    assert answer(page).endswith("Nothing is known to take over from Sales User.")

    landing.get_by_role("button", name="Start over").click()
    expect(page).to_have_url(re.compile(r"/plans/$"))


# --- For everyone -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ADDRESSES)
def test_without_scripts_it_says_what_each_plan_adds_and_where_it_leads(
    browser: Browser, address: str, book: Book, language: str
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + ADDRESSES[language])
    table = page.locator(".landing table")

    for plan in plans_of(book, old=False):
        name = book[plan].name[language]
        expect(
            page.locator("dt").filter(has_text=(book[plan].short_name or book[plan].name)[language]).first
        ).to_be_visible()
        found = book.successor({plan})
        if found and found.plan.id != plan:
            row = table.get_by_role("row", name=re.compile(f"^{name}"))
            expect(row.get_by_role("cell")).to_have_text([name, found.plan.name[language]])
    expect(page.locator("#limits ~ .matrix table").first).to_be_visible()
    expect(page.locator("form:visible").filter(has=page.locator(".choice"))).to_have_count(0)
    page.close()


def test_a_keyboard_is_enough(visit: Visit) -> None:
    page = visit()
    page.locator(".plan-explorer input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"#compare=sales-essentials,sales-premium$"))

    page.get_by_label("Only what differs").focus()
    page.keyboard.press("Space")
    assert rows(page)
    page.get_by_role("button", name="Show all plans").press("Enter")
    expect(page.locator(".plan-explorer input").first).to_be_focused()

    page.locator(".plan-matrix").focus()
    page.keyboard.press("End")
    page.wait_for_function("document.querySelector('.plan-matrix').scrollTop > 500")

    page.locator(".landing input").first.focus()
    page.keyboard.press("Space")
    assert answer(page) == "With Sales Essentials, you land on CRM Suite Core."


@pytest.mark.parametrize("size", [None, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize(
    "state", ["", "#compare=sales-essentials,growth,super&from=sales-premium,sales-user", "#compare=nope,core"]
)
def test_it_is_accessible_in_every_state(visit: Visit, size: dict[str, int] | None, state: str) -> None:
    page = visit("nb", state)
    if size:
        page.set_viewport_size(size)
    page.get_by_label("Bare det som er ulikt").check()
    page.get_by_label("Finn en funksjon").fill("salg")

    assert accessibility.here(page) == []


def test_with_older_plans_it_is_accessible(visit: Visit) -> None:
    page = visit("en")
    page.get_by_label("Older plans too").check()

    assert accessibility.here(page) == []


@pytest.mark.parametrize("state", ["", "#compare=sales-essentials,growth,super", "#from=sales-premium,sales-user"])
def test_nothing_sticks_out_of_a_phone(visit: Visit, state: str) -> None:
    page = visit("nb", state)
    page.set_viewport_size(PHONE)

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    if "compare" in state:
        assert page.evaluate("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.plan-matrix'))")


def test_the_matrix_is_printed_in_letters_that_a_legend_explains(visit: Visit, tmp_path: Path) -> None:
    page = visit("en")
    page.emulate_media(media="print")

    box = page.locator(".plan-matrix")
    assert box.evaluate("box => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1")
    expect(page.locator(".plan-form").first).to_be_hidden()
    marks = page.locator("[data-row=quotes] span, [data-row=log-in-mobile] td:nth-child(2) span")
    assert marks.evaluate_all(
        "marks => [...new Set(marks.map(mark => getComputedStyle(mark, '::before').content))]"
    ) == [
        '"+"',
        '"–"',
        '"✓"',
        '"?"',
    ]
    assert page.locator(".plan-legend").inner_text().split("\n") == ["Yes", "No", "With another license", "Not stated"]
    assert page.pdf(path=tmp_path / "plans.pdf", format="A4").count(b"/Type /Page\n") > 2
