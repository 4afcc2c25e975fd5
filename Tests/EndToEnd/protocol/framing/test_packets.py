"""Messages that arrive in pieces, and several at once."""

import time

import pytest
from client import frames

OPENING = "Grüße 🎉 to the caller, then /Send SMS"


def initialize(client, content=None):
    """The bytes of an initialize request whose answer the client waits for."""
    message = client.asking("initialize", {"processId": None, "rootUri": None, "capabilities": {}, "x": content})
    return message["id"], frames.frame(message)


def test_byte_by_byte(launch):
    client = launch()
    number, content = initialize(client)
    for byte in content:
        client.server.write(bytes([byte]))
    assert "capabilities" in client.result(number)


@pytest.mark.parametrize("place", [3, 14, 15, 16, 17, 19, 21, 23])
def test_header_in_two_packets(launch, place):
    client = launch()
    number, content = initialize(client)
    client.server.write(content[:place])
    time.sleep(0.05)
    client.server.write(content[place:])
    assert "capabilities" in client.result(number)


def test_header_and_body_in_two_packets(launch):
    client = launch()
    number, content = initialize(client)
    end = content.index(b"\r\n\r\n") + 4
    for part in (content[:end], content[end:]):
        client.server.write(part)
        time.sleep(0.05)
    assert "capabilities" in client.result(number)


@pytest.mark.parametrize("character", ["ü", "€", "🎉"])
def test_body_split_inside_a_character(launch, character):
    client = launch()
    number, content = initialize(client, character)
    start = content.index(character.encode())
    for place in range(start + 1, start + len(character.encode())):
        client.server.write(content[:place])
        time.sleep(0.05)
        client.server.write(content[place:])
        break
    assert "capabilities" in client.result(number)


def test_three_messages_in_one_packet(start):
    client = start()
    numbers = client.sends([client.asking("callwright/none", {}) for _ in range(3)])
    for number in numbers:
        assert client.answer(number)["error"]["code"] == -32601


def test_fifty_messages_in_one_packet(start):
    client = start()
    numbers = client.sends([client.asking("callwright/none", {}) for _ in range(50)])
    assert [client.answer(number)["id"] for number in numbers] == numbers


def test_one_and_a_half_messages_in_a_packet(start):
    client = start()
    first, second = (frames.frame(client.asking("callwright/none", {}, name)) for name in ("first", "second"))
    client.server.write(first + second[:30])
    assert "error" in client.answer("first")
    client.server.write(second[30:])
    assert "error" in client.answer("second")


def test_length_counts_bytes(start):
    client = start()
    text = "🎉" * 500
    uri = client.open(text)
    client.settle()
    assert client.text(uri) == text
