"""What is no text at all, or no file: refused with one finding each."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from licensebook import CatalogueError
from licensebook.load import load_catalogue, packaged
from licensebook.source import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

SOUND = (Path(__file__).parent / "sound.yaml").read_bytes()


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"\xef\xbb\xbf" + SOUND, "1:1: C002 the file starts with a byte order mark"),
        (SOUND.decode().encode("utf-16"), "1:1: C002 the file is not UTF-8 from here on"),
        (SOUND.decode().encode("latin-1"), "8:45: C002 the file is not UTF-8 from here on"),
        ("# æøå\n# å".encode() + b"\xe5", "2:4: C002 the file is not UTF-8 from here on"),
        (SOUND[:-1] + b"\0\n", "72:23: C003 control character '\\x00'"),
        (SOUND.replace(b"stored: 1", b"stored: " + b"1" * 5000), "10:13: C012 'stored': expected a whole number"),
    ],
    ids=["byte order mark", "UTF-16", "Latin-1", "Latin-1 after UTF-8", "NUL", "5,000 digits"],
)
def test_content_that_is_refused(content: bytes, finding: str) -> None:
    Path("catalogue.yaml").write_bytes(content)

    assert found("catalogue.yaml")[0].startswith(f"catalogue.yaml:{finding}")


def test_a_file_that_is_not_there() -> None:
    assert found("nowhere.yaml") == [
        "nowhere.yaml:1:1: C001 there is no such file",
        "    check the path",
    ]


def test_a_directory() -> None:
    Path("data").mkdir()

    assert found("data") == [
        "data:1:1: C001 this is a directory, not a file",
        "    name the YAML file of the catalogue",
    ]
    Path("data/licenses.yaml").touch()
    assert found("data")[1] == "    did you mean data/licenses.yaml?"


def test_a_file_that_may_not_be_read() -> None:
    Path("catalogue.yaml").touch(mode=0)

    with unprivileged():
        assert found("catalogue.yaml")[0] == "catalogue.yaml:1:1: C001 you may not read this file"


def test_a_file_that_is_too_big() -> None:
    with Path("catalogue.yaml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    assert found("catalogue.yaml")[0] == "catalogue.yaml:1:1: C001 the file has over 64 MB"


def test_a_file_without_an_end() -> None:
    assert found("/dev/zero")[0] == "/dev/zero:1:1: C001 the file has over 64 MB"


def test_a_path_that_cannot_be_one() -> None:
    assert found("x" * 5000)[0].endswith(":1:1: C001 the file cannot be read: File name too long")
    assert found("nul\0.yaml")[0].endswith(":1:1: C001 the file cannot be read: embedded null byte")


def test_windows_and_old_mac_line_ends_are_read() -> None:
    for end in (b"\r\n", b"\r"):
        Path("catalogue.yaml").write_bytes(SOUND.replace(b"\n", end))

        assert load_catalogue("catalogue.yaml").product.name == "Ferry"


def test_the_packaged_catalogue_is_the_one_in_data() -> None:
    data = Path(__file__).parents[2] / "data" / "licenses.yaml"

    assert packaged().read_bytes() == data.read_bytes()
    assert load_catalogue() == load_catalogue(data)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Give up for a while that root may read everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def found(path: str) -> list[str]:
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(path)
    return str(caught.value).split("\n")
