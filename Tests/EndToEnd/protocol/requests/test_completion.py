"""Completion: what is offered replaces what was typed, and nothing else."""

import pytest
from client import EVERYTHING, texts
from client.capabilities import at, without
from client.job import JOB, offered, open_job

TYPED = ["/", "/Se", "/Send S", "/Transfer call: Fro", "{", "{call", "/Send SMS: \"Hi {call", "then /tr", "---\nna", "/Send SMS: \""]


def items(client, uri, place):
    result = client.ask("textDocument/completion", client.at(uri, place))
    return result["items"] if isinstance(result, dict) else result or []


def everywhere(client, uri):
    text = client.text(uri)
    for place in range(len(text) + 1):
        for item in items(client, uri, place):
            yield place, item


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("behind", ["", " and more", "nd SMS"], ids=["end", "before_words", "inside_a_word"])
def test_edit_contains_the_place(start, write, typed, behind):
    client = start(EVERYTHING)
    uri = open_job(client, write, f"x\n{typed}{behind}\ny")
    place = len(f"x\n{typed}")
    here = client.at(uri, place)["position"]
    for item in items(client, uri, place):
        edit = item["textEdit"]
        ranges = [edit["range"]] if "range" in edit else [edit["insert"], edit["replace"]]
        for span in ranges:
            assert span["start"]["line"] == span["end"]["line"] == here["line"], item
            assert texts.contains(span, {"start": here, "end": here}), item
        own = {"range": ranges[-1], "newText": edit["newText"]}
        texts.applied(client.text(uri), [own, *item.get("additionalTextEdits", [])])


def test_every_place_of_a_job(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write, JOB)
    for place, item in everywhere(client, uri):
        here = client.at(uri, place)["position"]
        span = item["textEdit"].get("range") or item["textEdit"]["replace"]
        assert texts.contains(span, {"start": here, "end": here})
        assert texts.is_inside(client.text(uri), span)
        assert item["label"].strip()


@pytest.mark.own
@pytest.mark.parametrize("typed", ["/", "/Se", "{", "/Transfer call: "])
def test_something_is_offered(start, write, typed):
    client = start()
    uri = open_job(client, write, f"Ask for the name, then {typed}")
    assert items(client, uri, len(client.text(uri)))


@pytest.mark.parametrize("capabilities, is_plain", [
    ({}, True), (without(EVERYTHING, "textDocument.completion.completionItem.snippetSupport"), True)], ids=["bare", "no_snippets"])
def test_no_snippets(start, write, capabilities, is_plain):
    client = start(capabilities)
    for number, typed in enumerate(TYPED):
        uri = open_job(client, write, typed, f"{number}.job.md")
        for item in items(client, uri, len(typed)):
            assert item.get("insertTextFormat", 1) == 1
            assert "$0" not in item["textEdit"]["newText"] and "${" not in item["textEdit"]["newText"]


@pytest.mark.parametrize("formats", [None, [], ["plaintext"], ["plaintext", "markdown"], ["markdown"]], ids=str)
def test_markdown_only_where_it_is_shown(start, write, formats):
    part = {} if formats is None else {"documentationFormat": formats}
    client = start({"textDocument": {"completion": {"completionItem": part}, "hover": {"contentFormat": formats} if formats else {}}})
    uri = open_job(client, write)
    for place in (client.text(uri).index("/Send") + 1, client.text(uri).index("{caller") + 1):
        items(client, uri, place)
        client.ask("textDocument/hover", client.at(uri, place))


@pytest.mark.parametrize("trigger", [
    {"triggerKind": 1}, {"triggerKind": 2, "triggerCharacter": "/"}, {"triggerKind": 3}, {"triggerKind": 9},
    {"triggerKind": 2, "triggerCharacter": "unheard of"}, None], ids=str)
def test_triggers(start, write, trigger):
    client = start(EVERYTHING)
    uri = open_job(client, write, "then /")
    params = client.at(uri, 6)
    if trigger is not None:
        params["context"] = trigger
    client.ask("textDocument/completion", params)


def test_resolve_after_the_text_has_changed(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write, "then /Se")
    item = next(iter(items(client, uri, 8)), {"label": "x"})
    client.replace(uri, "")
    if offered(client, "completionProvider.resolveProvider", "completionItem/resolve", item):
        resolved = client.ask("completionItem/resolve", item)
        assert resolved["label"] == item["label"]
        client.close(uri)
        assert client.ask("completionItem/resolve", item)["label"] == item["label"]


def test_resolve_of_what_was_never_offered(start):
    client = start(EVERYTHING)
    item = {"label": "made up", "data": {"x": [1, 2]}}
    if offered(client, "completionProvider.resolveProvider", "completionItem/resolve", item):
        answer = client.answer(client.request("completionItem/resolve", item))
        assert answer.get("result", item)["label"] == "made up"


def test_announced_triggers_are_single_characters(start):
    client = start(EVERYTHING)
    assert all(len(character) == 1 for character in at(client.announced, "completionProvider.triggerCharacters") or [])
