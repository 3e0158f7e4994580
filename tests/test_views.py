"""The catalogue as writers' Markdown."""

from __future__ import annotations

import re
from pathlib import Path

import licensebook
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
