"""Lenses, hints, links, signatures, commands."""

import pytest
from client import EVERYTHING, texts
from client.capabilities import at
from client.job import document, offered, open_job, whole

OUTSIDE = {"start": {"line": 3, "character": 0}, "end": {"line": 4, "character": 0}}


def test_lenses(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    if offered(client, "codeLensProvider", "textDocument/codeLens", document(uri)):
        for lens in client.ask("textDocument/codeLens", document(uri)) or []:
            assert lens["range"]["start"]["line"] == lens["range"]["end"]["line"]
            if "command" not in lens:
                lens = client.ask("codeLens/resolve", lens)
            assert lens["command"]["title"].strip()


@pytest.mark.parametrize("is_outside", [False, True], ids=["whole", "part"])
def test_hints(start, write, is_outside):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    params = {**document(uri), "range": OUTSIDE if is_outside else whole(client, uri)}
    if offered(client, "inlayHintProvider", "textDocument/inlayHint", params):
        for hint in client.ask("textDocument/inlayHint", params) or []:
            place = {"start": hint["position"], "end": hint["position"]}
            assert texts.contains(params["range"], place) and texts.is_inside(client.text(uri), place)


def test_links(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    if offered(client, "documentLinkProvider", "textDocument/documentLink", document(uri)):
        links = client.ask("textDocument/documentLink", document(uri))
        assert links
        for link in links:
            assert texts.is_inside(client.text(uri), link["range"])
            assert ":" in (link.get("target") or client.ask("documentLink/resolve", link)["target"])


@pytest.mark.parametrize("inside", ["{{ printf \"%s\" ", "{{ ", "{{ index .variables ", "", "x"], ids=repr)
def test_signatures(start, write, inside):
    client = start(EVERYTHING)
    uri = open_job(client, write, f"/Send SMS: \"{inside}")
    params = client.at(uri, len(client.text(uri)), context={"triggerKind": 1, "isRetrigger": False})
    if offered(client, "signatureHelpProvider", "textDocument/signatureHelp", params):
        help_ = client.ask("textDocument/signatureHelp", params)
        if help_ is not None:
            assert 0 <= help_.get("activeSignature", 0) < len(help_["signatures"])


@pytest.mark.parametrize("params", [
    {"command": "nobody.knows.this"}, {"command": ""}, {"command": 5}, {}, {"command": "nobody", "arguments": "x"}, None], ids=str)
def test_unknown_command(start, params):
    client = start(EVERYTHING)
    expected = -32602 if at(client.announced, "executeCommandProvider") else -32601
    assert client.refusal("workspace/executeCommand", params)["code"] == expected


ARGUMENTS = [..., [], [None], [5], [{}], ["x", "y", "z"], [{"uri": 7}], [{"uri": "file:///nowhere.job.md"}]]


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=str)
def test_wrong_arguments_of_every_command(start, write, arguments):
    """A command that cannot know what is meant says so, and changes nothing."""
    client = start(EVERYTHING)
    uri = open_job(client, write)
    findings = client.findings(uri)
    for command in at(client.announced, "executeCommandProvider.commands") or []:
        params = {"command": command} if arguments is ... else {"command": command, "arguments": arguments}
        answer = client.answer(client.request("workspace/executeCommand", params))
        assert "result" in answer or answer["error"]["code"] in (-32602, -32803)
    assert client.said("workspace/applyEdit") == []
    client.replace(uri, client.text(uri))
    assert client.findings(uri) == findings
