"""The project itself, and its builder run as `make site` runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MKDOCS = Path(sys.executable).with_name("mkdocs")
# A name that stands for nobody, so that canonical addresses and the sitemap can be looked at.
PUBLIC_ADDRESS = "https://example.org/"


class BuildError(Exception):
    """The site does not build; the text is what the builder said."""


def build(folder: Path, site: Path, *options: str) -> None:
    """Build the project in the folder in a process of its own, since a build that fails leaves MkDocs patched."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": PUBLIC_ADDRESS}
    command = [MKDOCS, "build", "--site-dir", site, *options]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(done.stdout + done.stderr)
