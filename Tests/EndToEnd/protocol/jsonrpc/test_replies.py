"""Answers from the client: to nothing, and not what was hoped for."""

import pytest
from client import EVERYTHING, Refused

REPLIES = {
    "result": {"result": None}, "error": {"error": {"code": -32601, "message": "no"}},
    "both": {"result": 1, "error": {"code": 1, "message": "x"}}, "error_without_message": {"error": {"code": 1}},
    "error_as_string": {"error": "no"}, "large": {"result": ["x" * 1000] * 100},
}


@pytest.mark.parametrize("identifier", [12345, "never", None])
@pytest.mark.parametrize("name", REPLIES)
def test_reply_to_nothing_is_ignored(start, name, identifier):
    client = start()
    uri = client.open("then /Send SMS")
    expected = client.findings(uri)
    client.expect_nameless(1 if identifier is None else 0)
    client.send({"jsonrpc": "2.0", "id": identifier, **REPLIES[name]})
    client.replace(uri, "then  /Send SMS")
    assert len(client.findings(uri)) == len(expected)


@pytest.mark.parametrize("method", ["client/registerCapability", "workspace/configuration", "window/workDoneProgress/create"])
def test_refused_request_of_the_server(start, method):
    client = start(initialize_later=True)
    client.replies[method] = Refused({"code": -32603, "message": "I will not"})
    client.initialize(EVERYTHING)
    client.initialized()
    uri = client.open("then /Send SMS")
    assert client.findings(uri) is not None
    client.settle()


@pytest.mark.own
def test_refusal_is_told(start):
    """Whoever wonders why nothing is watched finds it in the editor's log."""
    client = start(initialize_later=True)
    client.replies["client/registerCapability"] = Refused({"code": -32603, "message": "I will not"})
    client.initialize(EVERYTHING)
    client.initialized()
    told = client.wait_for("window/logMessage")["params"]
    assert told["type"] == 2
    assert "client/registerCapability" in told["message"] and "I will not" in told["message"]


def test_reply_comes_twice(start):
    client = start(EVERYTHING)
    client.settle()
    for message in [message for message in client.heard if "id" in message]:
        client.send({"jsonrpc": "2.0", "id": message["id"], "result": None})
    client.settle()
