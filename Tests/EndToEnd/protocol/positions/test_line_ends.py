"""Where lines end, and texts without any."""

import pytest
from client.twin import PROBE, assert_same_text, starts

ENDS = {
    "lf": "\n", "crlf": "\r\n", "cr": "\r", "cr_cr": "\r\r", "lf_cr": "\n\r", "crlf_lf": "\r\n\n", "cr_crlf": "\r\r\n"}
LINES = {"lf": 1, "crlf": 1, "cr": 1, "cr_cr": 2, "lf_cr": 2, "crlf_lf": 2, "cr_crlf": 2}


@pytest.mark.parametrize("name", ENDS)
def test_line_ends_count(start, is_own, name):
    client = start()
    uri = client.open(f"one{ENDS[name]}then {PROBE}")
    found = starts(client.findings(uri))
    assert (LINES[name], 5) in found or not is_own


def test_all_in_one_text(start, is_own):
    client = start()
    uri = client.open(f"a {PROBE}\r\nb {PROBE}\rc {PROBE}\nd {PROBE}")
    found = starts(client.findings(uri))
    assert {(0, 2), (1, 2), (2, 2), (3, 2)} <= set(found) or not is_own


@pytest.mark.parametrize("character", [3, 4, 5])
def test_position_between_cr_and_lf(start, is_own, character):
    client = start()
    uri = client.open(f"one\r\ntwo {PROBE}")
    where = {"line": 0, "character": character}
    client.change(uri, {"range": {"start": where, "end": where}, "text": "!"})
    assert client.text(uri) == f"one!\r\ntwo {PROBE}"
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("name", ENDS)
@pytest.mark.parametrize("other", ENDS)
def test_edits_that_join_and_part_line_ends(start, is_own, name, other):
    """A CR typed before an LF makes one line end of two."""
    client = start()
    uri = client.open(f"one{ENDS[name]}two {PROBE}{ENDS[name]}three {PROBE}")
    client.change(
        uri, {"range": {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 3}}, "text": ENDS[other]},
        {"range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 0}}, "text": "\r"},
        {"range": {"start": {"line": 0, "character": 1}, "end": {"line": 1, "character": 0}}, "text": ENDS[other]})
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("text", ["", "\n", "\r", "\r\n", "\n\n\n\n", " ", "\t\n", "\ufeff", "\ufeff\n", "x", "\u0000"],
                         ids=repr)
def test_small_texts(start, is_own, text):
    client = start()
    uri = client.open(text)
    client.findings(uri)
    for line in range(3):
        for method in ("textDocument/hover", "textDocument/completion"):
            client.ask(method, {"textDocument": {"uri": uri}, "position": {"line": line, "character": line}})
    client.change(uri, {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}},
                        "text": f"{PROBE}\n"})
    client.change(uri, {"range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 0}}, "text": PROBE})
    assert_same_text(client, uri, least=2 if is_own else 0)


def test_no_last_newline(start, is_own):
    client = start()
    uri = client.open(f"one\n{PROBE}")
    assert (1, 0) in starts(client.findings(uri)) or not is_own
    client.change(uri, {"range": {"start": {"line": 1, "character": 9}, "end": {"line": 1, "character": 9}}, "text": "\n"})
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("character", [0, 1])
def test_byte_order_mark_is_a_character(start, is_own, character):
    """A client that sends it counts it."""
    client = start()
    uri = client.open(f"\ufeff{PROBE}\nx")
    client.findings(uri)
    where = {"line": 0, "character": character}
    client.change(uri, {"range": {"start": where, "end": where}, "text": "then "})
    assert_same_text(client, uri, least=1 if is_own else 0)
