"""Lengths that are none, and lengths that are too large: the connection goes on."""

import pytest
from client import frames
from client.process import until

WRONG = {
    "negative": b"-1", "word": b"many", "twenty_digits": b"12345678901234567890", "none": b"", "fraction": b"2.5",
    "exponent": b"1e2", "hexadecimal": b"0x10", "plus": b"+2", "two_numbers": b"2 3", "list": b"2, 2",
    "largest_integer": b"9223372036854775807", "one_more": b"9223372036854775808",
}


def assert_one_line(client):
    """One line says what was wrong."""
    assert until(lambda: len(client.server.errors.splitlines()) == 1), client.server.errors


@pytest.mark.parametrize("name", WRONG)
def test_wrong_length(start, name):
    client = start()
    client.may_write_errors = True
    client.server.write(b"Content-Length: " + WRONG[name] + b"\r\n\r\n{}\r\n")
    assert client.refusal("callwright/none", {})["code"] == -32601
    client.settle()
    assert_one_line(client)


def test_wrong_length_before_initialize(launch):
    client = launch()
    client.server.write(b"Content-Length: -5\r\n\r\n{}\n")
    assert client.initialize({})


def test_length_twice(start):
    client = start()
    client.may_write_errors = True
    client.server.write(b"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}\r\n")
    client.settle()
    assert_one_line(client)


def test_length_missing(start):
    client = start()
    client.may_write_errors = True
    client.server.write(b"Content-Type: x\r\n\r\n{}\r\n")
    client.settle()
    assert_one_line(client)


def test_length_too_small(start):
    """What is left of the body makes no sense; the next header does."""
    client = start()
    client.may_write_errors = True
    body = frames.body({"jsonrpc": "2.0", "id": "cut", "method": "callwright/none"})
    client.expect_nameless(1)
    client.server.write(b"Content-Length: %d\r\n\r\n" % (len(body) - 5) + body)
    assert client.nameless_error()["code"] == -32700
    client.settle()


def test_length_of_zero(start):
    client = start()
    client.send_raw(b"", nameless=1)
    assert client.nameless_error()["code"] == -32700
    client.settle()


def test_wrong_messages_again_and_again(start):
    client = start()
    client.may_write_errors = True
    for _ in range(20):
        client.server.write(b"Content-Length: x\r\n\r\n{}\n")
    client.settle()
    for _ in range(20):
        client.server.write(b"Content-Length: -1\r\n\r\n{}\n")
        client.settle()
