"""Which addresses are not asked, and why."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

TOOL = Path(__file__).parents[2] / "tools" / "external_links.py"
TODAY = date(2026, 7, 1)
PAGES = '<a href="https://example.com/there/page">…</a>'


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("external_links", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {url: https://example.com/gone, reason: asks for a login}", "delete it here"),
        ("- {url: https://example.com/there}", "no reason"),
        ("- {url: https://example.com/there, reason: slow, until: 2026-06-30}", "until 2026-06-30"),
        ("- {url: https://example.com/there, reason: slow, until: soon}", "expected"),
        ("- https://example.com/there", "expected"),
        ("- {url: example.com/there, reason: slow}", "expected"),
        ("- {url: https://example.com/there, reason: slow, till: 2027-01-01}", "expected"),
    ],
)
def test_an_exception_that_is_not_right_is_not_made(tool: ModuleType, tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "external-links.yaml"
    file.write_text(text)

    urls, (wrong,) = tool.excepted(file, TODAY, PAGES)
    assert urls == []
    assert said in wrong


def test_an_exception_with_a_reason_holds_until_its_day(tool: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "external-links.yaml"
    file.write_text("- {url: https://example.com/there, reason: asks for a login, until: 2026-07-01}")

    assert tool.excepted(file, TODAY, PAGES) == (["https://example.com/there"], [])


class _Half(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/there" else 404)
        self.end_headers()

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _half() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Half) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(("path", "status"), [("there", 0), ("gone", 2)])
def test_what_is_gone_elsewhere_is_found(tmp_path: Path, path: str, status: int) -> None:
    with _half() as address:
        site = tmp_path / "site"
        site.mkdir()
        (site / "index.html").write_text(f'<a href="{address}/{path}">…</a>')
        done = subprocess.run([sys.executable, TOOL, site], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == status, done.stderr
    assert ("404" in done.stdout) == bool(status)
