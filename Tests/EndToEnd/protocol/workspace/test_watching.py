"""What changes on disk, and how a server comes to know."""

import pytest
from client import EVERYTHING
from client.capabilities import at, without

WATCHING = "workspace.didChangeWatchedFiles.dynamicRegistration"
KNOWS = '{"variables": {"code": {}}}\n'
UNKNOWING = '{"variables": {"other": {}}}\n'
pytestmark = pytest.mark.own


def watchers(client):
    return [registration for params in client.said("client/registerCapability") for registration in params["registrations"]
            if registration["method"] == "workspace/didChangeWatchedFiles"]


def changed(client, path, kind=2):
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": kind}]})


def last(client, uri):
    client.settle()
    return client.publications(uri)[-1]["diagnostics"]


def test_files_are_watched_where_that_can_be_asked_for(start):
    client = start(EVERYTHING)
    client.settle()
    patterns = [watcher["globPattern"] for watcher in watchers(client)[0]["registerOptions"]["watchers"]]
    assert any("callwright.json" in str(pattern) for pattern in patterns) and len(watchers(client)) == 1


def test_nothing_is_registered_unasked(start):
    client = start(without(EVERYTHING, WATCHING))
    client.settle()
    assert watchers(client) == []


@pytest.mark.parametrize("capabilities", [{}, EVERYTHING], ids=["bare", "full"])
@pytest.mark.parametrize("way", ["watched", "saved"])
def test_workspace_file_changes(start, write, capabilities, way):
    """A client that watches nothing has at least saved something."""
    path = write("callwright.json", KNOWS)
    client = start(capabilities)
    uri = client.open("Ask for {code}.")
    assert client.findings(uri) == []
    path.write_text(UNKNOWING)
    changed(client, path) if way == "watched" else client.save(uri)
    assert len(last(client, uri)) == 1
    path.write_text(KNOWS)
    changed(client, path) if way == "watched" else client.save(uri)
    assert last(client, uri) == []


def test_workspace_file_comes_and_goes(start, write):
    client = start(EVERYTHING)
    uri = client.open("Ask for {code}.")
    assert client.findings(uri) == []
    path = write("callwright.json", UNKNOWING)
    changed(client, path, 1)
    assert len(last(client, uri)) == 1
    path.unlink()
    changed(client, path, 3)
    assert last(client, uri) == []


@pytest.mark.parametrize("text", ['{"variables": {"co', "", "[]", "\ufffd", '{"variables": 7}'], ids=repr)
def test_broken_workspace_file_on_disk(start, write, text):
    """What was known last holds while the file cannot be read."""
    path = write("callwright.json", KNOWS)
    client = start(EVERYTHING)
    uri = client.open("Ask for {code} and {other}.")
    assert len(client.findings(uri)) == 1
    path.write_text(text)
    changed(client, path)
    found = last(client, uri)
    assert len(found) <= 2


def test_broken_workspace_file_in_the_editor(start, write):
    write("callwright.json", KNOWS)
    client = start(EVERYTHING)
    uri = client.open("Ask for {code} and {other}.")
    expected = client.findings(uri)
    file = client.open(KNOWS, "callwright.json")
    assert client.findings(file) == []
    client.replace(file, '{"variables": {"code": {}')
    assert client.findings(file), "what is broken is told where it is"
    assert last(client, uri) == expected
    client.replace(file, '{"variables": {"other": {}}}')
    assert client.findings(file) == []
    assert len(last(client, uri)) == 1
    client.close(file)
    assert last(client, uri) == expected


def test_files_that_nobody_knows(start, folder):
    client = start(EVERYTHING)
    uri = client.open("Ask for {code}.")
    before = client.findings(uri)
    client.notify("workspace/didChangeWatchedFiles", {"changes": [
        {"uri": (folder / name).as_uri(), "type": kind} for name in ("x.txt", "y.job.md", "z.action.json", ".git/index")
        for kind in (1, 2, 3)] + [{"uri": "untitled:x", "type": 1}, {"uri": "", "type": 2}]})
    assert last(client, uri) == before


def test_a_thousand_events(start, folder):
    client = start(EVERYTHING)
    uri = client.open("Ask for {code}.")
    client.findings(uri)
    client.notify("workspace/didChangeWatchedFiles", {"changes": [
        {"uri": (folder / f"{number}.job.md").as_uri(), "type": number % 3 + 1} for number in range(1000)]})
    client.settle()


def test_renamed_files(start, write, folder):
    """Who renames a job in the editor finds its name changed where it is spoken of."""
    write("callwright.json", '{"steps": [{"name": "Line", "jobs": ["old"]}]}')
    path = write("old.job.md", "Ask.\n")
    client = start(EVERYTHING)
    uri = client.open("Ask.", "other.job.md")
    client.findings(uri)
    params = {"files": [{"oldUri": path.as_uri(), "newUri": (folder / "new.job.md").as_uri()}]}
    if at(client.announced, "workspace.fileOperations.willRename"):
        edit = client.ask("workspace/willRenameFiles", params)
        assert '"new"' in str(edit) or "new" in str(edit)
    else:
        assert client.refusal("workspace/willRenameFiles", params)["code"] == -32601
    client.notify("workspace/didRenameFiles", params)
    client.settle()


@pytest.mark.parametrize("files", [None, [], [{}], [{"oldUri": 5, "newUri": 6}], [{"oldUri": "", "newUri": ""}]], ids=str)
def test_strange_renames(start, files):
    client = start(EVERYTHING)
    for method in ("didRenameFiles", "didCreateFiles", "didDeleteFiles"):
        client.notify(f"workspace/{method}", {"files": files})
    answer = client.answer(client.request("workspace/willRenameFiles", {"files": files}))
    assert "result" in answer or answer["error"]["code"] in (-32601, -32602)
