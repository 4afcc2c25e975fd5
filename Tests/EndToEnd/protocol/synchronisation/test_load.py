"""Many documents, and large ones."""

import time

import pytest
from client.twin import PROBE

MEBIBYTE = 1 << 20
LINE = "- Then ask for the name, and say \"thank you\". {name}\n"


def test_hundred_documents(start):
    client = start()
    uris = [client.open(f"{'x' * number} {PROBE}", f"{number}.job.md") for number in range(100)]
    found = [client.findings(uri) for uri in uris]
    assert all(len(each) == len(found[0]) for each in found)
    for uri in uris:
        client.close(uri)
    client.settle()
    assert all(client.publications(uri)[-1]["diagnostics"] == [] for uri in uris)


@pytest.mark.parametrize("size", [1, 10], ids=["1_mib", "10_mib"])
@pytest.mark.parametrize("shape", ["lines", "one_line"])
def test_large_document(start, size, shape):
    """It takes as long as it is long, and is answered; the memory it takes has an end too."""
    text = LINE * (size * MEBIBYTE // len(LINE))
    if shape == "one_line":
        text = text.replace("\n", " ")
    client = start()
    uri = client.open(f"then {PROBE}\n" + text)
    client.ask("textDocument/hover", client.at(uri, 7), patience=50)
    where = {"line": 1, "character": 3}
    client.documents[uri].skip(2)
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"range": {"start": where, "end": where}, "text": "x"}]})
    client.ask("textDocument/hover", client.at(uri, 7), patience=50)
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    client.settle(patience=50)
    assert client.server.memory("VmHWM") < 1500


@pytest.mark.own
def test_many_edits_of_a_large_document(start):
    """What is typed into a large text costs little while nobody looks."""
    client = start()
    uri = client.open(LINE * (MEBIBYTE // len(LINE)))
    client.settle(patience=30)
    where = {"line": 5, "character": 3}
    change = {"range": {"start": where, "end": where}, "text": "x"}
    for number in range(2, 502):
        client.documents[uri].skip(number)
    client.sends([{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
        "textDocument": {"uri": uri, "version": number}, "contentChanges": [change]}} for number in range(2, 502)])
    begun = time.monotonic()
    client.settle(patience=50)
    assert time.monotonic() - begun < 40


@pytest.mark.own
def test_memory_does_not_grow_with_edits(start):
    client = start()
    uri = client.open(LINE * 200)
    client.settle()

    def edits():
        for number in range(200):
            client.change(uri, {"range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 1}}, "text": "-"})
            if number % 20 == 0:
                client.settle()
        client.settle()

    edits()
    before = client.server.memory()
    for _ in range(5):
        edits()
    assert client.server.memory() < before + 15
