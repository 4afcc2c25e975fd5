"""Findings: pushed to those who do not ask, pulled by those who do, never both."""

import pytest
from client import EVERYTHING
from client.capabilities import PULLS, at, with_parts
from client.job import document
from client.twin import PROBE

PULLING = with_parts(EVERYTHING, PULLS)


def pull(client, uri, previous=None):
    params = document(uri) if previous is None else {**document(uri), "previousResultId": previous}
    return client.ask("textDocument/diagnostic", params)


def test_only_a_client_that_pulls_is_told_that_it_can(start):
    client = start(EVERYTHING)
    assert "diagnosticProvider" not in client.announced
    assert client.refusal("textDocument/diagnostic", document("file:///a.job.md"))["code"] == -32601


def test_pulled_findings(start):
    client = start(PULLING)
    uri = client.open(f"then {PROBE}")
    if not at(client.announced, "diagnosticProvider"):
        assert client.findings(uri) is not None
        assert client.refusal("textDocument/diagnostic", document(uri))["code"] == -32601
        return
    report = pull(client, uri)
    assert report["kind"] == "full" and report["items"]
    if "resultId" in report:
        assert pull(client, uri, report["resultId"])["kind"] == "unchanged"
        assert pull(client, uri, "never given")["kind"] == "full"
    client.replace(uri, "")
    assert pull(client, uri, report.get("resultId"))["kind"] == "full"


def test_pulled_is_what_is_pushed(start):
    pushed = start(EVERYTHING)
    uri = pushed.open(f"then {PROBE}\nand {PROBE}")
    expected = pushed.findings(uri)
    client = start(PULLING)
    client.open(f"then {PROBE}\nand {PROBE}")
    if at(client.announced, "diagnosticProvider"):
        strip = lambda findings: [{key: value for key, value in each.items() if key != "data"} for each in findings]
        assert strip(pull(client, uri)["items"]) == strip(expected)
    else:
        assert client.findings(uri) == expected


def test_not_pushed_after_the_first_pull(start):
    client = start(PULLING)
    uri = client.open(f"then {PROBE}")
    if not at(client.announced, "diagnosticProvider"):
        assert client.findings(uri) is not None
        return
    pull(client, uri)
    client.settle()
    heard = len(client.heard)
    client.change(uri, {"text": f"and {PROBE}"})
    client.settle()
    assert [params for params in client.publications(uri, heard) if params["diagnostics"]] == []


def test_workspace_pull(start, write):
    client = start(PULLING)
    write("b.job.md", f"then {PROBE}\n")
    params = {"previousResultIds": []}
    if not at(client.announced, "diagnosticProvider.workspaceDiagnostics"):
        assert client.refusal("workspace/diagnostic", params)["code"] == -32601
        return
    uri = client.open(f"then {PROBE}")
    report = client.ask("workspace/diagnostic", params)
    assert {item["uri"] for item in report["items"]} >= {uri}


def test_partial_results(start):
    """What is streamed and what is answered are together what there is."""
    client = start(PULLING)
    uri = client.open(f"then {PROBE}")
    params = {"previousResultIds": [], "partialResultToken": "part"}
    if at(client.announced, "diagnosticProvider.workspaceDiagnostics"):
        answer = client.ask("workspace/diagnostic", params)
        streamed = [item for progress in client.said("$/progress") for item in progress["value"]["items"]]
        assert uri in {item["uri"] for item in answer["items"] + streamed}
    else:
        assert client.refusal("workspace/diagnostic", params)["code"] == -32601


def test_findings_are_versioned(start):
    client = start(EVERYTHING)
    uri = client.open(f"then {PROBE}", version=41)
    client.findings(uri)
    assert client.publications(uri)[-1].get("version") in (41, None)


@pytest.mark.own
def test_findings_have_a_rule_and_a_source(start):
    client = start()
    uri = client.open(f"then {PROBE}")
    for finding in client.findings(uri):
        assert finding["source"] == "callwright" and finding["code"] and finding["severity"] in (1, 2, 3, 4)


def test_progress_only_where_it_can_be_shown(start, write):
    """Whether a token was given is asked of every message; here is something that takes a while."""
    for number in range(300):
        write(f"{number}.job.md", "Ask.\n")
    for capabilities in ({}, EVERYTHING):
        client = start(capabilities)
        uri = client.open(f"then {PROBE}")
        client.findings(uri)
        kinds = [progress["value"].get("kind") for progress in client.said("$/progress")]
        assert kinds == [] or (kinds[0], kinds[-1]) == ("begin", "end")
        assert set(kinds[1:-1]) <= {"report"}


@pytest.mark.parametrize("token", ["unknown", 5])
def test_progress_that_nobody_shows_is_cancelled(start, token):
    client = start(EVERYTHING)
    client.notify("window/workDoneProgress/cancel", {"token": token})
    client.settle()


def test_request_with_tokens(start):
    """A token may be used, and need not be."""
    client = start(EVERYTHING)
    uri = client.open(f"then {PROBE}")
    client.ask("textDocument/hover", client.at(uri, 7, workDoneToken="work"))
    client.ask("textDocument/references", client.at(
        uri, 7, workDoneToken=1, partialResultToken=2, context={"includeDeclaration": True}))
