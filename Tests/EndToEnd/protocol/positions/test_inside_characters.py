"""Positions inside a character: its start is meant."""

import pytest
from client import texts
from client.twin import PROBE, assert_same_text

CASES = [
    ("utf-16", "🎉", 1), ("utf-16", "𠀀", 1), ("utf-8", "ü", 1), ("utf-8", "€", 1), ("utf-8", "€", 2), ("utf-8", "🎉", 1),
    ("utf-8", "🎉", 2), ("utf-8", "🎉", 3)]


def capabilities(encoding):
    return {"general": {"positionEncodings": [encoding]}}


@pytest.mark.parametrize("encoding, character, inside", CASES)
def test_insertion(start, is_own, encoding, character, inside):
    client = start(capabilities(encoding))
    if client.encoding != encoding:
        assert client.encoding == "utf-16"
        return
    uri = client.open(f"ab{character}cd {PROBE}")
    where = {"line": 0, "character": 2 + inside}
    client.change(uri, {"range": {"start": where, "end": where}, "text": "-"})
    assert client.text(uri).startswith(f"ab-{character}cd")
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("encoding, character, inside", CASES)
def test_removal_from_inside_to_inside(start, is_own, encoding, character, inside):
    client = start(capabilities(encoding))
    if client.encoding != encoding:
        assert client.encoding == "utf-16"
        return
    uri = client.open(f"ab{character}cd{character} {PROBE}")
    first = {"line": 0, "character": 2 + inside}
    second = {"line": 0, "character": 4 + texts.units(character, encoding) + inside}
    client.change(uri, {"range": {"start": first, "end": second}, "text": ""})
    assert client.text(uri) == f"ab{character} {PROBE}"
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("encoding, character, inside", CASES)
def test_requests(start, encoding, character, inside):
    client = start(capabilities(encoding))
    uri = client.open(f"ab{character}cd {PROBE}")
    for method in ("textDocument/hover", "textDocument/completion"):
        client.ask(method, {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 2 + inside}})
