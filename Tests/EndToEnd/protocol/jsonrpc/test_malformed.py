"""Bodies that are no messages: each is answered once, and the next message is served."""

import pytest
from client import frames

NO_JSON = {
    "nothing_closed": b'{"jsonrpc": "2.0", "id": 1, "method": "x"', "word": b"hello", "comma": b'{"jsonrpc": "2.0",}',
    "single_quotes": b"{'jsonrpc': '2.0'}", "two_values": b"{} {}", "nan": b'{"jsonrpc": "2.0", "id": NaN}',
    "comment": b'/* x */ {"jsonrpc": "2.0"}', "spaces": b"   ", "control_character": b'{"jsonrpc": "2.0\n"}',
    "bad_escape": b'{"jsonrpc": "\\x"}', "byte_order_mark_alone": b"\xef\xbb\xbf",
    "half_an_escape": b'{"jsonrpc": "\\u00"}', "number": b"01", "minus": b"-",
}
NO_UTF8 = {
    "stray_byte": b'{"jsonrpc": "2.0", "method": "\xff"}', "cut": b'{"jsonrpc": "2.0", "method": "\xe2\x82"}',
    "overlong": b'{"jsonrpc": "2.0", "method": "\xc0\xaf"}',
    "surrogate": b'{"jsonrpc": "2.0", "method": "\xed\xa0\x80"}',
    "too_large": b'{"jsonrpc": "2.0", "method": "\xf4\x90\x80\x80"}', "outside_of_strings": b"\x80{}",
    "utf_16": '{"jsonrpc": "2.0"}'.encode("utf-16"),
}
NO_MESSAGE = {
    "empty_array": b"[]", "number": b"42", "string": b'"x"', "null": b"null", "true": b"true", "empty_object": b"{}",
    "no_version": b'{"method": "x"}', "other_version": b'{"jsonrpc": "1.0", "method": "x"}',
    "version_as_number": b'{"jsonrpc": 2.0, "method": "x"}', "nothing_else": b'{"jsonrpc": "2.0"}',
    "method_as_number": b'{"jsonrpc": "2.0", "method": 7}', "method_as_null": b'{"jsonrpc": "2.0", "method": null}',
    "array_of_numbers": b"[1, 2]",
}


def refused(client, content, code):
    client.send_raw(content, nameless=1)
    assert client.nameless_error()["code"] == code
    client.settle()


@pytest.mark.parametrize("name", NO_JSON)
def test_no_json(start, name):
    refused(start(), NO_JSON[name], -32700)


@pytest.mark.parametrize("name", NO_UTF8)
def test_no_utf8(start, name):
    refused(start(), NO_UTF8[name], -32700)


@pytest.mark.parametrize("name", NO_MESSAGE)
def test_no_message(start, name):
    refused(start(), NO_MESSAGE[name], -32600)


@pytest.mark.parametrize("content", [b'{"jsonrpc": "1.0", "id": 5, "method": "x"}', b'{"id": 5, "method": "x"}',
                                     b'{"jsonrpc": "2.0", "id": 5}'], ids=["version", "no_version", "no_method"])
def test_no_message_with_an_id(start, content):
    client = start()
    client.send_raw(content, answer_to=5)
    assert client.answer(5)["error"]["code"] == -32600
    client.settle()


def test_before_initialize(launch):
    client = launch()
    for content, code in [(b"{", -32700), (b"[]", -32600), (b"\xff", -32700)]:
        client.send_raw(content, nameless=1)
        assert client.nameless_error()["code"] == code
    assert client.initialize({})


@pytest.mark.parametrize("size", [1, 3, 50])
def test_batch(start, size):
    """Batches are no part of the protocol: one answer says so, and nothing of it is carried out."""
    client = start()
    message = {"jsonrpc": "2.0", "id": 77, "method": "shutdown"}
    refused(client, frames.body([message] * size), -32600)
    client.open("x")
    assert client.findings(client.uri()) is not None


def test_a_thousand_bad_messages(start):
    client = start()
    client.expect_nameless(1000)
    client.server.write(frames.frame(b"{") * 1000)
    for _ in range(1000):
        assert client.nameless_error()["code"] == -32700
    client.settle()


@pytest.mark.parametrize("opening", [b"[", b'{"a":'], ids=["arrays", "objects"])
def test_nested_a_hundred_thousand_deep(start, opening):
    refused(start(), opening * 100_000, -32700)


def test_parameters_nested_deep(start):
    client = start()
    content = b'{"jsonrpc": "2.0", "id": 3, "method": "textDocument/hover", "params": '
    client.send_raw(content + b"[" * 100_000 + b"]" * 100_000 + b"}", nameless=1)
    assert client.nameless_error()["code"] in (-32700, -32602)
    client.settle()


def test_parameters_nested_as_deep_as_people_do(start):
    client = start()
    params = {}
    for _ in range(100):
        params = {"x": params}
    assert client.refusal("callwright/none", params)["code"] == -32601


def test_byte_order_mark_before_a_message(start):
    """Some clients write one; it is either forgiven or refused, and never breaks the stream."""
    client = start()
    client.send_raw(b"\xef\xbb\xbf" + frames.body({"jsonrpc": "2.0", "method": "callwright/none"}), nameless=1)
    client.settle()
