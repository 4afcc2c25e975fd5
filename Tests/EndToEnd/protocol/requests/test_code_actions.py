"""Code actions: what is offered is asked for, can be carried out, and does what it says."""

import pytest
from client import EVERYTHING, texts
from client.capabilities import at, without
from client.job import JOB, document, open_job, whole

FAULTY = "Ask for the name, then /Send SMS \"Hi\"\n\n/Transfer call to Front desk.\n\nUse {caller_nam} here.\n"


def actions(client, uri, span=None, **context):
    params = {**document(uri), "range": span or whole(client, uri), "context": {"diagnostics": [], **context}}
    return client.ask("textDocument/codeAction", params) or []


def edit_of(client, action):
    if "edit" not in action and "data" in action:
        action = client.ask("codeAction/resolve", action)
    return action.get("edit")


def edits_of(edit, uri):
    """The edits of one document."""
    if "changes" in edit:
        return edit["changes"].get(uri, [])
    return [part for change in edit["documentChanges"] if change.get("textDocument", {}).get("uri") == uri
            for part in change["edits"]]


def _count(findings, code):
    return sum(finding.get("code") == code for finding in findings)


@pytest.mark.own
def test_fixes_are_offered(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write, FAULTY)
    assert [action for action in actions(client, uri) if action["kind"] == "quickfix"]


@pytest.mark.parametrize("only", [
    ["quickfix"], ["refactor"], ["refactor.rewrite"], ["source"], ["source.fixAll"], ["source.organizeImports"], ["quickfix.none"],
    ["unheard.of"], [], [""], ["quickfix", "source"]], ids=str)
def test_only_kinds_that_are_asked_for(start, write, only):
    client = start(EVERYTHING)
    uri = open_job(client, write, FAULTY)
    for action in actions(client, uri, only=only):
        kind = action.get("kind", "")
        assert not only or any(each == "" or kind == each or kind.startswith(each + ".") for each in only), (kind, only)


def test_none_outside_of_the_range(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write, FAULTY)
    line = {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 5}}
    for action in actions(client, uri, line, only=["quickfix"]):
        for diagnostic in action.get("diagnostics", []):
            span = diagnostic["range"]
            assert span["start"]["line"] <= 2 <= span["end"]["line"]


def test_only_commands_for_a_client_without_literals(start, write):
    client = start({})
    uri = open_job(client, write, FAULTY)
    for action in actions(client, uri):
        assert isinstance(action["command"], str), action


@pytest.mark.parametrize("missing", ["isPreferredSupport", "disabledSupport", "dataSupport", "resolveSupport"])
def test_nothing_that_the_client_does_not_know(start, write, missing):
    """What each field needs is asked of every answer; here there is something to ask."""
    client = start(without(EVERYTHING, f"textDocument.codeAction.{missing}"))
    uri = open_job(client, write, FAULTY)
    for action in actions(client, uri):
        if missing == "resolveSupport":
            assert "edit" in action or "command" in action or "disabled" in action, action


@pytest.mark.parametrize("capabilities", [EVERYTHING, without(EVERYTHING, "workspace.workspaceEdit")], ids=["versions", "changes"])
def test_edits_are_carried_out(start, write, capabilities):
    """They fit, do not overlap, are of this version, and what they speak of is gone afterwards."""
    client = start(capabilities)
    uri = open_job(client, write, FAULTY)
    findings = client.findings(uri)
    for action in actions(client, uri, only=["quickfix"]):
        edit = edit_of(client, action)
        if edit is None:
            continue
        for change in edit.get("documentChanges", []):
            assert change["textDocument"].get("version") in (None, client.documents[uri].version)
        edits = edits_of(edit, uri)
        if any("snippet" in each for each in edits):
            continue  # What comes of it is for the author to say.
        fixed = client.open(texts.applied(FAULTY, edits), "fixed.job.md")
        remaining = client.findings(fixed)
        client.close(fixed)
        if action.get("isPreferred"):
            code = action["diagnostics"][0]["code"]
            assert _count(remaining, code) < _count(findings, code), action["title"]


def test_fix_of_a_finding_says_which(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write, FAULTY)
    findings = client.findings(uri)
    for action in actions(client, uri, only=["quickfix"]):
        for diagnostic in action.get("diagnostics", []):
            assert diagnostic in findings


@pytest.mark.parametrize("context", [
    {"diagnostics": [{"range": {"start": {"line": 99, "character": 0}, "end": {"line": 99, "character": 1}}, "message": "x"}]},
    {"diagnostics": [], "triggerKind": 2}, {"diagnostics": [], "triggerKind": 77}, {"diagnostics": [], "only": []}], ids=str)
def test_context_of_all_kinds(start, write, context):
    client = start(EVERYTHING)
    uri = open_job(client, write, FAULTY)
    client.ask("textDocument/codeAction", {**document(uri), "range": whole(client, uri), "context": context})


def test_announced_kinds_cover_what_is_offered(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write, FAULTY + JOB)
    announced = at(client.announced, "codeActionProvider.codeActionKinds")
    for action in actions(client, uri):
        kind = action.get("kind", "")
        assert announced is None or any(kind == each or kind.startswith(each + ".") for each in announced), kind
