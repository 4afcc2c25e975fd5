"""Before, during and right after `initialize`."""

import pytest
from client import EVERYTHING

NOTHING = {"processId": None, "rootUri": None, "capabilities": {}}


@pytest.mark.parametrize("method", ["textDocument/hover", "shutdown", "callwright/none", "$/none"])
def test_request_before_initialize(launch, method):
    client = launch()
    assert client.refusal(method, {})["code"] == -32002
    assert client.initialize({})


def test_notification_before_initialize_is_dropped(launch):
    client = launch()
    uri = client.open("then /Send SMS")
    client.notify("initialized", {})
    client.initialize({})
    client.initialized()
    client.settle()
    assert client.publications(uri) == []
    assert client.refusal("textDocument/hover", client.at(uri, 7))["code"] == -32602


def test_exit_before_initialize(launch):
    client = launch()
    client.notify("exit")
    assert client.server.exit_code() == 1


def test_silence_before_initialize(launch):
    client = launch()
    client.listen(0.5)
    assert client.heard == []


def test_second_initialize(start):
    client = start()
    assert client.refusal("initialize", NOTHING)["code"] == -32600
    client.settle()


def test_two_initialize_in_one_write(launch):
    client = launch()
    first, second = client.sends([client.asking("initialize", NOTHING), client.asking("initialize", NOTHING)])
    assert "capabilities" in client.result(first)
    assert client.answer(second)["error"]["code"] == -32600


def test_second_initialize_changes_nothing(start):
    client = start()
    uri = client.open("🎉 then /Send SMS")
    before = client.findings(uri)
    client.refusal("initialize", {**NOTHING, "capabilities": {"general": {"positionEncodings": ["utf-8"]}}})
    client.replace(uri, client.text(uri))
    assert client.findings(uri) == before


@pytest.mark.parametrize("capabilities", [
    ..., None, {}, {"textDocument": None}, {"workspace": {}, "textDocument": {"completion": None}},
    {"experimental": {"x": 1}, "unknown": [1, 2]}, {"general": {"positionEncodings": []}},
    {"general": {"positionEncodings": None}}, {"textDocument": {"hover": {"contentFormat": ["html"]}}}, EVERYTHING],
    ids=["missing", "null", "empty", "null_inside", "null_deep", "unknown", "no_encoding", "null_encoding", "strange_format",
         "everything"])
def test_capabilities_of_all_kinds(start, capabilities):
    client = start(initialize_later=True)
    client.initialize(capabilities)
    client.initialized()
    uri = client.open("then /Send SMS")
    assert client.findings(uri) is not None


def test_initialize_with_parameters_missing(launch):
    client = launch()
    answer = client.answer(client.request("initialize"))
    assert "result" in answer or answer["error"]["code"] == -32602


def test_initialized_is_missing(launch):
    client = launch()
    client.initialize({})
    uri = client.open("then /Send SMS")
    assert client.findings(uri) is not None
    assert client.leave() == 0


def test_initialized_twice(start):
    client = start(EVERYTHING)
    client.settle()
    registered = len(client.said("client/registerCapability"))
    client.initialized()
    client.settle()
    assert len(client.said("client/registerCapability")) == registered


def test_everything_in_one_write(launch):
    """Helix and scripts do not wait for answers."""
    client = launch()
    begin, end = client.asking("initialize", NOTHING), client.asking("shutdown")
    client.sends([begin, {"jsonrpc": "2.0", "method": "initialized", "params": {}}, end,
                  {"jsonrpc": "2.0", "method": "exit"}])
    assert "capabilities" in client.result(begin["id"])
    assert client.result(end["id"]) is None
    assert client.server.exit_code() == 0


def test_announcement_holds(start):
    """What is announced is what the protocol calls capabilities, and names its server."""
    client = start(initialize_later=True)
    result = client.initialize(EVERYTHING)
    client.initialized()
    assert result["serverInfo"]["name"] and result["serverInfo"]["version"]
    assert result["capabilities"]["textDocumentSync"]
