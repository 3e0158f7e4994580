"""The catalogue as writers' Markdown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import licensebook
from licensebook.errors import LicensebookError
from licensebook.views import Views

CATALOGUE = Path(__file__).parents[1] / "data" / "licenses.yaml"


def test_a_table_begins_with_what_is_sold_today() -> None:
    book = licensebook.load(CATALOGUE)

    rows = re.findall(r"^\|.*?\(license:([\w-]+)\)", Views(book, "nb", {}).license_table("user"), re.MULTILINE)

    is_sold = [book[key].status == "current" for key in rows]
    assert True in is_sold
    assert False in is_sold
    assert is_sold == sorted(is_sold, reverse=True)


def test_the_pages_of_a_limited_feature_and_of_its_plans_say_how_much_they_allow() -> None:
    book = licensebook.load(CATALOGUE)
    views = Views(book, "en", {})
    limit = book.catalogue.limits["custom-objects"]
    said = {plan: views.amount(amount) for plan, amount in limit.values.items()}

    on_feature = views.feature_page(book.catalogue.features["create-custom-objects"]).body
    on_plans = {plan: views.license_page(book[plan]).body for plan in limit.values}

    for plan, amount in limit.values.items():
        assert (f"* {views.link(book[plan])}: {said[plan]}\n" in on_feature) is (amount != 0)
        assert f"* [Custom objects](feature:create-custom-objects): {said[plan]}\n" in on_plans[plan]


SMALL = """\
product: {name: Zoo, vendor: Zoo AG, version: 3.0, as-of: 2026-01}
languages: {source: en, default: en, published: [en]}
scopes:
  visitor: {name: {en: ticket}, plural: {en: tickets}, explanation: {en: For one.}, counted: true}
  group: {name: {en: group}, plural: {en: groups}, explanation: {en: For several.}, counted: true}
licenses:
  day: {scope: visitor, name: Day Pass, summary: {en: A day.}}
  eyes: {scope: group, name: eyes, hidden: true, summary: {en: Look.}}
families:
  small: {name: Small, any-plan: {en: a small plan}, plans: [day], cumulative: true}
  other: {name: Other, any-plan: {en: another plan}, plans: [eyes], cumulative: true}
limits:
  rides: {name: Rides, family: small, values: {day: 3}}
"""


@pytest.mark.parametrize(
    ("function", "empty", "shown"),
    [("license_table", "group", "visitor"), ("plan_matrix", "other", "small"), ("limits_table", "other", "small")],
)
def test_a_table_that_would_be_empty_is_refused_with_the_id_of_one_that_is_not(
    tmp_path: Path, function: str, empty: str, shown: str
) -> None:
    file = tmp_path / "licenses.yaml"
    file.write_text(SMALL, encoding="utf-8")
    table = getattr(Views(licensebook.load(file), "en", {}), function)

    assert table(shown)
    with pytest.raises(LicensebookError, match="shows nothing") as refused:
        table(empty)
    assert refused.value.hint == f'write {{{{ {function}("{shown}") }}}}, or delete it'
