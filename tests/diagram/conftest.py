"""Pictures of two catalogues: ours, and that of another vendor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import licensebook
from licensebook.diagram import Diagrams
from vendor.conftest import plant

if TYPE_CHECKING:
    from licensebook import Book

SHIPPED = Path(__file__).parents[2] / "data" / "licenses.yaml"


@pytest.fixture(scope="session")
def ours() -> Book:
    return licensebook.load(SHIPPED)


@pytest.fixture(scope="session")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Book:
    root = tmp_path_factory.mktemp("garden")
    plant(root)
    return licensebook.load(root / "data" / "licenses.yaml")


@pytest.fixture(params=["ours nb", "ours en", "garden de", "garden fr"])
def diagrams(request: pytest.FixtureRequest) -> Diagrams:
    name, language = request.param.split()
    return Diagrams(request.getfixturevalue(name), language)


@pytest.fixture
def english(ours: Book) -> Diagrams:
    return Diagrams(ours, "en")
