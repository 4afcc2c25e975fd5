"""Ids come back as they came."""

import pytest

IDS = {
    "number": 7, "zero": 0, "negative": -5, "large": 2**31, "larger": 2**53, "largest": 2**63 - 1, "string": "abc",
    "number_as_string": "7", "empty": "", "umlaut": "ü🎉", "quotes": 'a"b\\c', "uuid": "6e8bc430-9c3a-11d9-9669-0800200c9a66",
    "control": "a\u0000\n", "long": "x" * 10_000,
}


@pytest.mark.parametrize("name", IDS)
def test_id_comes_back(start, name):
    client = start()
    answer = client.answer(client.request("callwright/none", {}, IDS[name]))
    assert answer["id"] == IDS[name] and type(answer["id"]) is type(IDS[name])


@pytest.mark.parametrize("name", IDS)
def test_id_of_initialize_comes_back(launch, name):
    client = launch()
    number = client.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, IDS[name])
    assert client.answer(number)["id"] == IDS[name]


@pytest.mark.parametrize("identifier", [b"null", b"true", b"[]", b"{}"])
def test_id_that_is_none(start, identifier):
    client = start()
    client.send_raw(b'{"jsonrpc": "2.0", "id": ' + identifier + b', "method": "shutdown"}', nameless=1)
    assert client.nameless_error()["code"] == -32600
    client.settle()


@pytest.mark.parametrize("spelling", ["1.0", "1e0", "1.5", "-0"])
def test_strange_numbers_as_ids(start, spelling):
    """A number that is no plain integer comes back as that number, or is refused."""
    client = start()
    client.send_raw(
        b'{"jsonrpc": "2.0", "id": %s, "method": "callwright/none"}' % spelling.encode(), nameless=1,
        answer_to=float(spelling))
    client.settle()
    assert client.unanswered == []


def test_same_id_twice_in_flight(start):
    client = start()
    client.open("x")
    client.sends([client.asking("callwright/none", {}, "same"), client.asking("shutdown/none", {}, "same")])
    assert client.answer("same")["error"]["code"] == -32601
    assert client.answer("same")["error"]["code"] == -32601


def test_same_id_again_later(start):
    client = start()
    for _ in range(3):
        assert client.refusal("callwright/none", {}, identifier=9)["code"] == -32601


def test_string_and_number_are_two_ids(start):
    client = start()
    client.sends([client.asking("callwright/none", {}, 5), client.asking("callwright/none", {}, "5")])
    assert client.answer("5")["id"] == "5"
    assert client.answer(5)["id"] == 5


def test_answers_come_in_the_order_of_the_requests(start):
    client = start()
    uri = client.open("then /Send SMS")
    asked = [client.asking("textDocument/hover", client.at(uri, 7)) if number % 2 else
             client.asking("callwright/none", {}) for number in range(40)]
    numbers = client.sends(asked)
    for number in numbers:
        client.answer(number)
    assert client.order[-40:] == numbers
