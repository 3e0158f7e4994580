"""The server of the preview: that of MkDocs, with each page made when it is asked for, and what is wrong above it."""

from __future__ import annotations

import posixpath
import re
from html import escape
from typing import TYPE_CHECKING

from mkdocs.livereload import LiveReloadServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from wsgiref.types import StartResponse, WSGIEnvironment

    from preview_frame import Frame

_BODY = re.compile(rb"<body\b[^>]*>")
_CODE = re.compile(r"(?<=\d: )[A-Z]\d{3,4}\b")  # of a rule, after the line and the column
_POLL = "/livereload/"


class PreviewServer(LiveReloadServer):
    """Serves a preview.

    Args:
        server: the server that MkDocs made, which was not started yet.
        builder: is called at each save.
        problem: makes a file of the site anew, and returns what is wrong and the frame of its language.
    """

    # Seconds. Looking at the files often is cheap, and it works where a system tells nobody of changes.
    _LOOKS, _QUIET = 0.1, 0.05

    def __init__(
        self, server: LiveReloadServer, builder: Callable[[], None], problem: Callable[[str], tuple[str, Frame]]
    ) -> None:
        host, port = server.server_address[:2]
        super().__init__(builder, str(host), int(port), server.root, server.mount_path, polling_interval=self._LOOKS)
        self.build_delay = self._QUIET
        self.error_handler = server.error_handler
        self._problem = problem
        server.server_close()

    def serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; a page comes as it would be now, or as it was with what is wrong above it."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(_POLL):
            return super().serve_request(environ, start_response)
        said: list[tuple[str, list[tuple[str, str]]]] = []

        def say(status: str, headers: list[tuple[str, str]], *_: object) -> None:
            said.append((status, headers))

        while True:
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
                epoch = self._visible_epoch
            problem, frame = self._problem(self._file(path))
            body = b"".join(super().serve_request(environ, say))
            if epoch == self._visible_epoch:  # nothing was saved or found since
                break
        status, headers = said[-1]
        kinds = {key.lower(): value for key, value in headers}
        if problem and kinds.get("content-type", "").startswith("text/html"):
            above = _above(problem, frame, self.mount_path).encode()
            body = _BODY.sub(lambda found: found[0] + above, body, count=1)
            headers = [(key, value) for key, value in headers if key.lower() != "content-length"]
            headers.append(("Content-Length", str(len(body))))
        start_response(status, headers)
        return [body]

    def _file(self, path: str) -> str:
        """Return the path in the site of the file that is asked for."""
        inside = posixpath.relpath(f"/{path}", self.mount_path)
        return f"{inside}/index.html".removeprefix("./") if path.endswith("/") else inside

    def reload(self) -> None:
        """Let every browser load its page again."""
        with self._epoch_cond:
            self._visible_epoch += 1
            self._wanted_epoch = self._visible_epoch
            self._epoch_cond.notify_all()


def _above(problem: str, frame: Frame, root: str) -> str:
    def linked(code: re.Match[str]) -> str:
        address = frame.address(f"rules/{code[0].lower()}.md")
        return f'<a href="{root}{address}">{code[0]}</a>' if address else code[0]

    told = _CODE.sub(linked, escape(problem, quote=False))
    return (
        f'<section class="problem" role="alert" lang="{frame.language}"><h2>{escape(frame.word("problem"))}</h2>'
        f'<p>{escape(frame.word("problem.kept"))}</p><pre lang="en">{told}</pre></section>'
    )
