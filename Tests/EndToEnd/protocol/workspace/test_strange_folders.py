"""Folders as they really are: loops, rights, names, sizes."""

import os
import tempfile

import pytest
from client import EVERYTHING
from client.twin import PROBE


_MEMORY = "/dev/shm"
"""Where a hundred thousand files cost little."""


def served(start, folder, name="a.job.md"):
    client = start(EVERYTHING)
    uri = client.open(f"then {PROBE}", name)
    assert client.findings(uri, patience=30) is not None
    return client


def test_links_that_go_round(start, folder):
    (folder / "a").mkdir()
    (folder / "a/b").symlink_to(folder / "a")
    (folder / "self").symlink_to(folder / "self")
    (folder / "up").symlink_to(folder)
    served(start, folder)


def test_link_to_nowhere(start, folder, write):
    (folder / "b.job.md").symlink_to(folder / "missing")
    (folder / "callwright.json").symlink_to(folder / "missing")
    served(start, folder)


def test_what_cannot_be_read(start, folder, write):
    path = write("secret/b.job.md", "x")
    write("callwright.json", "{}").chmod(0)
    path.chmod(0)
    path.parent.chmod(0)
    try:
        served(start, folder)
    finally:
        path.parent.chmod(0o700)


@pytest.mark.parametrize("name", ["callwright.json", "b.job.md", "b.action.json"])
def test_folder_where_a_file_should_be(start, folder, name):
    (folder / name).mkdir()
    served(start, folder)


@pytest.mark.parametrize("name", ["callwright.json", "b.action.json"])
def test_pipe_where_a_file_should_be(start, folder, name):
    """Whoever opens it waits for ever."""
    os.mkfifo(folder / name)
    served(start, folder)


def test_names_that_are_not_utf8(start, folder):
    for name in (b"\xff\xfe.job.md", b"\xc3\x28.action.json", b"\xff"):
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:
            file.write(b"Ask.\n")
    os.mkdir(os.fsencode(folder) + b"/\xe2\x82")
    served(start, folder)


@pytest.mark.parametrize("content", [b"\xff\xfe{\x00", b"\x00" * 1000, b"\xef\xbb\xbf{}", b"{" * 100_000, b"", b"9" * 1_000_000],
                         ids=["utf_16", "zeros", "mark", "deep", "empty", "number"])
@pytest.mark.parametrize("name", ["callwright.json", "b.action.json", "b.job.md"])
def test_files_that_are_none(start, folder, write, name, content):
    write(name, content)
    served(start, folder)


def test_deep_folders(start, folder):
    path = folder
    for _ in range(300):
        path = path / "d"
        path.mkdir()
    served(start, folder)


@pytest.mark.own
def test_workspace_that_is_gone(start, folder, write):
    write("sub/callwright.json", "{}")
    write("sub/a.job.md", "x")
    client = start(EVERYTHING, workspaceFolders=[{"uri": (folder / "sub").as_uri(), "name": "sub"}])
    uri = client.open(f"then {PROBE}", "sub/a.job.md")
    expected = client.findings(uri)
    for path in (folder / "sub").iterdir():
        path.unlink()
    (folder / "sub").rmdir()
    client.save(uri)
    client.settle()
    client.replace(uri, client.text(uri))
    assert client.findings(uri) == expected


def test_many_files(start):
    """A hundred thousand: requests are answered while they are looked at."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if os.path.isdir(_MEMORY) else None) as crowd:
        for number in range(100):
            os.mkdir(f"{crowd}/{number}")
            for other in range(1000):
                os.mknod(f"{crowd}/{number}/{other}.txt")
        with open(f"{crowd}/callwright.json", "w", encoding="ascii") as file:
            file.write("{}")
        client = start(EVERYTHING, rootUri=f"file://{crowd}", workspaceFolders=[{"uri": f"file://{crowd}", "name": "crowd"}])
        uri = client.open(f"then {PROBE}", f"file://{crowd}/a.job.md")
        client.ask("textDocument/hover", client.at(uri, 7))
        assert client.findings(uri, patience=40) is not None
