"""What goes over the wire. Written plainly, and read strictly: a server may send only what the protocol describes."""

import json


class BadFrame(Exception):
    """The server wrote something that is no message."""


def body(message):
    return json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")


def frame(content):
    """A message, or bytes that should be one, with its header."""
    content = content if isinstance(content, bytes) else body(content)
    return b"Content-Length: %d\r\n\r\n" % len(content) + content


def read(stream):
    """The next message of a stream of bytes; nothing at its end."""
    length = None
    first = True
    while line := stream.readline():
        if line == b"\r\n":
            break
        first = False
        if not line.endswith(b"\r\n"):
            raise BadFrame(f"a header line without its end: {line[:80]!r}")
        name, colon, value = line[:-2].partition(b":")
        if not colon:
            raise BadFrame(f"this is no header: {line[:80]!r}")
        if name.lower() == b"content-length":
            if length is not None:
                raise BadFrame("Content-Length stands twice")
            length = int(value)
        elif name.lower() != b"content-type":
            raise BadFrame(f"an unknown header: {name!r}")
    else:
        if first:
            return None
        raise BadFrame("the stream ends inside a header")
    if length is None:
        raise BadFrame("a message without Content-Length")
    content = stream.read(length)
    if len(content) < length:
        raise BadFrame("the stream ends inside a message")
    return parse(content)


def parse(content):
    """JSON without what parsers forgive: repeated keys, NaN, lone surrogates."""
    message = json.loads(content.decode("utf-8"), object_pairs_hook=_object, parse_constant=_refuse)
    json.dumps(message, ensure_ascii=False).encode("utf-8")
    return message


def _object(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        raise BadFrame("a key stands twice in an object")
    return result


def _refuse(name):
    raise BadFrame(f"{name} is not JSON")


def message(method, params):
    """A notification, or a request that has no id yet."""
    message = {"jsonrpc": "2.0", "method": method}
    return message if params is None else {**message, "params": params}
