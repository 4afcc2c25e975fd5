"""The end, as agreed and otherwise."""

import os
import signal
import time

import pytest
from client import Gone


@pytest.fixture
def busy(start, launch):
    """A server with something to do."""
    client = launch()
    client.initialize({})
    client.initialized()
    for number in range(20):
        client.open("\n".join(f"- Step {line}, then /Send SMS" for line in range(2000)), f"{number}.job.md")
    return client


def test_shutdown_and_exit(launch):
    client = launch()
    client.initialize({})
    assert client.leave() == 0


def test_shutdown_and_exit_in_one_write(launch):
    client = launch()
    client.initialize({})
    end = client.asking("shutdown")
    client.sends([end, {"jsonrpc": "2.0", "method": "exit"}])
    assert client.result(end["id"]) is None
    assert client.server.exit_code() == 0


def test_exit_without_shutdown(launch):
    client = launch()
    client.initialize({})
    client.notify("exit")
    assert client.server.exit_code() == 1


def test_end_of_input_after_shutdown(launch):
    client = launch()
    client.initialize({})
    client.shut_down()
    client.server.close_input()
    assert client.server.exit_code() == 0


@pytest.mark.parametrize("is_initialized", [False, True], ids=["fresh", "initialized"])
def test_end_of_input(launch, is_initialized):
    client = launch()
    if is_initialized:
        client.initialize({})
    client.server.close_input()
    assert client.server.exit_code(2) == 1


@pytest.mark.parametrize("method", ["textDocument/hover", "initialize", "shutdown", "callwright/none"])
def test_request_after_shutdown(launch, method):
    client = launch()
    client.initialize({})
    client.shut_down()
    assert client.refusal(method, {})["code"] == -32600
    client.notify("exit")
    assert client.server.exit_code() == 0


def test_notifications_after_shutdown_are_dropped(launch):
    client = launch()
    client.initialize({})
    client.shut_down()
    uri = client.open("then /Send SMS")
    client.refusal("callwright/none", {})
    client.refusal("callwright/none", {})
    assert client.publications(uri) == []


def test_requests_before_shutdown_are_answered(launch):
    client = launch()
    client.initialize({})
    uri = client.open("then /Send SMS")
    messages = [client.asking("textDocument/hover", client.at(uri, 7)) for _ in range(50)]
    end = client.asking("shutdown")
    client.sends([*messages, end, {"jsonrpc": "2.0", "method": "exit"}])
    for message in messages:
        client.result(message["id"])
    assert client.result(end["id"]) is None
    assert client.server.exit_code() == 0


def test_exit_under_load(busy):
    begun = time.monotonic()
    busy.notify("exit")
    assert busy.server.exit_code(5) == 1
    assert time.monotonic() - begun < 5


def test_end_of_input_under_load(busy):
    busy.server.close_input()
    assert busy.server.exit_code(5) == 1


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
@pytest.mark.parametrize("is_initialized", [False, True], ids=["fresh", "initialized"])
def test_signal(launch, name, is_initialized):
    client = launch()
    if is_initialized:
        client.initialize({})
        client.open("then /Send SMS")
        client.settle()
    else:
        client.refusal("callwright/none", {})
    os.kill(client.server.process.pid, getattr(signal, name))
    assert client.server.exit_code(3) in (0, 128 + getattr(signal, name))


def test_signal_under_load(busy):
    os.kill(busy.server.process.pid, signal.SIGTERM)
    assert busy.server.exit_code(5) in (0, 143)


def test_output_closed_by_the_client(launch):
    """The server finds out, at the latest when it writes, and leaves by itself."""
    client = launch()
    client.initialize({})
    client.server.close_output()
    try:
        for _ in range(100):
            client.notify("textDocument/didOpen", {"textDocument": {
                "uri": client.uri(), "languageId": client.language, "version": 1, "text": "then /Send SMS"}})
            time.sleep(0.01)
    except Gone:
        pass
    assert client.server.exit_code(3) >= 0


@pytest.mark.own
def test_output_closed_while_nothing_happens(launch):
    client = launch()
    client.initialize({})
    client.server.close_output()
    assert client.server.exit_code(3) >= 0


def test_client_that_closes_both_ends_after_exit(launch):
    """Zed does."""
    client = launch()
    client.initialize({})
    client.shut_down()
    client.notify("exit")
    client.server.close_input()
    assert client.server.exit_code() == 0
