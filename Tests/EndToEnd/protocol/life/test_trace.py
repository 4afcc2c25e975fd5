"""What the server tells of its work, when it is asked to."""

import pytest


@pytest.mark.parametrize("value", ["off", "messages", "verbose", "compact", 5, None], ids=str)
def test_trace_from_the_beginning(start, value):
    client = start(trace=value)
    uri = client.open("then /Send SMS")
    assert client.findings(uri) is not None
    if value not in ("messages", "verbose"):
        assert client.said("$/logTrace") == []


@pytest.mark.parametrize("value", ["off", "messages", "verbose"])
def test_trace_is_set(start, value):
    client = start()
    client.notify("$/setTrace", {"value": value})
    client.settle()


@pytest.mark.own
@pytest.mark.parametrize("value", ["messages", "verbose"])
def test_trace_tells_what_happens(start, value):
    client = start()
    client.notify("$/setTrace", {"value": value})
    uri = client.open("then /Send SMS")
    client.ask("textDocument/hover", client.at(uri, 7))
    client.settle()
    told = client.said("$/logTrace")
    assert any("textDocument/hover" in entry["message"] for entry in told)
    assert any("textDocument/didOpen" in entry["message"] for entry in told)
    assert any("verbose" in entry for entry in told) == (value == "verbose")
    client.notify("$/setTrace", {"value": "off"})
    client.settle()
    count = len(client.said("$/logTrace"))
    client.ask("textDocument/hover", client.at(uri, 7))
    client.settle()
    assert len(client.said("$/logTrace")) == count


def test_quiet_by_default(start):
    client = start()
    uri = client.open("then /Send SMS")
    client.findings(uri)
    client.settle()
    assert client.said("$/logTrace") == [] and client.said("window/showMessage") == []


@pytest.mark.own
def test_malformed_notification_is_told(start):
    client = start()
    client.notify("textDocument/didOpen", {"textDocument": {"uri": 5}})
    told = client.wait_for("window/logMessage")["params"]
    assert told["type"] == 2 and "textDocument/didOpen" in told["message"] and "uri" in told["message"]
