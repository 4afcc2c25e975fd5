"""Changes: in order, each on the result of the last."""

import random

import pytest
from client import frames, texts
from client.twin import PROBE, assert_same_text


def insertion(line, character, text):
    where = {"line": line, "character": character}
    return {"range": {"start": where, "end": where}, "text": text}


def removal(first, second):
    return {"range": {"start": dict(zip(("line", "character"), first)), "end": dict(zip(("line", "character"), second))},
            "text": ""}


SERIES = {
    "each_on_the_last": [insertion(0, 0, f"{PROBE} "), insertion(0, 9, "!"), removal((0, 0), (0, 1))],
    "lines_that_come_to_be": [insertion(0, 0, "a\nb\nc\n"), insertion(2, 1, f" {PROBE}"), insertion(3, 0, "d\n")],
    "lines_that_go": [insertion(0, 0, f"a\nb\n{PROBE}\n"), removal((0, 0), (2, 0)), insertion(0, 0, "x ")],
    "whole_then_ranged": [{"text": f"new {PROBE}"}, insertion(0, 0, "very ")],
    "ranged_then_whole": [insertion(0, 0, "very "), {"text": f"new {PROBE}"}],
    "ranged_whole_ranged": [insertion(0, 0, "x"), {"text": PROBE}, insertion(0, 0, "then ")],
    "whole_twice": [{"text": "first"}, {"text": f"second {PROBE}"}],
    "range_is_null": [{"range": None, "text": f"all {PROBE}"}],
    "nothing": [],
    "same_place_twice": [insertion(0, 3, f" {PROBE}"), insertion(0, 3, f" {PROBE}")],
    "behind_emoji": [insertion(0, 0, "🎉🎉"), insertion(0, 2, f" {PROBE} "), insertion(0, 0, "🎉")],
    "all_and_again": [removal((0, 0), (99, 0)), insertion(0, 0, f"x\r\n{PROBE}")],
}


@pytest.mark.parametrize("name", SERIES)
def test_changes_of_one_notification(start, is_own, name):
    client = start()
    uri = client.open(f"old {PROBE}\nline")
    client.change(uri, *SERIES[name])
    assert_same_text(client, uri, least=1 if is_own else 0)


def test_range_length_is_not_believed(start, is_own):
    """Deprecated, and wrong in some clients: the range counts."""
    client = start()
    uri = client.open(f"one two {PROBE}")
    client.change(uri, {**removal((0, 0), (0, 4)), "rangeLength": 9999}, {**insertion(0, 0, "x"), "rangeLength": -1})
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("version", [1, 0, -7, 2**31 - 1, None], ids=str)
def test_strange_versions(start, is_own, version):
    """A version that repeats, goes back or is missing is a name like any other; the change counts."""
    client = start()
    uri = client.open(f"one {PROBE}", version=3)
    client.findings(uri)
    text = f"two three {PROBE}"
    client.documents[uri].take(text, version)
    client.seen_again(uri)
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]})
    assert_same_text(client, uri, least=1 if is_own else 0)


@pytest.mark.parametrize("method", ["didChange", "didClose", "didSave", "willSave"])
def test_document_that_was_never_opened(start, method):
    client = start()
    uri = client.open(f"then {PROBE}")
    expected = client.findings(uri)
    other = client.uri("other.job.md")
    client.notify(f"textDocument/{method}", {
        "textDocument": {"uri": other, "version": 2}, "contentChanges": [{"text": "x"}], "reason": 1})
    client.settle()
    assert [params for params in client.publications(other) if params["diagnostics"]] == []
    client.replace(uri, client.text(uri))
    assert client.findings(uri) == expected


def test_change_after_close(start):
    client = start()
    uri = client.open(f"then {PROBE}")
    client.findings(uri)
    client.close(uri)
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": PROBE}]})
    client.settle()
    assert client.publications(uri)[-1]["diagnostics"] == []


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_random_changes(start, is_own, seed, encoding):
    random_numbers = random.Random(seed)
    parts = ["a", " ", "\n", "\r\n", "\r", "🎉", "ü", "e\u0301", f"{PROBE} ", "{name}", '"', "```\n", "\u2028", "---\n"]
    client = start({"general": {"positionEncodings": [encoding]}})
    uri = client.open("".join(random_numbers.choices(parts, k=40)))
    for _ in range(8):
        changes = []
        for _ in range(random_numbers.randrange(1, 6)):
            first, second = ({"line": random_numbers.randrange(12), "character": random_numbers.randrange(15)} for _ in "ab")
            first, second = sorted((first, second), key=lambda place: (place["line"], place["character"]))
            changes.append({"range": {"start": first, "end": second}, "text": "".join(
                random_numbers.choices(parts, k=random_numbers.randrange(4)))})
        client.change(uri, *changes)
    client.change(uri, insertion(0, 0, f"{PROBE}\n"))
    assert_same_text(client, uri, least=1 if is_own else 0)


def test_burst(start, is_own):
    """A thousand edits and a hover in one write: the hover is about the last text, and findings are published once."""
    client = start()
    uri = client.open("")
    client.findings(uri)
    heard = len(client.heard)
    messages = [client.changing(uri, [insertion(0, number, "x")]) for number in range(999)]
    messages.append(client.changing(uri, [{"text": f"then {PROBE}"}]))
    hover = client.asking("textDocument/hover", client.at(uri, 8))
    client.server.write(b"".join(frames.frame(message) for message in [*messages, hover]))
    result = client.result(hover["id"])
    client.settle()
    assert client.publications(uri)[-1]["version"] == 1001
    if is_own:
        assert result["range"] == texts.find(client.text(uri), PROBE)
        assert len(client.publications(uri, heard)) == 1


def test_hover_before_a_change_in_one_write(start):
    """It is answered, for the text before or after."""
    client = start()
    uri = client.open(f"then {PROBE}")
    hover = client.asking("textDocument/hover", client.at(uri, 8))
    change = client.changing(uri, [insertion(0, 0, "x")])
    client.sends([hover, change])
    client.result(hover["id"])
    assert_same_text(client, uri, least=0)
