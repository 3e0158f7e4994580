"""Books to ask."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import licensebook

if TYPE_CHECKING:
    from licensebook import Book

SHIPPED = Path(__file__).parents[2] / "data" / "licenses.yaml"


@pytest.fixture(scope="session")
def book() -> Book:
    """The catalogue of this project."""
    return licensebook.load(SHIPPED)


@pytest.fixture(scope="session")
def zoo() -> Book:
    """A made-up catalogue small enough to know every answer by heart."""
    return licensebook.load(Path(__file__).parent / "zoo" / "licenses.yaml")
