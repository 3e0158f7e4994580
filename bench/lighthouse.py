"""Prints the four Lighthouse scores of each kind of page, on the settings of a phone.

python bench/lighthouse.py [--site site] [--rounds 3] [PATH …]

Chromium carries Lighthouse in its developer tools, so nothing is installed for it. One browser is measured; a page of
another one runs Lighthouse, as the panel of the developer tools would.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import TYPE_CHECKING

from playwright.sync_api import Error, Page, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
KINDS = ["", "needs/", "plans/", "names/", "activate/", "limit-reached/", "about/"]
KINDS += ["licenses/saint/", "licenses/super/", "features/log-in-mobile/"]
QUIET = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-allow-origins=*"]
PACKED = (".woff2", ".png", ".gz")
BEST = 100
STARTS_WITHIN = 20  # seconds

# What the developer tools do to run Lighthouse on a page, without their panel.
PREPARE = """async () => {
  self.global = self;
  globalThis.puppeteer = await import("/devtools/third_party/puppeteer/puppeteer.js");
  const { ThirdPartyWeb } = await import("/devtools/third_party/third-party-web/third-party-web.js");
  await import("/devtools/third_party/lighthouse/lighthouse-dt-bundle.js");
  self.thirdPartyWeb.provideThirdPartyWeb(ThirdPartyWeb);
}"""
MEASURE = """async ({ url, socket, categories }) => {
  const line = new WebSocket(socket);
  await new Promise((opened, failed) => Object.assign(line, { onopen: opened, onerror: failed }));
  const transport = { send: (message) => line.send(message), close: () => line.close() };
  line.onmessage = ({ data }) => transport.onmessage?.(data);
  const unset = (count) => new Array(count).fill(undefined);
  const connection = new puppeteer.Connection("", transport, ...unset(4), () => {});
  const { browserContextId } = await connection.send("Target.createBrowserContext"); // nothing is kept from the last
  const rest = [[], false, ...unset(6), false, ...unset(5), () => {}];
  const browser = await puppeteer.Browser._create(connection, ...rest);
  await connection.send("Target.createTarget", { url: "about:blank", browserContextId });
  await new Promise((done) => setTimeout(done, 500));
  const open = await Promise.all(browser.browserContexts().map((context) => context.pages()));
  const page = open.flat().at(-1);
  const flags = { logLevel: "error", locale: "en-US" };
  const { lhr } = await self.navigation(page, url, { config: self.createConfig(categories, "mobile"), flags });
  await connection.send("Target.disposeBrowserContext", { browserContextId });
  line.close();
  const { categories: scored, audits, runtimeError, lighthouseVersion } = lhr;
  const short = Object.values(scored).flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id} ${audits[id].displayValue ?? audits[id].title}`);
  const scores = categories.map((id) => 100 * scored[id].score);
  return { scores, short, error: runtimeError?.message ?? "", version: lighthouseVersion };
}"""


class Host(SimpleHTTPRequestHandler):
    """Serves files as a host of static sites does: packed, and many over one connection."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file that is asked for."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if not file.is_file():
            super().do_GET()
            return
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        if not file.name.endswith(PACKED):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet: the scores are what is printed."""


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve a folder, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def measured_browser(chromium: str) -> Iterator[tuple[str, str]]:
    """Start a browser of its own, and give the addresses of its developer tools: for HTTP, and as a socket."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [chromium, *QUIET, "--remote-debugging-port=0", f"--user-data-dir={folder}", "about:blank"]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            told = Path(folder, "DevToolsActivePort")
            end = time.monotonic() + STARTS_WITHIN
            while not (told.exists() and told.read_text().count("\n")):
                if time.monotonic() > end:
                    sys.exit(f"lighthouse.py: {chromium} did not start within {STARTS_WITHIN} s")
                time.sleep(0.1)
            port, path = told.read_text().split()
            yield f"http://127.0.0.1:{port}", f"ws://127.0.0.1:{port}{path}"
        finally:
            browser.terminate()
            browser.wait()


def main() -> None:
    """Measure each page that was asked for, and print the median of its rounds."""
    parser = argparse.ArgumentParser(
        description="Prints the four Lighthouse scores of pages, on the settings of a phone."
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="what stands after the address of the site")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site (default: site)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each page is measured (default: 3)")
    asked = parser.parse_args()
    chromium = shutil.which("chromium")
    if not chromium:
        sys.exit("lighthouse.py: there is no chromium; `make test` installs one")
    if not (asked.site / "index.html").is_file():
        sys.exit(f"lighthouse.py: {asked.site} has no pages; run `make site` first")
    paths = asked.paths or [folder + kind for folder in ("", "en/") for kind in KINDS]
    with hosted(asked.site) as address, measured_browser(chromium) as (tools, socket), sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]).new_page()
        page.goto(f"{tools}/devtools/third_party/lighthouse/lighthouse-dt-bundle.js")
        try:
            page.evaluate(PREPARE)
        except Error as error:
            sys.exit(
                f"lighthouse.py: the developer tools of {chromium} do not carry Lighthouse as they used to: {error}"
            )
        print(f"{'page':28}", *(f"{category:>14}" for category in CATEGORIES))
        for path in paths:
            measure(page, address + path, socket, asked.rounds)


def measure(page: Page, url: str, socket: str, rounds: int) -> None:
    """Print the scores of one page, and below them what keeps a score from 100."""
    argument = {"url": url, "socket": socket, "categories": CATEGORIES}
    results = [page.evaluate(MEASURE, argument) for _ in range(rounds)]
    errors = [result["error"] for result in results if result["error"]]
    if errors:
        sys.exit(f"lighthouse.py: {url} was not measured: {errors[0]}")
    scores = [median(scores) for scores in zip(*(result["scores"] for result in results), strict=True)]
    path = "/" + url.split("/", 3)[3]
    print(f"{path:28}", *(f"{score:14.0f}" for score in scores), flush=True)
    if min(round(score) for score in scores) < BEST:
        for short in sorted({short for result in results for short in result["short"]}):
            print(f"    {short}")


if __name__ == "__main__":
    main()
