"""The folders that an editor has open: none, one, many, and those that come and go."""

import pytest
from client import EVERYTHING
from client.twin import PROBE

NAMES = '{"variables": {"%s": {}}}\n'
ASK = "Ask for {first} and {second}.\n"


def roots(folder):
    uri, path = folder.as_uri(), str(folder)
    one = [{"uri": uri, "name": "x"}]
    return {
        "all": {"rootPath": path, "rootUri": uri, "workspaceFolders": one}, "path": {"rootPath": path, "rootUri": ..., "workspaceFolders": ...},
        "uri": {"rootUri": uri, "workspaceFolders": ...}, "folders": {"rootUri": ..., "workspaceFolders": one},
        "null": {"rootPath": None, "rootUri": None, "workspaceFolders": None}, "none": {"rootUri": ..., "workspaceFolders": ...},
        "empty": {"rootUri": None, "workspaceFolders": []}, "two": {"workspaceFolders": [*one, {"uri": uri + "/b", "name": "b"}]},
        "nested": {"workspaceFolders": [{"uri": uri + "/a/b", "name": "b"}, *one]},
        "same_twice": {"workspaceFolders": [*one, *one]}, "slash_behind": {"rootUri": uri + "/", "workspaceFolders": ...},
        "folder_that_is_missing": {"workspaceFolders": [{"uri": uri + "/missing", "name": "m"}]},
        "other_scheme": {"rootUri": "vscode-remote://x/y", "workspaceFolders": [{"uri": "vscode-remote://x/y", "name": "y"}]},
        "no_uri": {"rootUri": "", "workspaceFolders": [{"uri": "", "name": ""}]},
    }


@pytest.mark.parametrize("name", ["all", "path", "uri", "folders", "null", "none", "empty", "two", "nested", "same_twice",
                                  "slash_behind", "folder_that_is_missing", "other_scheme", "no_uri"])
def test_folders_of_all_kinds(start, is_own, folder, write, name):
    write("callwright.json", NAMES % "first")
    client = start(**roots(folder)[name])
    uri = client.open(ASK)
    found = [finding["message"] for finding in client.findings(uri)]
    if is_own:
        assert not any("first" in message for message in found) and any("second" in message for message in found)


@pytest.mark.parametrize("name", ["all", "null", "empty"])
def test_text_that_is_no_file(start, folder, name):
    client = start(**roots(folder)[name])
    uri = client.open(f"then {PROBE}", "untitled:Untitled-1.job.md")
    assert client.findings(uri) is not None


@pytest.mark.own
def test_two_workspaces_do_not_mix(start, folder, write):
    write("one/callwright.json", NAMES % "first")
    write("two/callwright.json", NAMES % "second")
    client = start(workspaceFolders=[{"uri": (folder / name).as_uri(), "name": name} for name in ("one", "two")])
    for name, missing in (("one", "second"), ("two", "first")):
        messages = [finding["message"] for finding in client.findings(client.open(ASK, f"{name}/a.job.md"))]
        assert [message for message in messages if missing in message] and len(messages) == len(
            [message for message in messages if missing in message])


@pytest.mark.own
def test_nested_workspace_holds_for_what_is_below(start, write):
    write("callwright.json", NAMES % "first")
    write("inner/callwright.json", NAMES % "second")
    client = start()
    for path, missing in (("a.job.md", "second"), ("inner/deep/a.job.md", "first")):
        found = client.findings(client.open(ASK, path))
        assert all(missing in finding["message"] for finding in found) and found


def event(added=(), removed=()):
    return {"event": {key: [{"uri": path.as_uri(), "name": path.name} for path in paths]
                      for key, paths in (("added", added), ("removed", removed))}}


def test_folders_come_and_go(start, folder, write):
    (folder / "one").mkdir()
    (folder / "two").mkdir()
    client = start(EVERYTHING, workspaceFolders=[{"uri": (folder / "one").as_uri(), "name": "one"}])
    uri = client.open(f"then {PROBE}", "two/a.job.md")
    expected = client.findings(uri)
    for change in (event(added=[folder / "two"]), event(removed=[folder / "one"]), event(removed=[folder / "two", folder / "two"]),
                   event(added=[folder / "missing"]), event()):
        client.notify("workspace/didChangeWorkspaceFolders", change)
        client.settle()
        client.replace(uri, client.text(uri))
        assert client.findings(uri) == expected


@pytest.mark.own
def test_folder_that_is_added_is_looked_at(start, folder, write):
    """A job without a workspace file knows the jobs of the editor's folder."""
    write("two/callwright.json", NAMES % "first")
    client = start(rootUri=None, workspaceFolders=[])
    uri = client.open(ASK, "two/a.job.md")
    assert len(client.findings(uri)) == 1
    write("two/callwright.json", '{"variables": {"first": {}, "second": {}}}')
    client.notify("workspace/didChangeWorkspaceFolders", event(added=[folder / "two"]))
    client.settle()
    assert client.publications(uri)[-1]["diagnostics"] == []
