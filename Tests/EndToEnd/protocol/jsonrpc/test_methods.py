"""Methods that nobody has."""

import pytest

PARAMS = {"object": {}, "array": [], "missing": None, "filled": {"textDocument": {"uri": "file:///x"}}}


@pytest.mark.parametrize("params", PARAMS)
@pytest.mark.parametrize("method", ["textDocument/nonsense", "nonsense", "", "$/nonsense", "textDocument/Hover"])
def test_unknown_request(start, method, params):
    client = start()
    assert client.refusal(method, PARAMS[params])["code"] == -32601


def test_unknown_request_names_the_method(start):
    assert "textDocument/nonsense" in start().refusal("textDocument/nonsense", {})["message"]


@pytest.mark.parametrize("method", ["textDocument/nonsense", "nonsense", "", "$/nonsense"])
def test_unknown_notification_is_met_with_silence(start, method):
    client = start()
    before = len(client.heard)
    client.notify(method, {"x": 1})
    client.notify(method)
    client.settle()
    assert [message for message in client.heard[before:] if message["method"] != "$/logTrace"] == []


def test_notification_of_a_request_is_met_with_silence(start):
    client = start()
    uri = client.open("x")
    client.findings(uri)
    before = len(client.heard)
    client.notify("textDocument/hover", client.at(uri, 0))
    client.notify("shutdown")
    client.settle()
    assert client.said("textDocument/publishDiagnostics", before) == []


def test_request_of_a_notification_is_refused(start):
    client = start()
    uri = client.open("x")
    client.findings(uri)
    assert client.refusal("textDocument/didClose", {"textDocument": {"uri": uri}})["code"] == -32601
    assert client.publications(uri)[-1]["version"] == 1
