"""Requests that are given up: each is answered once."""

import pytest
from client.twin import PROBE


def cancel(number):
    return {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": number}}


def outcome(client, number):
    """What came: a result, or the error of a request that was cancelled."""
    answer = client.answer(number)
    assert "result" in answer or answer["error"]["code"] == -32800, answer
    return answer


@pytest.mark.parametrize("number", [4711, "never", -1])
def test_unknown_request(start, number):
    client = start()
    client.send(cancel(number))
    client.settle()


def test_request_that_was_answered(start):
    client = start()
    uri = client.open(f"then {PROBE}")
    number = client.request("textDocument/hover", client.at(uri, 7))
    client.result(number)
    client.send(cancel(number))
    client.settle()


@pytest.mark.parametrize("identifier", [77, "seventy-seven", 0, ""])
def test_request_that_waits(start, is_own, identifier):
    client = start()
    uri = client.open(f"then {PROBE}")
    hover = client.asking("textDocument/hover", client.at(uri, 7), identifier)
    client.sends([hover, cancel(identifier)])
    answer = outcome(client, identifier)
    assert "error" in answer or not is_own
    client.settle()


def test_cancelled_before_it_is_asked(start):
    """An id that is not known yet is nobody's; the request that comes is answered."""
    client = start()
    uri = client.open(f"then {PROBE}")
    hover = client.asking("textDocument/hover", client.at(uri, 7), "later")
    client.sends([cancel("later"), hover])
    outcome(client, "later")


def test_cancelled_twice(start):
    client = start()
    uri = client.open(f"then {PROBE}")
    hover = client.asking("textDocument/hover", client.at(uri, 7), "twice")
    client.sends([hover, cancel("twice"), cancel("twice")])
    outcome(client, "twice")
    client.settle()


def test_other_type_of_id(start, is_own):
    """5 is not "5"."""
    client = start()
    uri = client.open(f"then {PROBE}")
    hover = client.asking("textDocument/hover", client.at(uri, 7), 5)
    client.sends([hover, cancel("5")])
    assert "result" in outcome(client, 5) or not is_own


def test_every_second_of_many(start):
    client = start()
    uri = client.open(f"then {PROBE}")
    messages = []
    for number in range(200):
        messages.append(client.asking("textDocument/hover", client.at(uri, 7), f"r{number}"))
        if number % 2:
            messages.append(cancel(f"r{number}"))
    client.sends(messages)
    for number in range(200):
        answer = outcome(client, f"r{number}")
        assert number % 2 or "result" in answer
    client.settle()


def test_request_that_reads_files(start, write):
    write("callwright.json", '{"variables": {"code": {}}}')
    for number in range(200):
        write(f"{number}.job.md", "Ask for {code}.\n" * 50)
    client = start()
    uri = client.open("Ask for {code}.")
    client.findings(uri)
    number = client.request("textDocument/references", client.at(uri, "code", context={"includeDeclaration": True}))
    client.send(cancel(number))
    outcome(client, number)
    client.settle()


def test_initialize_and_shutdown(launch):
    client = launch()
    begin = client.asking("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    client.sends([begin, cancel(begin["id"])])
    outcome(client, begin["id"])
    end = client.asking("shutdown")
    client.sends([end, cancel(end["id"])])
    outcome(client, end["id"])
    client.notify("exit")
    assert client.server.exit_code() >= 0
