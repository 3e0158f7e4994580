"""Another vendor's project: a catalogue and pages in two other languages, and configuration."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PACKAGED_WORDS = ROOT / "src" / "licensebook" / "words"

CATALOGUE = """\
product: {name: Gartenhaus, vendor: Gartenhaus GmbH, version: 4.2, as-of: 2026-03}
languages: {source: de, default: de, published: [de, fr], names: [nl]}
scopes:
  seat:
    name: {de: Platzlizenz, fr: licence de poste}
    plural: {de: Platzlizenzen, fr: licences de poste}
    explanation: {de: Für eine Person., fr: Pour une personne.}
    counted: true
licenses:
  basic: {scope: seat, name: {de: Beet, fr: Parterre}, summary: {de: Ein Beet., fr: Un parterre.}}
  full:
    scope: seat
    name: {de: Garten, fr: Jardin, nl: Tuin}
    summary: {de: Der Garten., fr: Le jardin.}
    includes: [basic]
  odd:
    scope: seat
    name: 'B&B "Q" < {.x} | [1] x_y_z ${x} :s:'
    summary: {de: 'Für "5" > 3 & <4.', fr: 'Pour "5" > 3 & <4.'}
    related: [index]
  pot: {scope: seat, name: {de: Topf, fr: Pot}, summary: {de: Ein Topf., fr: Un pot.}, replaced-by: [basic]}
families:
  garden: {name: {de: Garten, fr: Jardin}, plans: [basic, full], cumulative: true}
features:
  plant: {name: {de: Pflanzen, fr: Planter}, to: {de: pflanzen, fr: planter}, needs: basic or higher}
  harvest: {name: {de: Ernten, fr: Récolter}, to: {de: ernten, fr: récolter}, needs: full}
limits:
  trees: {name: {de: Bäume, fr: Arbres}, family: garden, values: {basic: 20, full: unlimited}}
indicators:
  soon: {from: 90, name: {de: Bald, fr: Bientôt}, color: {de: blau, fr: bleu}, effect: {de: Bald voll., fr: Bientôt.}}
"""
CONFIGURATION = {
    "INHERIT": str(ROOT / "mkdocs.yml"),
    "site_name": "Gartenhilfe",
    "copyright": "Gartenhaus GmbH",
    "watch": ["data"],
    "theme": {"custom_dir": str(ROOT / "overrides")},
    "hooks": [str(ROOT / "hooks" / name) for name in ("site.py", "preview.py")],
    "nav": [{"Start": "index.md"}],
    "plugins": [
        {
            "i18n": {
                "docs_structure": "folder",
                "fallback_to_default": False,
                "reconfigure_material": False,
                "reconfigure_search": False,
                "languages": [
                    {"locale": "de", "name": "Deutsch", "default": True},
                    {"locale": "fr", "name": "Français", "nav_translations": {"Start": "Accueil"}},
                ],
            }
        }
    ],
}


def plant(root: Path) -> None:
    """Write the project into a folder."""
    files = {
        "mkdocs.yml": json.dumps(CONFIGURATION),  # JSON is YAML
        "data/licenses.yaml": CATALOGUE,
        "docs/de/index.md": "# Lizenzen\n\n{{ license_table('seat') }}\n\n{{ requires('plant') }}\n",
        "docs/fr/index.md": "# Licences\n\n{{ license_table('seat') }}\n\n{{ requires('plant') }}\n",
    }
    for language, heading, letters in (("de", "Lizenz", "äöüß"), ("fr", "Licence", "")):
        forms = {
            key: f"{text}"
            for name in ("en.yaml", "site.en.yaml")
            for key, text in yaml.safe_load((PACKAGED_WORDS / name).read_text(encoding="utf-8")).items()
        }
        files[f"data/words/{language}.yaml"] = yaml.safe_dump(
            forms | {"column.license": heading, "prose.letters": forms["prose.letters"] + letters}
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def mkdocs(root: Path, *arguments: str, terminal: IO[str] | int = subprocess.PIPE) -> subprocess.Popen[str]:
    """Start MkDocs in a project, with the package of the project if it has one of its own."""
    packages = os.pathsep.join(str(folder / "src") for folder in (root, ROOT))
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": packages},
        stdout=terminal,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture(scope="session")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of another vendor, and return its project."""
    root = tmp_path_factory.mktemp("garden")
    plant(root)
    building = mkdocs(root, "build", "--strict")
    said, _ = building.communicate(timeout=300)
    assert building.returncode == 0, said
    return root


@pytest.fixture
def fresh_garden(tmp_path: Path) -> Path:
    """Return the project of another vendor, not built yet, to do with as a test likes: it has its own copy of all."""
    plant(tmp_path)
    for folder in ("hooks", "overrides", "src"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    own = {key: value for key, value in CONFIGURATION.items() if key not in {"hooks", "theme", "watch"}}
    (tmp_path / "mkdocs.yml").write_text(json.dumps(own), encoding="utf-8")
    return tmp_path
