"""Plants the defects of tests/defects one by one, and prints which of them `licensebook check` and other tools find.

PYTHONPATH=tests:tests/defects python bench/defects.py [--each]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from linters import PACKAGES, TABLES, install, markdownlint, mkdocs, prose
from planting import ROOT, defects
from worlds import PLAIN, WRITTEN, Said, World, world

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

Pages = dict[str, str]
NOT_RUN = "–"


@dataclass(frozen=True)
class Row:
    """What a tool finds: the kinds of defects that it is shown, that it finds, and of which it names the line.

    `false` is how often it finds fault with the shipped project; None where it was not run.
    """

    tool: str
    shown: Collection[str]
    found: Collection[str]
    on_line: Collection[str] | None
    false: int | None

    def text(self, of: int) -> str:
        """Return it as a row of a table."""
        line = NOT_RUN if self.on_line is None else str(len(self.on_line))
        false = NOT_RUN if self.false is None else str(self.false)
        return f"| {self.tool} | {len(self.shown)} of {of} | {len(self.found)} | {line} | {false} |"


def rows(scratch: Path) -> list[Row]:
    """Plant all defects, ask all tools, and return a row for each tool."""
    with ProcessPoolExecutor(len(os.sched_getaffinity(0))) as processes:
        clean = world(None)
        planted = _told("planted", processes.map(partial(world, clean=clean), defects()))
        install(scratch)
        _tell("asking markdownlint and what stands for Vale")
        linted = _asked(partial(markdownlint, tools=scratch, folder=scratch / "markdownlint"), clean, planted)
        read = _asked(partial(prose, tools=scratch, folder=scratch / "prose"), clean, planted)
        built = _built(processes.map, clean, planted, scratch)
    worlds = (clean, *planted)
    as_set = [_without(said, TABLES) for said in linted]
    return [
        _row("`licensebook check`", worlds, [one.check for one in worlds], lambda _: True),
        _row("markdownlint, as SuperOffice sets it", worlds, as_set, _in_pages(clean)),
        _row(f"markdownlint, with {' and '.join(TABLES)} too", worlds, linted, _in_pages(clean)),
        _row("`mkdocs build --strict`", worlds, built, partial(_is_built, clean=clean)),
        _row("Vale's kinds of checks", worlds, read, _in_pages(clean)),
        *_docfx(clean, planted),
    ]


def _in_pages(clean: World) -> Callable[[World], bool]:
    return lambda one: any(one.is_seen_in(folder, clean) for folder in (WRITTEN, PLAIN))


def _row(tool: str, worlds: Sequence[World], said: Sequence[Collection[Said]], shown: Callable[[World], bool]) -> Row:
    """Judge what a tool says of the shipped project, which comes first, and of each that has a defect."""
    before, *after = said
    pairs = [(one, _new(found, before)) for one, found in zip(worlds[1:], after, strict=True)]
    on_line = [_kind(one) for one, new in pairs if any(each.line in one.lines.get(each.path, ()) for each in new)]
    has_lines = any(each.line for _, new in pairs for each in new)
    # Plain pages are made by us, so what is wrong with their form is not their fault who would write them.
    false = [each for each in before if not (has_lines and each.path.startswith(PLAIN))]
    return Row(
        tool=tool,
        shown=[_kind(one) for one in worlds[1:] if shown(one)],
        found=[_kind(one) for one, new in pairs if new],
        on_line=on_line if has_lines else None,
        false=len(false),
    )


def _kind(one: World) -> str:
    return one.defect.kind if one.defect else ""


def _new(found: Iterable[Said], before: Iterable[Said]) -> list[Said]:
    """Return what is said of a project with a defect, more often than of the shipped one and wherever it stands."""
    known = Counter((each.path, each.text) for each in before)
    now = Counter((each.path, each.text) for each in found)
    return [each for each in found if now[each.path, each.text] > known[each.path, each.text]]


def _asked(ask: Callable[[Pages], Iterable[Said]], clean: World, planted: Sequence[World]) -> list[list[Said]]:
    """Ask a tool that looks at a page at a time, once, about all pages that differ."""
    differing = {number: one.changed(clean) for number, one in enumerate(planted, 1)} | {0: clean.pages}
    asked = {f"{number}/{path}": text for number, pages in differing.items() for path, text in pages.items()}
    said: dict[int, list[Said]] = defaultdict(list)
    for each in ask(asked):
        number, _, path = each.path.partition("/")
        said[int(number)].append(each._replace(path=path))
    return [
        said[number] + [each for each in said[0] if number and each.path not in differing[number]]
        for number in range(len(differing))
    ]


def _built(
    over: Callable[..., Iterable[list[Said]]], clean: World, planted: Sequence[World], scratch: Path
) -> list[Collection[Said]]:
    """Build the plain pages of each project in which they differ."""
    worlds = (clean, *planted)
    jobs = [0, *(number for number, one in enumerate(worlds) if _is_built(one, clean))]
    made = over(_built_once, [worlds[number] for number in jobs], [scratch / f"mkdocs-{number}" for number in jobs])
    said = dict(zip(jobs, _told("built", made), strict=True))
    return [said.get(number, said[0]) for number in range(len(worlds))]


def _built_once(one: World, folder: Path) -> list[Said]:
    return list(mkdocs(one.pages, one.menu, folder))


def _is_built(one: World, clean: World) -> bool:
    return one.is_seen_in(PLAIN, clean) or one.menu != clean.menu


def _without(said: Iterable[Said], rules: Sequence[str]) -> list[Said]:
    return [each for each in said if not each.text.startswith(tuple(rules))]


def _docfx(clean: World, planted: Sequence[World]) -> list[Row]:
    """Return a row for what documented rules of DocFX cover, and one with those of its content validation too."""
    documented = yaml.safe_load((ROOT / "bench" / "docfx.yaml").read_text(encoding="utf-8"))
    kinds = {_kind(one) for one in planted}
    covered: Mapping[int, set[str]] = {
        most: {kind for rule in documented if rule["of"] <= most for kind in rule["covers"]} for most in (2, 3)
    }
    if unknown := covered[3] - kinds:
        raise ValueError(f"bench/docfx.yaml names what is not in the list: {sorted(unknown)}")
    shown = [_kind(one) for one in planted if _in_pages(clean)(one)]
    return [
        Row("DocFX 2, by its documented rules", shown, covered[2], None, None),
        Row("DocFX 2, and the content validation of DocFX 3", shown, covered[3], None, None),
    ]


def _told(what: str, results: Iterable[object]) -> list:  # type: ignore[type-arg]
    done = []
    for result in results:
        done.append(result)
        _tell(f"{what} {len(done)}")
    return done


def _tell(text: str) -> None:
    sys.stderr.write(f"\r\033[K{text}")
    sys.stderr.flush()


def _each(found: Sequence[Row]) -> None:
    """Print for each defect which tools find it."""
    for defect in defects():
        print(f"\n{defect.group}: {defect.kind}")
        for row in found:
            if defect.kind in row.found:
                print(f"    {row.tool}{' on its line' if row.on_line and defect.kind in row.on_line else ''}")


def _by_group(found: Sequence[Row]) -> None:
    """Print how many of each group of defects each tool finds."""
    groups = Counter(defect.group for defect in defects())
    print(f"\n| {' | '.join(['Defects', 'all', *(row.tool for row in found)])} |")
    print(f"|---|{'---|' * (len(found) + 1)}")
    for group, count in groups.items():
        kinds = {defect.kind for defect in defects() if defect.group == group}
        print(f"| {' | '.join([group, str(count), *(str(len(kinds & set(row.found))) for row in found)])} |")


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--each", action="store_true", help="say of each defect which tools find it")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = rows(Path(folder).resolve())
    _tell("")
    print(", ".join(f"{name} {version}" for name, version in PACKAGES.items()))
    print("\n| Tool | shown | found | on the right line | false findings |\n|---|---|---|---|---|")
    for row in found:
        print(row.text(len(defects())))
    _by_group(found)
    if asked.each:
        _each(found)


if __name__ == "__main__":
    main()
