"""Measures how long a big catalogue takes to load, against the YAML library alone on the same text.

python bench/load.py [--entries 10000] [--rounds 5]
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import yaml

from licensebook.load import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HEAD = """\
product: {name: Example CRM, vendor: Example, version: 12.0, as-of: 2026-07}
languages: {source: en, default: nb, published: [nb, en]}
scopes:
  user:
    name: {en: user license, nb: brukerlisens}
    plural: {en: user licenses, nb: brukerlisenser}
    explanation: {en: Assigned to one user., nb: Tildeles én bruker.}
    counted: true
"""
LICENSE = """
  part-%(number)d:
    module: module-%(number)d
    scope: user
    name: {en: Part %(number)d, nb: Del %(number)d}
    summary:
      en: Gives the user *part %(number)d* of the product, which follows on [part 0](license:part-0).
      nb: Gir brukeren *del %(number)d* av produktet, som følger etter [del 0](license:part-0).
    aliases: {en: [piece %(number)d, share %(number)d], nb: [stykke %(number)d]}
    requires: [part-%(before)d]
    since: 10
    until: 11.2
    status: legacy
    related: [about]
"""
FEATURE = """
  work-%(number)d:
    name: {en: Work %(number)d, nb: Arbeid %(number)d}
    to: {en: do work %(number)d, nb: gjøre arbeid %(number)d}
    summary: {en: What **part %(number)d** is for., nb: Hva **del %(number)d** er til.}
    needs: {any: [{all: [part-0, part-%(number)d]}, part-%(before)d]}
    source: the manual
"""


def catalogue(entries: int) -> str:
    """Return a catalogue of so many entries: three licenses to one feature, in two languages."""
    return "".join(_parts(entries))


def _parts(entries: int) -> Iterator[str]:
    features = entries // 4
    yield HEAD
    yield "licenses:"
    yield LICENSE.replace("    requires: [part-%(before)d]\n", "") % {"number": 0}
    for number in range(1, entries - features):
        yield LICENSE % {"number": number, "before": number - 1}
    yield "features:"
    for number in range(1, features + 1):
        yield FEATURE % {"number": number, "before": number - 1}


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one run; the result is thrown away, and so is the garbage from before."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Load one catalogue in turn by both, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    text = catalogue(options.entries)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "licenses.yaml"
        file.write_text(text, encoding="utf-8")
        rounds = [
            (
                cpu_seconds(lambda: yaml.load(file.read_bytes(), yaml.CSafeLoader)),
                cpu_seconds(lambda: load_catalogue(file)),
            )
            for _ in range(options.rounds)
        ]
    alone, ours = (median(column) for column in zip(*rounds, strict=True))
    print(f"{options.entries:,} entries, {len(text):,} characters, median of {options.rounds} rounds, CPU seconds")
    print(f"yaml.CSafeLoader alone  {alone:6.2f}")
    print(f"licensebook, checked    {ours:6.2f}")
    print(f"ratio                   {ours / alone:6.2f}  (at most 3)")


if __name__ == "__main__":
    main()
