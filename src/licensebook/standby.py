"""A check that stands by: it has read its code already, and starts as soon as it is told to.

`python -m licensebook.standby CATALOGUE DOCS PAGES CONFIGURATION`, the arguments of a `Project`, waits for a line and
answers in two lines of JSON: what is wrong apart from single pages, which takes a fraction of the time, and then
everything: the fields of a `Checked`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from licensebook.project import Project

_GIVES_WAY = 10  # what a system calls niceness: whoever waits for a page comes first


def main() -> None:
    """Wait for a line, check, and answer."""
    if hasattr(os, "nice"):
        os.nice(_GIVES_WAY)
    if not sys.stdin.readline():  # nobody asks any more
        return
    for checked in Project(*map(Path, sys.argv[1:])).checked():
        sys.stdout.write(json.dumps(checked._asdict()) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
