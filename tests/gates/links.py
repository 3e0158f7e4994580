"""Every link, anchor and asset of the site leads somewhere: lychee, without the network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from gates.pages import Page, pages

LYCHEE = Path(sys.executable).with_name("lychee")
SCHEMES = frozenset({"", "http", "https", "mailto", "data"})


def findings(site: Path) -> list[str]:
    """Return each link without a target, and each of a kind that no browser follows."""
    return [*_dead(site), *_strange(site)]


def _dead(site: Path) -> list[str]:
    command = [LYCHEE, "--offline", "--include-fragments", "--include-verbatim", "--no-progress", "--format", "json"]
    command += ["--index-files", "index.html", "--root-dir", site, *_own_addresses(site), site]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 2}:
        return [f"lychee could not run: {done.stderr.strip()}"]
    report = json.loads(done.stdout)
    return [
        f"{Path(source).relative_to(site)}:{link.get('span', {}).get('line', '?')}: "
        f"{link['url'].removeprefix(site.as_uri())}: {link['status'].get('details') or link['status']['text']}"
        for source, links in sorted(report["error_map"].items())
        for link in links
    ]


def _own_addresses(site: Path) -> list[str]:
    """Look for the public address of the site (canonical, sitemap) in the folder that will stand there."""
    home = Page(file=site / "index.html", site=site).canonical()
    return ["--remap", f"^{home} {site.as_uri()}/"] if home else []


def _strange(site: Path) -> list[str]:
    return [
        f"{page.name}: {link}: no browser follows {scheme!r}"
        for page in pages(site)
        for _, _, link, _ in page.root.iterlinks()
        if (scheme := urlsplit(urljoin("", link)).scheme) not in SCHEMES
    ]
