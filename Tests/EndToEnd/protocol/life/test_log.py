"""`--log`, `--record`, and `callwright replay`: what helps where something went wrong."""

import os
import subprocess

import pytest
from client import EVERYTHING

pytestmark = pytest.mark.own


@pytest.mark.parametrize("way", ["option", "variable"])
def test_log_file(start, folder, way):
    path = folder / "server.log"
    if way == "option":
        client = start(arguments=["--log", str(path)])
    else:
        client = start(environment={"CALLWRIGHT_LOG": str(path)})
    client.may_write_errors = False
    uri = client.open("then /Send SMS")
    client.ask("textDocument/hover", client.at(uri, 7))
    client.notify("textDocument/didOpen", {"textDocument": {"uri": 5}})
    assert client.leave() == 0
    log = path.read_text()
    assert "textDocument/hover" in log and "textDocument/didOpen" in log
    assert "uri must be a string" in log
    assert log.endswith("\n")


def test_log_file_grows(launch, folder):
    path = folder / "server.log"
    path.write_text("before\n")
    client = launch("--log", str(path))
    client.initialize({})
    client.leave()
    assert path.read_text().startswith("before\n") and len(path.read_text()) > 20


def test_log_file_that_cannot_be_written(launch, folder):
    """A log is no reason not to serve; but somebody asked for it, and is told."""
    client = launch("--log", str(folder / "missing" / "server.log"))
    client.initialize({})
    assert client.leave() == 0
    assert "missing" in client.server.errors and len(client.server.errors.splitlines()) == 1


def test_no_log_unasked(start, folder):
    client = start()
    client.notify("textDocument/didOpen", {"textDocument": {"uri": 5}})
    client.settle()
    assert [path.name for path in folder.iterdir()] == [".git"]


def conversation(launch, folder, write):
    """Records a conversation with everything in it."""
    write("callwright.json", '{"profile": "sona", "variables": {"code": {}}}\n')
    write("b.job.md", "Ask for {code}.\n")
    path = folder / "conversation.txt"
    client = launch("--record", str(path))
    client.initialize(EVERYTHING)
    client.initialized()
    uri = client.open("Ask for {code}. 🎉\r\nthen /Send SMS")
    client.findings(uri)
    client.ask("textDocument/references", client.at(uri, "code", context={"includeDeclaration": True}))
    client.send_raw(b"{\n\xff", nameless=1)
    client.nameless_error()
    client.settle()
    assert client.leave() == 0
    return path


def test_recording_is_replayed(launch, folder, write, program):
    path = conversation(launch, folder, write)
    replayed = subprocess.run([program, "replay", path], capture_output=True, text=True, check=False)
    assert replayed.returncode == 0, replayed.stdout + replayed.stderr
    assert replayed.stderr == ""


def test_recording_needs_no_files(launch, folder, write, program):
    path = conversation(launch, folder, write)
    for name in ("callwright.json", "b.job.md"):
        (folder / name).unlink()
    assert subprocess.run([program, "replay", path], capture_output=True, check=False).returncode == 0


def test_replay_tells_what_is_different(launch, folder, write, program):
    path = conversation(launch, folder, write)
    path.write_text(path.read_text().replace('"severity":', '"gravity":'))
    replayed = subprocess.run([program, "replay", path], capture_output=True, text=True, check=False)
    assert replayed.returncode == 1
    assert "gravity" in replayed.stdout and "severity" in replayed.stdout


def test_replay_of_something_else(folder, write, program):
    path = write("other.txt", "this is no recording\n")
    replayed = subprocess.run([program, "replay", path], capture_output=True, text=True, check=False)
    assert replayed.returncode == 2 and "line 1" in replayed.stderr


def test_recording_holds_what_the_history_said(launch, folder, write, program, tmp_path_factory):
    """What was there before the conversation began is in it, and nothing of it is needed to play it."""
    job = write("a.job.md", "Please ask for their name. Then ask for their number.\n")
    home = {**os.environ, "HOME": str(folder), "XDG_STATE_HOME": str(folder / ".state")}
    subprocess.run([program, "optimize", "--write", job], env=home, capture_output=True, check=True)
    path = folder / "conversation.txt"
    client = launch("--record", str(path))
    client.initialize({})
    client.initialized()
    uri = client.open(job.read_text())
    client.findings(uri)
    argument = {"arguments": [{"uri": uri}]}
    listed = client.ask("workspace/executeCommand", {"command": "callwright.optimizeHistory", **argument})
    undone = client.ask("workspace/executeCommand", {"command": "callwright.undoOptimize", **argument})
    assert len(listed["entries"]) == 1 and undone["edit"]
    assert client.leave() == 0
    elsewhere = {**os.environ, "HOME": str(tmp_path_factory.mktemp("elsewhere")), "XDG_STATE_HOME": ""}
    replayed = subprocess.run([program, "replay", path], env=elsewhere, capture_output=True, text=True, check=False)
    assert replayed.returncode == 0, replayed.stdout + replayed.stderr
