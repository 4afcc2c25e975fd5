"""JSON that is unusual, and right."""

import pytest
from client import frames, texts


def test_repeated_keys_the_last_one_counts(start):
    client = start()
    client.send_raw(
        b'{"jsonrpc": "2.0", "id": 1001, "id": 1002, "method": "initialize", "method": "callwright/none"}', answer_to=1002)
    assert client.answer(1002)["error"]["code"] == -32601


def test_repeated_keys_in_a_change(start):
    client = start()
    uri = client.open("then /Send SMS")
    client.findings(uri)
    client.documents[uri].take("second /Send SMS", 2)
    client.send_raw(
        '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///none",'
        f'"uri":"{uri}","version":2}},"contentChanges":[{{"text":"first","text":"second /Send SMS"}}]}}}}'.encode())
    client.seen_again(uri)
    assert client.findings(uri)[0]["range"]["start"]["character"] >= 7


@pytest.mark.parametrize("text", ['"\\ud800"', '"\\udc00"', '"a\\ud83dz"', '"\\ud83d\\ud83d\\udf89"', '"\\udf89\\ud83d"'])
def test_lone_surrogates_are_repaired(start, text):
    """JavaScript clients send them; what comes behind keeps its place, where one is one unit long."""
    client = start()
    uri = client.uri()
    client.send_raw(
        f'{{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{{"textDocument":{{"uri":"{uri}",'
        f'"languageId":"{client.language}","version":1,"text":{text[:-1]} /Send SMS\\n/Send SMS"}}}}}}'.encode())
    client.settle()
    units = texts.units(eval(text) + " ", "utf-16")  # A Python literal is spelled like a JSON string here.
    starts = [finding["range"]["start"] for finding in client.publications(uri)[-1]["diagnostics"]]
    assert not starts or {"line": 1, "character": 0} in starts
    assert not starts or {"line": 0, "character": units} in starts


@pytest.mark.parametrize("spelling", ["{0}.0", "{0}e0", "{0}0e-1", "{0}.000", "{0}E+0"])
def test_whole_numbers_in_other_spellings(start, spelling):
    client = start()
    uri = client.open("x\nthen /Send SMS")
    expected = client.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 8}})
    line, character = spelling.format(1), spelling.format(8)
    client.send_raw(
        f'{{"jsonrpc":"2.0","id":500,"method":"textDocument/hover","params":{{"textDocument":{{"uri":"{uri}"}},'
        f'"position":{{"line":{line},"character":{character}}}}}}}'.encode(), answer_to=500)
    assert client.result(500) == expected


@pytest.mark.parametrize("content", [
    '\t\r\n {"jsonrpc": "2.0", "id": 600, "method": "callwright/none"} \n',
    '{"\\u006asonrpc": "2.0", "i\\u0064": 600, "method": "callwright/none"}',
    '{"method": "callwright/none", "id": 600, "jsonrpc": "2.0", "more": [1, {"x": null}]}',
    '{"jsonrpc": "2.0", "id": 600, "method": "callwright\\/none"}'], ids=["space", "escapes", "order", "solidus"])
def test_json_in_other_spellings(start, content):
    client = start()
    client.send_raw(content.encode(), answer_to=600)
    assert client.answer(600)["error"]["code"] == -32601


def test_escapes_and_characters_are_the_same_text(start):
    client = start()
    escaped = "Gr\\u00fc\\u00dfe \\ud83c\\udf89, then /Send SMS"
    plain = "Grüße 🎉, then /Send SMS"
    first = client.open(plain, "plain.job.md")
    expected = client.findings(first)
    uri = client.uri("escaped.job.md")
    body = frames.body({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
        "uri": uri, "languageId": client.language, "version": 1, "text": "TEXT"}}})
    client.send_raw(body.replace(b"TEXT", escaped.encode()))
    client.settle()
    assert client.publications(uri)[-1]["diagnostics"] == expected
