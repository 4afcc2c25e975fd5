"""URIs: different spellings of one, and those that are none."""

import pytest
from client.twin import PROBE

SPELLINGS = [
    ("file:///w/a b.job.md", "file:///w/a%20b.job.md"), ("file:///w/ü.job.md", "file:///w/%C3%BC.job.md"),
    ("file:///w/%c3%bc.job.md", "file:///w/%C3%BC.job.md"), ("file://localhost/w/a.job.md", "file:///w/a.job.md"),
    ("file:///c%3A/w/a.job.md", "file:///c:/w/a.job.md"), ("file:///C:/w/a.job.md", "file:///c%3a/w/a.job.md"),
    ("file:/w/a.job.md", "file:///w/a.job.md"),
    ("file:///w/%61.job.md", "file:///w/a.job.md"), ("file:///w/a%2Bb.job.md", "file:///w/a+b.job.md"),
]
STRANGE = [
    "untitled:Untitled-1.job.md", "vscode-notebook-cell:/x/y.ipynb#W0sZ", "git:/w/a.job.md?ref=HEAD", "inmemory://model/1.job.md",
    "http://example.com/a.job.md", "a.job.md", "", ":", "file:", "file://", "file:///", "file://host/share/a.job.md", "%",
    "file:///%", "file:///%zz/a.job.md", "file:///w/%ff.job.md", "file:///w/%00.job.md", "file:///w/../../a.job.md",
    "file:///" + "x" * 10_000 + ".job.md", "FILE:///w/a.job.md", "file:///w/a.job.md#L1", "file:///w/a.job.md?x=1",
    "file:///c:/w/a.job.md", "jdt://x\u0000y", "file:///🎉.job.md",
]


def opened(client, uri, text, version=1):
    client.notify("textDocument/didOpen", {"textDocument": {
        "uri": uri, "languageId": client.language, "version": version, "text": text}})


@pytest.mark.parametrize("one, other", SPELLINGS)
def test_two_spellings_are_one_document(start, one, other):
    client = start()
    opened(client, one, f"x {PROBE}")
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": other, "version": 2}, "contentChanges": [{"text": f"then {PROBE}"}]})
    where = {"line": 0, "character": 6}
    first = client.ask("textDocument/hover", {"textDocument": {"uri": one}, "position": where})
    second = client.ask("textDocument/hover", {"textDocument": {"uri": other}, "position": where})
    client.settle()
    assert first == second
    assert not client.said("textDocument/publishDiagnostics") or client.said("textDocument/publishDiagnostics")[-1]["version"] == 2
    client.notify("textDocument/didClose", {"textDocument": {"uri": other}})
    client.settle()
    assert client.refusal("textDocument/hover", {"textDocument": {"uri": one}, "position": where})["code"] == -32602


@pytest.mark.parametrize("uri", STRANGE, ids=lambda uri: repr(uri)[:40])
def test_strange_uri(start, uri):
    """It is a document, or it is none; and all goes on."""
    client = start()
    opened(client, uri, f"then {PROBE}")
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": f"and {PROBE}"}]})
    client.settle()
    answer = client.answer(client.request("textDocument/hover", {
        "textDocument": {"uri": uri}, "position": {"line": 0, "character": 6}}))
    assert "result" in answer or answer["error"]["code"] == -32602
    for params in client.said("textDocument/publishDiagnostics"):
        assert params["uri"] == uri, "a document is called as its client calls it"
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    client.settle()


def test_findings_come_under_the_name_that_the_client_uses(start):
    client = start()
    uri = client.folder.as_uri() + "/%61%20b.job.md"
    opened(client, uri, f"then {PROBE}")
    client.settle()
    assert {params["uri"] for params in client.said("textDocument/publishDiagnostics")} <= {uri}
