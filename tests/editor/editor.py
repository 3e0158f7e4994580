"""An editor as the language server knows one: it opens files, points at places in them, and shows what it is told."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

ROOT = Path(__file__).parents[2]
BIN = ROOT / ".venv" / "bin"
SERVER = ROOT / ".venv" / "share" / "editor" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
CURSOR = "¦"
_LONG = 120  # seconds after which a server that says nothing has stopped, however busy the machine
# What an editor would do besides: ask the network for schemas of other people.
_NO_NETWORK = {"yaml.schemaStore.enable": False, "yaml.kubernetesCRDStore.enable": False}


class Problem(NamedTuple):
    """What is underlined: the words, on which line (counted from 1), and what is said of them."""

    line: int
    words: str
    message: str


class Editor:
    """An editor with one open folder.

    Args:
        client: speaks with the language server.
        folder: what is open in the editor.
    """

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.folder = folder
        self._client = client
        self._versions = count(1)
        self._opened: set[str] = set()

    async def problems(self, path: str, text: str | None = None) -> list[Problem]:
        """Open a file, with another text than on disk if one is given, and return what is underlined in it."""
        file = self.folder / path
        shown = file.read_text(encoding="utf-8") if text is None else text
        lines = shown.splitlines()
        return sorted(_problem(lines, one) for one in await self._open(file.as_uri(), shown))

    async def offers(self, path: str, text: str) -> dict[str, types.CompletionItem]:
        """Return what can be chosen at the cursor in a text, by its label."""
        where = await self._point(path, text)
        found = await self._client.text_document_completion_async(types.CompletionParams(*where))
        items = found.items if isinstance(found, types.CompletionList) else found or []
        return {item.label: item for item in items}

    async def explains(self, path: str, text: str) -> str:
        """Return what is shown where one points at the cursor in a text, as Markdown."""
        found = await self._client.text_document_hover_async(types.HoverParams(*await self._point(path, text)))
        assert found is not None, "nothing is explained there"
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def _open(self, uri: str, text: str) -> Sequence[types.Diagnostic]:
        """Open a file anew, and return what the server says of it."""
        if uri in self._opened:
            self._client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
            await self._told_of(uri)  # that nothing is wrong any longer
        self._opened.add(uri)
        document = types.TextDocumentItem(uri, "yaml", next(self._versions), text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return await self._told_of(uri)

    async def _told_of(self, uri: str) -> Sequence[types.Diagnostic]:
        async with asyncio.timeout(_LONG):
            while True:
                told = await self._client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
                if told.uri == uri:
                    return told.diagnostics

    async def _point(self, path: str, text: str) -> tuple[types.TextDocumentIdentifier, types.Position]:
        before, _, after = text.partition(CURSOR)
        uri = (self.folder / path).as_uri()
        await self._open(uri, before + after)
        start = before.rpartition("\n")[2]
        return types.TextDocumentIdentifier(uri), types.Position(before.count("\n"), len(start))


@asynccontextmanager
async def editor(folder: Path, settings: dict[str, Any]) -> AsyncIterator[Editor]:
    """Start the language server for a folder as Visual Studio Code does, with the settings of a workspace."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(_agree)
    client.feature(types.TELEMETRY_EVENT)(_agree)
    client.set_configuration(_nested(_NO_NETWORK | settings))
    await client.start_io(str(BIN / "node"), str(SERVER), "--stdio")
    try:
        await client.initialize_session(
            types.InitializeParams(
                capabilities=client_capabilities("visual-studio-code"),
                workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name)],
                root_uri=folder.as_uri(),
            )
        )
        # The server answers this once it has asked for the settings and taken them.
        nothing = types.TextDocumentIdentifier((folder / "none.yaml").as_uri())
        await client.text_document_code_lens_async(types.CodeLensParams(nothing))
        yield Editor(client, folder)
    finally:
        await client.shutdown_session()
        await client.stop()


def _agree(_client: object, _params: object) -> None:
    """Let the server have its way."""


def workspace_settings() -> dict[str, Any]:
    """Return the settings that this project has for Visual Studio Code."""
    settings: dict[str, Any] = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    return settings


def _nested(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings with dots in their names, as an editor hands them out: in groups."""
    nested: dict[str, Any] = {}
    for name, value in settings.items():
        *groups, last = name.split(".")
        group = nested
        for part in groups:
            group = group.setdefault(part, {})
        group[last] = value
    return nested


def _problem(lines: list[str], found: types.Diagnostic) -> Problem:
    start, end = found.range.start, found.range.end
    line = lines[start.line] if start.line < len(lines) else ""
    words = line[start.character : end.character if end.line == start.line else None]
    return Problem(start.line + 1, words, found.message)
