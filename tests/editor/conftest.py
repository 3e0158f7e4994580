"""Projects that are open in an editor, with the real language server behind it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from licensebook.project import Project
from vendor.conftest import plant

from .editor import ROOT, editor, workspace_settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from .editor import Editor


def _with_schemas(root: Path) -> Path:
    """Do what a build of the site does for editors, and return the project."""
    project = Project(root / "data" / "licenses.yaml", root / "docs", root / "build" / "pages", root / "mkdocs.yml")
    assert project.stage() == ()
    return root


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is shipped, after a build."""
    root = tmp_path_factory.mktemp("shipped")
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return _with_schemas(root)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def code(shipped: Path) -> AsyncIterator[Editor]:
    """The shipped project in Visual Studio Code."""
    async with editor(shipped, workspace_settings()) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def any_editor(shipped: Path) -> AsyncIterator[Editor]:
    """The shipped project in an editor that knows nothing of its settings."""
    async with editor(shipped, {}) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def garden(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Editor]:
    """Another vendor's project, with these settings copied into it."""
    root = tmp_path_factory.mktemp("garden")
    plant(root)
    async with editor(_with_schemas(root), workspace_settings()) as opened:
        yield opened
