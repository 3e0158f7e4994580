"""The GitHub Action, its steps run as GitHub runs them: the shell, the variables and the files that it gives them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from .test_summary import change, zoo

__all__ = ["zoo"]

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, *STEPS = ACTION["runs"]["steps"]


def ran(project: Path, runner: Path, **inputs: str) -> tuple[list[subprocess.CompletedProcess[str]], str]:
    """Run the steps after the first; return what came of each, and the summary of the job."""
    summary = runner / "summary.md"
    given = {f"inputs.{name}": inputs.get(name, one["default"]) for name, one in ACTION["inputs"].items()}
    given |= {"github.action_path": str(ROOT)}
    env = os.environ | {"RUNNER_TEMP": str(runner), "GITHUB_STEP_SUMMARY": str(summary)}
    done = []
    for step in STEPS:
        if step.get("if") and not given[step["if"].partition(" !=")[0]]:
            continue
        own = {
            key: re.sub(r"\$\{\{ (.+?) \}\}", lambda found: given[found[1]], value)
            for key, value in step["env"].items()
        }
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done.append(subprocess.run(shell, cwd=project, env=env | own, text=True, capture_output=True, check=False))
    return done, summary.read_text(encoding="utf-8") if summary.exists() else ""


@pytest.fixture
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for a job's own files, in which the first step has installed licensebook: here, ours stands for it."""
    folder = tmp_path_factory.mktemp("runner")
    (folder / "licensebook").symlink_to(Path(sys.executable).parents[1], target_is_directory=True)
    return folder


def test_a_sound_change_passes_and_is_told_in_words(zoo: Path, runner: Path) -> None:
    change(zoo, "summary: {en: Gives a year., nb: Gir et år.}", "summary: {en: A year., nb: Et år.}, related: [index]")

    done, summary = ran(zoo, runner, since="HEAD")

    assert [step.returncode for step in done] == [0, 0], done
    assert "A year." in summary


def test_a_slip_is_shown_at_its_line_and_fails_the_job(zoo: Path, runner: Path) -> None:
    change(zoo, "needs: day", "needs: dya")

    done, _ = ran(zoo, runner)

    (checked,) = done
    assert checked.returncode == 1
    assert re.match(
        r"::error file=data/licenses\.yaml,line=\d+,col=\d+,title=C031::unknown license 'dya'", checked.stdout
    )


def test_what_is_installed_is_there_and_pinned() -> None:
    files = re.findall(r"\$HOME_OF_ACTION/([\w./-]+)", INSTALL["run"])

    assert files
    assert all((ROOT / file).is_file() for file in files)
    assert "--require-hashes" in INSTALL["run"]
