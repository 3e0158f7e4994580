"""The file that says from which text each translation into one language was made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from licensebook import source
from licensebook.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from licensebook.source import Source

_HEAD = """\
# Which text each translation was made from: the digest of that text, in the order of the catalogue. When a text is no
# longer the one that is recorded here, its translation is stale. Written by `licensebook translated`, not by hand.
"""


@dataclass(frozen=True)
class Record:
    """The digest of the text that each translation was made from, by the key of the text, and the file it stands in.

    `file` is what was read, for the places of its lines; it is None where there is no record yet.
    """

    path: Path
    digests: Mapping[str, str] = field(default_factory=dict)
    file: Source | None = None

    @classmethod
    def read(cls, path: Path) -> Record:
        """Return the record in a file; an empty one if there is no such file.

        Raises:
            CatalogueError: the file is no map of keys and digests.
        """
        if not path.is_file():
            return cls(path)
        if not _without_comments(path):
            return cls(path, {}, source.Source(str(path), {}, ()))
        found = source.read(path)
        if found.findings:
            raise CatalogueError(found.findings)
        is_record = isinstance(found.data, dict) and all(isinstance(value, str) for value in found.data.values())
        if not is_record:
            hint = "delete the file, and write it anew: licensebook translated --all"
            raise CatalogueError([found.finding((), "T004", "this is no record of translations", hint)])
        return cls(path, found.data, found)

    def write(self) -> None:
        """Write the file, whole or not at all; raise OSError if it cannot be written."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_suffix(".new")
        try:
            beside.write_text(self.text(), encoding="utf-8")
            beside.replace(self.path)
        finally:
            beside.unlink(missing_ok=True)

    def text(self) -> str:
        """Return the text of the file."""
        return _HEAD + "".join(f"{key}: {digest}\n" for key, digest in self.digests.items())


def record_path(catalogue: Path, language: str) -> Path:
    """Return where the record of a language stands: in a folder beside the catalogue."""
    return catalogue.parent / "translations" / f"{language}.yaml"


def _without_comments(path: Path) -> str:
    lines = path.read_bytes().decode("utf-8", errors="replace").splitlines()
    return "\n".join(line for line in lines if line.strip() and not line.startswith("#"))
