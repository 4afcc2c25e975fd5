"""Headers as clients write them, and as nobody should."""

import pytest
from client import Gone, frames
from client.process import until

GOOD = {
    "type_before": b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n\r\n",
    "type_behind": b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
    "other_spelling_of_the_charset": b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n",
    "unknown_header": b"X-Trace: 7\r\nContent-Length: %d\r\n\r\n",
    "unknown_header_behind": b"Content-Length: %d\r\nX-Trace: 7:8\r\n\r\n",
    "lower_case": b"content-length: %d\r\n\r\n",
    "upper_case": b"CONTENT-LENGTH: %d\r\n\r\n",
    "no_space": b"Content-Length:%d\r\n\r\n",
    "many_spaces": b"Content-Length:     %d\r\n\r\n",
    "a_tab": b"Content-Length:\t%d\r\n\r\n",
    "space_behind": b"Content-Length: %d  \r\n\r\n",
    "leading_zeros": b"Content-Length: 000%d\r\n\r\n",
}


def served(client, content):
    """Sends bytes of an initialize request in a strange wrapping, and waits for the answer."""
    client.server.write(content)
    assert "capabilities" in client.result("begin")


def beginning(client):
    return frames.body(client.asking("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, "begin"))


@pytest.mark.parametrize("name", GOOD)
def test_header_is_understood(launch, name):
    client = launch()
    body = beginning(client)
    served(client, GOOD[name] % len(body) + body)


@pytest.mark.parametrize("end", [b"\n\n", b"\n\r\n", b"\r\n\n"], ids=["lf", "lf_crlf", "crlf_lf"])
def test_line_feeds_alone(launch, end):
    client = launch()
    body = beginning(client)
    served(client, b"Content-Length: %d" % len(body) + end + body)


@pytest.mark.parametrize("stray", [b"\r\n", b"\r\n\r\n\r\n", b"\n"], ids=["one", "three", "lf"])
def test_blank_lines_between_messages(launch, stray):
    client = launch()
    body = beginning(client)
    served(client, stray + frames.frame(body))
    client.server.write(stray + frames.frame(client.asking("callwright/none", {}, 2)))
    assert client.answer(2)["error"]["code"] == -32601


@pytest.mark.parametrize("garbage", [
    b"hello\n", b"hello: world\r\n\r\n", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"\x00\xff\xfe\r\n", b"\xef\xbb\xbf\n",
    b"x" * 9000 + b"\n"], ids=["word", "header", "http", "bytes", "mark", "long"])
def test_garbage_before_the_first_header(launch, garbage):
    client = launch()
    served(client, garbage + frames.frame(beginning(client)))
    assert len(client.server.errors.splitlines()) <= 1


def test_header_line_without_end(launch):
    """It is given up, what is announced later is served, and it costs no memory that grows."""
    client = launch()
    for _ in range(64):
        client.server.write(b"x" * 65536)
    served(client, b"\n" + frames.frame(beginning(client)))
    assert client.server.memory() < 100


def test_sixty_four_header_lines(launch):
    client = launch()
    body = beginning(client)
    served(client, b"X: 1\r\n" * 63 + frames.frame(body))


@pytest.mark.own
def test_sixty_five_header_lines(launch):
    """The message is lost, the next one is not."""
    client = launch()
    lost = frames.body({"jsonrpc": "2.0", "id": "lost", "method": "initialize"})
    client.server.write(b"Content-Length: %d\r\n" % len(lost) + b"X: 1\r\n" * 65 + b"\r\n" + lost + b"\n")
    served(client, frames.frame(beginning(client)))
    assert until(lambda: "too many" in client.server.errors)


@pytest.mark.parametrize("part", [
    b"C", b"Content-Length: 10", b"Content-Length: 10\r\n", b"Content-Length: 10\r\n\r\n", b"Content-Length: 10\r\n\r\n{}"],
    ids=["letter", "header", "line", "no_body", "body"])
def test_input_ends_in_the_middle(launch, part):
    client = launch()
    client.server.write(part)
    client.server.close_input()
    assert client.server.exit_code() == 1
    with pytest.raises(Gone):
        client.server.message()
