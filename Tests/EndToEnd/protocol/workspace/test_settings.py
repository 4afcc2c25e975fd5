"""Configuration, and what a server may ask of its client."""

import pytest
from client import EVERYTHING, Refused
from client.capabilities import PULLS, with_parts, without
from client.twin import PROBE

SETTINGS = {
    "null": None, "empty": {}, "own_empty": {"callwright": {}}, "own_null": {"callwright": None}, "number": 5, "list": [1],
    "wrong_types": {"callwright": {"rules": "all", "profile": 7, "trace": []}}, "unknown": {"callwright": {"nobody": {"knows": 1}}},
}
REPLIES = {
    "nulls": [None], "no_list": None, "empty_list": [], "object": {}, "number": 5, "strings": ["x"], "nested": [{"rules": {"x": 1}}],
    "many": [None] * 100,
}


@pytest.mark.parametrize("name", SETTINGS)
def test_pushed(start, name):
    client = start()
    uri = client.open(f"then {PROBE}")
    client.findings(uri)
    client.notify("workspace/didChangeConfiguration", {"settings": SETTINGS[name]})
    client.settle()
    client.replace(uri, client.text(uri))
    assert client.findings(uri)


@pytest.mark.parametrize("name", REPLIES)
def test_pulled(start, name):
    client = start(initialize_later=True)
    client.replies["workspace/configuration"] = lambda _: REPLIES[name]
    client.initialize(EVERYTHING)
    client.initialized()
    client.notify("workspace/didChangeConfiguration", {"settings": None})
    uri = client.open(f"then {PROBE}")
    assert client.findings(uri) is not None


def test_configuration_is_refused(start):
    client = start(initialize_later=True)
    client.replies["workspace/configuration"] = Refused({"code": -32603, "message": "no"})
    client.initialize(EVERYTHING)
    client.initialized()
    uri = client.open(f"then {PROBE}")
    assert client.findings(uri) is not None


@pytest.mark.parametrize("method", ["workspace/configuration", "client/registerCapability", "window/workDoneProgress/create",
                                    "workspace/applyEdit"])
def test_client_that_never_answers(start, method):
    """Nothing waits for the client: requests go on being served."""
    client = start(initialize_later=True)
    client.replies[method] = None
    client.initialize(EVERYTHING)
    client.initialized()
    uri = client.open(f"then {PROBE}")
    client.ask("textDocument/hover", client.at(uri, 7))
    assert client.findings(uri) is not None
    client.settle()


def test_client_asks_before_it_answers(start):
    """Both sides ask at the same time, and neither waits for the other."""
    client = start(initialize_later=True)
    client.replies["client/registerCapability"] = None
    client.initialize(EVERYTHING)
    client.initialized()
    uri = client.open(f"then {PROBE}")
    numbers = [client.request("textDocument/hover", client.at(uri, 7)) for _ in range(5)]
    for number in numbers:
        client.result(number)
    for message in [message for message in client.heard if "id" in message]:
        client.send({"jsonrpc": "2.0", "id": message["id"], "result": None})
    client.settle()


@pytest.mark.parametrize("initialization", [None, {}, {"x": 1}, "x", [1], {"callwright": {"rules": 5}}], ids=str)
def test_initialization_options(start, initialization):
    client = start(initializationOptions=initialization)
    uri = client.open(f"then {PROBE}")
    assert client.findings(uri) is not None


@pytest.mark.parametrize("capabilities", [
    {}, {"workspace": {}, "textDocument": {}, "window": {}}, without(EVERYTHING, "workspace", "window")],
    ids=["none", "empty", "no_workspace"])
def test_bare_client_is_asked_for_nothing(start, write, capabilities):
    """No registration, no configuration, no document shown, no refresh, no progress."""
    path = write("callwright.json", '{"variables": {"code": {}}}')
    client = start(capabilities)
    uri = client.open(f"Ask for {{code}}, then {PROBE}")
    client.findings(uri)
    path.write_text("{}")
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 2}]})
    client.save(uri)
    client.settle()
    assert [message for message in client.heard if "id" in message] == []


def test_refresh_after_the_workspace_changed(start, write):
    """What a client asked for may be out of date: who can be told so is told, and nobody else."""
    path = write("callwright.json", '{"variables": {"code": {}}}')
    client = start(with_parts(EVERYTHING, PULLS))
    uri = client.open("Ask for {code}.")
    if client.announced.get("diagnosticProvider"):
        client.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    client.settle()
    path.write_text('{"variables": {"other": {}}}')
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 2}]})
    client.settle()
    if client.announced.get("diagnosticProvider"):
        assert client.said("workspace/diagnostic/refresh") != []
    else:
        assert client.publications(uri)
