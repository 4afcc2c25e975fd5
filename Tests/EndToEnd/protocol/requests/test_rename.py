"""Rename, and what else knows where a name is spoken of."""

import pytest
from client import EVERYTHING, Refused, texts
from client.capabilities import without
from client.job import JOB, document, offered, open_job

NAME = "caller_name"
BAD = ["", " ", "two words", "1st", "a-b", "a{b", "a\nb", "🎉"]


def edits_of(edit):
    """The edits of every document, by its URI."""
    if "changes" in edit:
        return edit["changes"]
    return {change["textDocument"]["uri"]: change["edits"] for change in edit["documentChanges"] if "edits" in change}


@pytest.mark.parametrize("capabilities", [EVERYTHING, without(EVERYTHING, "workspace.workspaceEdit"), {}],
                         ids=["versions", "changes", "bare"])
def test_every_mention_is_renamed(start, is_own, write, capabilities):
    client = start(capabilities)
    uri = open_job(client, write)
    params = client.at(uri, NAME, newName="guest_name")
    if not offered(client, "renameProvider", "textDocument/rename", params):
        return
    try:
        edits = edits_of(client.ask("textDocument/rename", params))
    except Refused:
        assert not is_own
        return
    assert texts.applied(JOB, edits[uri]) == JOB.replace(NAME, "guest_name")
    workspace = [each for each in edits if each.endswith("callwright.json")]
    assert len(workspace) == 1


def test_highlights_are_what_rename_changes(start, is_own, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    if not client.announced.get("documentHighlightProvider") or not is_own:
        return
    highlights = client.ask("textDocument/documentHighlight", client.at(uri, NAME))
    edits = edits_of(client.ask("textDocument/rename", client.at(uri, NAME, newName="guest_name")))[uri]
    assert [highlight["range"] for highlight in highlights] == [edit["range"] for edit in edits]


def test_linked_ranges_are_what_rename_changes(start, is_own, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    params = client.at(uri, NAME)
    if not offered(client, "linkedEditingRangeProvider", "textDocument/linkedEditingRange", params) or not is_own:
        return
    linked = client.ask("textDocument/linkedEditingRange", params)
    edits = edits_of(client.ask("textDocument/rename", {**params, "newName": "guest_name"}))[uri]
    assert linked["ranges"] == [edit["range"] for edit in edits]


@pytest.mark.own
def test_prepared_range_is_the_name(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    prepared = client.ask("textDocument/prepareRename", client.at(uri, NAME))
    assert prepared["range"] == client.range(uri, NAME) and prepared["placeholder"] == NAME


@pytest.mark.own
@pytest.mark.parametrize("words", ["Book a table", "---", "1. Ask", "/Send SMS"])
def test_nothing_to_rename(start, write, words):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    assert client.ask("textDocument/prepareRename", client.at(uri, words)) is None
    assert client.refusal("textDocument/rename", client.at(uri, words, newName="x"))["code"] in (-32602, -32803)


@pytest.mark.own
@pytest.mark.parametrize("name", BAD, ids=lambda name: repr(name)[:20])
def test_bad_name_is_refused_with_words(start, write, name):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    error = client.refusal("textDocument/rename", client.at(uri, NAME, newName=name))
    assert error["code"] in (-32602, -32803) and len(error["message"]) > 10
    assert len(error["message"]) < 500


@pytest.mark.own
@pytest.mark.parametrize("value", [..., None, 5, []], ids=str)
def test_name_that_is_no_text(start, write, value):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    params = client.at(uri, NAME)
    if value is not ...:
        params["newName"] = value
    error = client.refusal("textDocument/rename", params)
    assert error["code"] == -32602 and "newName" in error["message"]


@pytest.mark.own
def test_definition_and_references(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    definition = client.ask("textDocument/definition", client.at(uri, NAME))
    assert [place["uri"].rsplit("/", 1)[-1] for place in definition] == ["callwright.json"]
    for declaration, count in ((True, 4), (False, 3)):
        references = client.ask("textDocument/references", client.at(uri, NAME, context={"includeDeclaration": declaration}))
        assert len(references) == count
    assert client.ask("textDocument/definition", {**document(uri), "position": {"line": 6, "character": 0}}) in (None, [])
