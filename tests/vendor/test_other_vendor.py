"""Another vendor's catalogue in other languages is a site by configuration alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import licensebook

ROOT = Path(__file__).parents[2]
PACKAGED_WORDS = ROOT / "src" / "licensebook" / "words"

CATALOGUE = """\
product: {name: Gartenhaus, vendor: Gartenhaus GmbH, version: 4.2, as-of: 2026-03}
languages: {source: de, default: de, published: [de, fr]}
scopes:
  seat:
    name: {de: Platzlizenz, fr: licence de poste}
    plural: {de: Platzlizenzen, fr: licences de poste}
    explanation: {de: Für eine Person., fr: Pour une personne.}
    counted: true
licenses:
  basic: {scope: seat, name: {de: Beet, fr: Parterre}, summary: {de: Ein Beet., fr: Un parterre.}}
  full: {scope: seat, name: {de: Garten, fr: Jardin}, summary: {de: Der Garten., fr: Le jardin.}, includes: [basic]}
families:
  garden: {name: {de: Garten, fr: Jardin}, plans: [basic, full], cumulative: true}
features:
  plant: {name: {de: Pflanzen, fr: Planter}, to: {de: pflanzen, fr: planter}, needs: basic or higher}
"""
CONFIGURATION = {
    "INHERIT": str(ROOT / "mkdocs.yml"),
    "site_name": "Gartenhilfe",
    "copyright": "Gartenhaus GmbH",
    "watch": ["data"],
    "theme": {"custom_dir": str(ROOT / "overrides")},
    "hooks": [str(ROOT / "hooks" / "site.py")],
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
                    {"locale": "fr", "name": "Français"},
                ],
            }
        }
    ],
}


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of another vendor, and return its project."""
    root = tmp_path_factory.mktemp("garden")
    files = {
        "mkdocs.yml": json.dumps(CONFIGURATION),  # JSON is YAML
        "data/licenses.yaml": CATALOGUE,
        "docs/de/index.md": "# Lizenzen\n\n{{ license_table('seat') }}\n\n{{ requires('plant') }}\n",
        "docs/fr/index.md": "# Licences\n\n{{ license_table('seat') }}\n\n{{ requires('plant') }}\n",
    }
    for language, heading in (("de", "Lizenz"), ("fr", "Licence")):
        forms = {
            key: f"{text}"
            for name in ("en.yaml", "site.en.yaml")
            for key, text in yaml.safe_load((PACKAGED_WORDS / name).read_text(encoding="utf-8")).items()
        }
        files[f"data/words/{language}.yaml"] = yaml.safe_dump(forms | {"column.license": heading})
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return root


def test_its_pages_are_in_its_languages(garden: Path) -> None:
    front = (garden / "site" / "index.html").read_text(encoding="utf-8")
    french = (garden / "site" / "fr" / "licenses" / "full" / "index.html").read_text(encoding="utf-8")

    assert '<html lang="de"' in front
    assert ">Lizenz<" in front
    assert ">Beet<" in front
    assert '<html lang="fr"' in french
    assert "Le jardin." in french


def test_nothing_of_the_first_catalogue_is_in_it(garden: Path) -> None:
    ours = licensebook.load(ROOT / "data" / "licenses.yaml")
    names = {ours.catalogue.product.vendor, ours.catalogue.product.name, "SuperOffice"}

    for page in (garden / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [name for name in names if name in text], page


def test_its_language_without_words_is_one_clear_error(garden: Path, tmp_path: Path) -> None:
    catalogue = tmp_path / "licenses.yaml"
    catalogue.write_text((garden / "data" / "licenses.yaml").read_text(encoding="utf-8"), encoding="utf-8")

    with pytest.raises(licensebook.LicensebookError, match=r"no words in 'de' .* add them in words/de.yaml"):
        licensebook.load(catalogue).requirements("plant").explain()
