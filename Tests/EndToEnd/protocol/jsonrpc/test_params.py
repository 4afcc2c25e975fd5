"""Parameters of the wrong shape: an error that names the field, and nothing else happens."""

import pytest

POSITION = {"line": 0, "character": 0}
WRONG = {
    "missing": (None, "params"),
    "array": ([], "params"),
    "empty": ({}, "textDocument"),
    "document_null": ({"textDocument": None, "position": POSITION}, "textDocument"),
    "document_string": ({"textDocument": "x", "position": POSITION}, "textDocument"),
    "uri_missing": ({"textDocument": {}, "position": POSITION}, "uri"),
    "uri_number": ({"textDocument": {"uri": 5}, "position": POSITION}, "uri"),
    "position_missing": ({"textDocument": {"uri": "OPEN"}}, "position"),
    "position_null": ({"textDocument": {"uri": "OPEN"}, "position": None}, "position"),
    "position_array": ({"textDocument": {"uri": "OPEN"}, "position": [0, 0]}, "position"),
    "line_missing": ({"textDocument": {"uri": "OPEN"}, "position": {"character": 0}}, "line"),
    "line_string": ({"textDocument": {"uri": "OPEN"}, "position": {"line": "0", "character": 0}}, "line"),
    "line_fraction": ({"textDocument": {"uri": "OPEN"}, "position": {"line": 0.5, "character": 0}}, "line"),
    "character_null": ({"textDocument": {"uri": "OPEN"}, "position": {"line": 0, "character": None}}, "character"),
    "character_true": ({"textDocument": {"uri": "OPEN"}, "position": {"line": 0, "character": True}}, "character"),
}


def filled(params, uri):
    if params and params.get("textDocument") == {"uri": "OPEN"}:
        return {**params, "textDocument": {"uri": uri}}
    return params


@pytest.mark.parametrize("method", ["textDocument/hover", "textDocument/completion", "textDocument/definition"])
@pytest.mark.parametrize("name", WRONG)
def test_request_names_the_field(start, is_own, method, name):
    client = start()
    uri = client.open("then /Send SMS")
    params, field = WRONG[name]
    error = client.refusal(method, filled(params, uri))
    assert error["code"] == -32602
    assert field in error["message"] or not is_own


NOTIFICATIONS = {
    "opened_without_parameters": ("textDocument/didOpen", None),
    "opened_with_an_array": ("textDocument/didOpen", []),
    "opened_without_a_text": ("textDocument/didOpen", {"textDocument": {"uri": "file:///x.job.md", "languageId": "x"}}),
    "opened_with_a_number": ("textDocument/didOpen", {"textDocument": 5}),
    "changed_without_changes": ("textDocument/didChange", {"textDocument": {"uri": "OPEN", "version": 2}}),
    "changed_with_numbers": ("textDocument/didChange", {
        "textDocument": {"uri": "OPEN", "version": 2}, "contentChanges": [1, 2]}),
    "changed_without_a_text": ("textDocument/didChange", {
        "textDocument": {"uri": "OPEN", "version": 2}, "contentChanges": [{}]}),
    "changed_with_half_a_range": ("textDocument/didChange", {
        "textDocument": {"uri": "OPEN", "version": 2}, "contentChanges": [{"range": {"start": POSITION}, "text": "y"}]}),
    "changed_null": ("textDocument/didChange", None),
    "closed_null": ("textDocument/didClose", {"textDocument": None}),
    "saved_null": ("textDocument/didSave", None),
    "files_null": ("workspace/didChangeWatchedFiles", {"changes": None}),
    "files_numbers": ("workspace/didChangeWatchedFiles", {"changes": [7]}),
    "file_of_unknown_kind": ("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file:///x", "type": 99}]}),
    "folders_null": ("workspace/didChangeWorkspaceFolders", {"event": None}),
    "folders_numbers": ("workspace/didChangeWorkspaceFolders", {"event": {"added": [1], "removed": [2]}}),
    "configuration_missing": ("workspace/didChangeConfiguration", None),
    "configuration_number": ("workspace/didChangeConfiguration", {"settings": 5}),
    "trace_number": ("$/setTrace", {"value": 5}),
    "trace_missing": ("$/setTrace", None),
    "cancel_missing": ("$/cancelRequest", None),
    "cancel_object": ("$/cancelRequest", {"id": {}}),
    "progress_cancel_missing": ("window/workDoneProgress/cancel", None),
    "initialized_null": ("initialized", None),
}


@pytest.mark.parametrize("name", NOTIFICATIONS)
def test_notification_changes_nothing(start, name):
    client = start()
    uri = client.open("then /Send SMS")
    before = client.findings(uri)
    method, params = NOTIFICATIONS[name]
    if isinstance(params, dict) and isinstance(params.get("textDocument"), dict):
        params = {**params, "textDocument": {
            key: uri if value == "OPEN" else value for key, value in params["textDocument"].items()}}
    client.notify(method, params)
    client.settle()
    if method == "textDocument/didChange":
        client.documents[uri].take(client.text(uri), 2)
    client.change(uri, {"range": client.range(uri, "then"), "text": "next"}, version=3)
    assert client.findings(uri) == before, "the text is what it was"


def test_wrong_parameters_of_initialize(launch):
    """A client that says nonsense of itself can do nothing special."""
    client = launch()
    client.capabilities = {}
    answer = client.answer(client.request("initialize", {
        "processId": "x", "rootUri": 7, "workspaceFolders": "none", "capabilities": {"textDocument": [], "general": 3}}))
    assert "result" in answer or answer["error"]["code"] == -32602
