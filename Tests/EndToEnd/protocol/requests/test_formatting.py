"""Formatting: twice is once, no word is touched, and options are taken as they come."""

import pytest
from client import EVERYTHING, texts
from client.job import JOB, document, offered, open_job, whole

UNTIDY = "#Goal\n\n\n\nBook a table.   \n*  Ask for the name.\n*  Ask for the time.\n\n2) First\n5) Second\t\n\n\n\n"
OPTIONS = [
    {"tabSize": 2, "insertSpaces": True}, {"tabSize": 8, "insertSpaces": False}, {"tabSize": 0, "insertSpaces": True},
    {"tabSize": 4, "insertSpaces": True, "trimTrailingWhitespace": True, "insertFinalNewline": True, "trimFinalNewlines": True},
    {"tabSize": 2**31 - 1, "insertSpaces": True, "unknown": "x"}]


def words(text):
    return "".join(text.split()).translate(str.maketrans("", "", "#*-+•0123456789.)"))


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("text", [UNTIDY, UNTIDY.replace("\n", "\r\n"), JOB, ""], ids=["untidy", "crlf", "job", "empty"])
def test_formatting_twice_changes_nothing(start, write, text, options):
    client = start(EVERYTHING)
    uri = open_job(client, write, text)
    params = {**document(uri), "options": options}
    if not offered(client, "documentFormattingProvider", "textDocument/formatting", params):
        return
    formatted = texts.applied(text, client.ask("textDocument/formatting", params) or [])
    assert words(formatted) == words(text)
    client.replace(uri, formatted)
    assert not client.ask("textDocument/formatting", params), "a text that is formatted is left alone"


def test_edits_of_formatting_are_minimal(start, write):
    """Cursors and folds outside of what changes stay where they are."""
    client = start(EVERYTHING)
    uri = open_job(client, write, JOB + "\n" + UNTIDY)
    params = {**document(uri), "options": OPTIONS[0]}
    if offered(client, "documentFormattingProvider", "textDocument/formatting", params):
        edits = client.ask("textDocument/formatting", params)
        assert len(edits) > 1 or not edits
        for edit in edits:
            assert edit["range"] != whole(client, uri)


def test_range_formatting_stays_inside(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write, UNTIDY)
    span = {"start": {"line": 4, "character": 0}, "end": {"line": 6, "character": 0}}
    params = {**document(uri), "range": span, "options": OPTIONS[0]}
    if offered(client, "documentRangeFormattingProvider", "textDocument/rangeFormatting", params):
        for edit in client.ask("textDocument/rangeFormatting", params) or []:
            assert 4 <= edit["range"]["start"]["line"] and edit["range"]["end"]["line"] <= 7


@pytest.mark.parametrize("character", ["\n", "x", "", "\r\n"], ids=repr)
def test_formatting_on_typing(start, write, character):
    client = start(EVERYTHING)
    uri = open_job(client, write, "1. Ask.\n\n2. Answer.\n")
    params = {**document(uri), "position": {"line": 1, "character": 0}, "ch": character, "options": OPTIONS[0]}
    if offered(client, "documentOnTypeFormattingProvider", "textDocument/onTypeFormatting", params):
        texts.applied(client.text(uri), client.ask("textDocument/onTypeFormatting", params) or [])


@pytest.mark.parametrize("options", [..., None, {}, [], {"tabSize": "x", "insertSpaces": 1}], ids=str)
def test_wrong_options(start, write, options):
    client = start(EVERYTHING)
    uri = open_job(client, write, UNTIDY)
    params = document(uri) if options is ... else {**document(uri), "options": options}
    if offered(client, "documentFormattingProvider", "textDocument/formatting", params):
        answer = client.answer(client.request("textDocument/formatting", params))
        assert "result" in answer or answer["error"]["code"] == -32602
