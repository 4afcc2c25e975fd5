"""How columns are counted, and what is before them."""

import pytest
from client import texts
from client.twin import PROBE, assert_same_text, starts

OFFERS = {
    "nothing": (..., "utf-16"), "utf_8": (["utf-8"], "utf-8"), "utf_16": (["utf-16"], "utf-16"),
    "utf_32": (["utf-32"], "utf-32"), "first_of_two": (["utf-8", "utf-16"], "utf-8"),
    "first_of_two_the_other_way": (["utf-16", "utf-8"], "utf-16"), "eglot": (["utf-32", "utf-8", "utf-16"], "utf-32"),
    "unknown_first": (["utf-7", "utf-32", "utf-16"], "utf-32"), "only_unknown": (["utf-7"], "utf-16"),
    "empty": ([], "utf-16"), "no_list": ("utf-8", "utf-16"), "numbers": ([8, 16], "utf-16"),
}
BEFORE = {
    "ascii": "abc ", "umlaut": "äöü ", "euro": "€€ ", "emoji": "🎉 ", "family": "👨‍👩‍👧‍👦 ", "combining": "e\u0301a\u0308 ",
    "right_to_left": "שלום مرحبا ", "zero_width": "a\u200b\u200c\u200d\u2060b ", "han": "漢字𠀀 ", "mark_inside": "a\ufeffb ",
    "nul": "a\u0000b ", "control": "a\u0001\u001b\u007f ", "line_separator": "a\u2028b\u2029c\u0085 ", "tab": "\t\t",
    "vertical": "a\u000b\u000c ", "private": "\ue000\U0010ffff ",
}


def capabilities(offer):
    return {} if offer is ... else {"general": {"positionEncodings": offer}}


@pytest.mark.parametrize("name", OFFERS)
def test_encoding_is_negotiated(start, name):
    offer, expected = OFFERS[name]
    client = start(capabilities(offer))
    assert client.announced.get("positionEncoding", "utf-16") == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", BEFORE)
def test_characters_before_a_range(start, is_own, name, encoding):
    client = start(capabilities([encoding]))
    uri = client.open(f"x\n{BEFORE[name]}{PROBE}\ny")
    found = starts(client.findings(uri))
    column = texts.units(BEFORE[name], client.encoding)
    assert (1, column) in found or not is_own


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", BEFORE)
def test_edit_behind_characters(start, is_own, name, encoding):
    client = start(capabilities([encoding]))
    uri = client.open(f"x\n{BEFORE[name]}then nothing\ny {PROBE}")
    client.change(uri, {"range": client.range(uri, "nothing"), "text": f"🎉 {PROBE}"})
    client.change(uri, {"range": client.range(uri, "then "), "text": ""})
    assert_same_text(client, uri, least=2 if is_own else 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", BEFORE)
def test_hover_behind_characters(start, is_own, name, encoding):
    client = start(capabilities([encoding]))
    uri = client.open(f"{BEFORE[name]}{PROBE}")
    hover = client.ask("textDocument/hover", client.at(uri, len(BEFORE[name]) + 1))
    if is_own:
        assert hover["range"] == client.range(uri, PROBE)
