"""Positions that are nowhere: past the end of a line is its end, past the end of the text its end."""

import pytest
from client import texts
from client.twin import PROBE, assert_same_text

TEXTS = {
    "three_lines": f"one {PROBE}\nline two 🎉\nthree {PROBE}", "last_newline": f"one {PROBE}\ntwo\n", "crlf": f"one {PROBE}\r\ntwo\r\nx",
    "empty": "", "newlines": "\n\n\n", "one_line": f"x {PROBE}",
}
PLACES = [(0, 999), (1, 10_000), (2, 2**31 - 1), (99, 0), (99, 99), (0, 2**31), (1, 2**32), (2**31, 0), (2**32 + 1, 2**32),
          (2**53, 2**53), (0, 2**63)]


def place(line, character):
    return {"line": line, "character": character}


@pytest.mark.parametrize("line, character", PLACES)
@pytest.mark.parametrize("name", TEXTS)
def test_insertion_is_clamped(start, is_own, name, line, character):
    client = start()
    uri = client.open(TEXTS[name])
    where = place(line, character)
    client.change(uri, {"range": {"start": where, "end": where}, "text": f" and {PROBE}"})
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("line, character", PLACES)
def test_requests_are_clamped(start, line, character):
    client = start()
    uri = client.open(TEXTS["three_lines"])
    params = {"textDocument": {"uri": uri}, "position": place(line, character)}
    end = texts.position(client.text(uri), texts.offset(client.text(uri), params["position"]))
    for method in ("textDocument/hover", "textDocument/completion"):
        clamped = client.ask(method, {**params, "position": end})
        assert client.ask(method, params) == clamped


@pytest.mark.parametrize("start_at, end_at", [((0, 4), (9, 9)), ((0, 50), (1, 0)), ((1, 500), (2, 0)), ((0, 0), (2**31, 2**31)),
                                              ((5, 5), (6, 6)), ((1, 0), (1, 2**53))])
@pytest.mark.parametrize("name", ["three_lines", "crlf", "last_newline"])
def test_replaced_range_is_clamped(start, is_own, name, start_at, end_at):
    client = start()
    uri = client.open(TEXTS[name])
    client.change(uri, {"range": {"start": place(*start_at), "end": place(*end_at)}, "text": f" {PROBE} "})
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("start_at, end_at", [((0, 5), (0, 2)), ((2, 0), (0, 0)), ((1, 3), (0, 99)), ((99, 0), (0, 1))])
def test_reversed_range(start, is_own, start_at, end_at):
    """Swapped, or ignored; but the server goes on, and a whole text puts all in step."""
    client = start()
    uri = client.open(TEXTS["three_lines"])
    client.change(uri, {"range": {"start": place(*start_at), "end": place(*end_at)}, "text": "-"})
    if is_own:
        assert_same_text(client, uri, least=0)
    client.replace(uri, f"new {PROBE}")
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("start_at, end_at", [((0, 5), (0, 2)), ((2, 0), (0, 0)), ((50, 0), (0, 0))])
def test_code_actions_of_a_reversed_range(start, start_at, end_at):
    client = start()
    uri = client.open(TEXTS["three_lines"])
    client.ask("textDocument/codeAction", {
        "textDocument": {"uri": uri}, "range": {"start": place(*start_at), "end": place(*end_at)}, "context": {"diagnostics": []}})


@pytest.mark.parametrize("line, character", [(-1, 0), (0, -1), (-(2**31), -(2**31)), (-(2**63), 0)])
def test_negative_numbers(start, line, character):
    """The protocol knows none; whatever is answered, the server goes on and the text is what it was."""
    client = start()
    uri = client.open(TEXTS["three_lines"])
    before = client.findings(uri)
    client.answer(client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": place(line, character)}))
    client.replace(uri, client.text(uri))
    assert client.findings(uri) == before
