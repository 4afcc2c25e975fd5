"""Large messages: as large as is documented, and larger; memory is for what comes, never for what is announced."""

import time

import pytest
from client import frames
from client.process import until

MEBIBYTE = 1 << 20


def test_announced_but_never_sent(launch):
    client = launch()
    client.server.write(b"Content-Length: 134217728\r\n\r\n{")
    time.sleep(0.3)
    assert client.server.is_running
    assert client.server.memory() < 60


def test_64_mebibytes(start):
    client = start()
    padding = b" " * (64 * MEBIBYTE)
    body = frames.body(client.asking("callwright/none", {}, "large"))
    client.server.write(frames.frame(padding[:-len(body)] + body))
    assert client.answer("large", patience=30)["error"]["code"] == -32601


def test_64_mebibytes_of_text_that_is_no_document(start):
    client = start()
    client.send({"jsonrpc": "2.0", "method": "callwright/unknown", "params": {"text": "x" * (64 * MEBIBYTE)}})
    client.settle(patience=30)


@pytest.mark.own
@pytest.mark.parametrize("over", [1, 100 * MEBIBYTE], ids=["by_one", "by_far"])
def test_over_the_maximum(start, over):
    """128 MiB is what is documented; more is skipped, not kept."""
    client = start()
    client.may_write_errors = True
    left = 128 * MEBIBYTE + over
    client.server.write(b"Content-Length: %d\r\n\r\n" % left)
    block = b" " * (4 * MEBIBYTE)
    while left:
        part = block[:min(left, len(block))]
        client.server.write(part)
        left -= len(part)
    client.settle(patience=30)
    assert "skipped" in client.server.errors
    assert client.server.memory("VmHWM") < 60


@pytest.mark.own
def test_memory_is_given_back(start):
    client = start()
    client.settle()
    before = client.server.memory()
    client.send({"jsonrpc": "2.0", "method": "callwright/unknown", "params": {"text": "x" * (32 * MEBIBYTE)}})
    client.settle(patience=30)
    assert until(lambda: client.server.memory() < before + 20), client.server.memory()
