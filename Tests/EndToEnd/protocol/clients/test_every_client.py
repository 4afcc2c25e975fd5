"""The same work in every client that is known: what each says that it can do decides the form, never what comes of it."""

import json
import pathlib

import pytest
from client import EVERYTHING, texts
from client.author import Author
from client.capabilities import PULLS, at, with_parts
from client.job import document, whole
from pytest_lsp import clients

RECORDED = pathlib.Path(__file__).parent / "recorded"
BUILT_IN = pathlib.Path(clients.__path__[0])
WORKSPACE = '{"inboxes": [{"name": "Front desk"}], "variables": {"caller_name": {"sample": "Raj"}}}\n'
BEFORE = """---
name: Visits 🎉
---
Book a visit.

🎉 Ask for the name and the day, then /Transfer call to Front desk. Thank {cal


Please ask for their number, then ask for the day that suits {caller_name}. Read it back. Thank them and end the call.
"""
MENDED = BEFORE.replace("call to Front", "call: Front").replace("{cal\n", "{caller_name}\n")
RENAMED = MENDED.replace("caller_name", "customer")


def profiles():
    """What clients say of themselves when they begin, as their own test drivers recorded it, and the two that say all and nothing."""
    known = {"nothing": {}, "everything": EVERYTHING, "everything, and pulls": with_parts(EVERYTHING, PULLS)}
    for file in sorted([*RECORDED.glob("*.json"), *BUILT_IN.glob("*.json")]):
        known[file.stem] = json.loads(file.read_text())
    return known


@pytest.fixture(params=profiles().items(), ids=lambda item: item[0])
def client(request, start, write):
    write("callwright.json", WORKSPACE)
    name, said = request.param
    if "capabilities" not in said:
        return start(said)
    client = start(**{key: said[key] for key in ("capabilities", "clientInfo", "initializationOptions") if key in said})
    if name.startswith("kate"):
        # It carries out edits, and does not say so.
        client.capabilities = with_parts(client.capabilities, {"workspace": {"applyEdit": True}})
    return client


@pytest.mark.own
def test_same_work_in_every_client(client):
    """Open, findings, menu, fix, rename, Optimize, undo, redo, format, close."""
    author, uri = Author(client), client.open(BEFORE)
    assert "missing-colon" in [finding["code"] for finding in author.findings(uri)]
    author.choose(uri, "caller_name", client.text(uri).index("{cal\n") + 4)
    author.mend(uri, client.range(uri, "to Front"), "Add a colon")
    assert client.text(uri) == MENDED
    assert "missing-colon" not in [finding["code"] for finding in author.findings(uri)]
    author.rename(uri, "caller_name", "customer")
    assert client.text(uri) == RENAMED
    author.run("callwright.optimize", uri=uri)
    optimized = client.text(uri)
    assert "Ask for their number" in optimized and "Please" not in optimized
    author.run("callwright.undoOptimize", uri=uri)
    assert client.text(uri) == RENAMED
    author.run("callwright.redoOptimize", uri=uri)
    assert client.text(uri) == optimized
    entries = author.run("callwright.optimizeHistory", uri=uri)["entries"]
    assert len([entry for entry in entries if entry["engine"] == "optimize"]) == 1
    client.replace(uri, RENAMED)
    author.format(uri)
    assert client.text(uri) == RENAMED.replace("\n\n\n", "\n\n")
    since = len(client.heard)
    client.close(uri)
    client.settle()
    if not any(params["diagnostics"] == [] for params in client.publications(uri, since)):
        assert "diagnosticProvider" in client.announced


@pytest.mark.own
def test_every_feature_in_every_client(client):
    """What is shown at a place and of a whole document; `client/gates.py` looks at each answer."""
    uri = client.open(MENDED)
    Author(client).findings(uri)
    menu = client.ask("textDocument/completion", client.at(uri, client.text(uri).index("/Transfer") + 1))
    items = menu["items"] if isinstance(menu, dict) else menu
    assert {"Send SMS", "Transfer call"} <= {item["label"].lstrip("/") for item in items}
    if at(client.announced, "completionProvider.resolveProvider"):
        assert client.ask("completionItem/resolve", items[0])["documentation"]
    assert "Front desk" in str(client.ask("textDocument/hover", client.at(uri, "/Transfer")))
    for method, least in (("definition", 1), ("references", 2), ("documentHighlight", 2)):
        params = client.at(uri, "caller_name", context={"includeDeclaration": True})
        assert len(client.ask(f"textDocument/{method}", params)) >= least, method
    symbols = client.ask("textDocument/documentSymbol", document(uri))
    assert symbols and all(("location" in symbol) != at(
        client.capabilities, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport") for symbol in symbols)
    client.ask("workspace/symbol", {"query": ""})
    _check_folds(client, client.ask("textDocument/foldingRange", document(uri)))
    place = client.at(uri, "caller_name")
    assert client.ask("textDocument/selectionRange", {**document(uri), "positions": [place["position"]]})
    assert client.ask("textDocument/linkedEditingRange", place)["ranges"]
    client.ask("textDocument/documentLink", document(uri))
    client.ask("textDocument/inlayHint", {**document(uri), "range": whole(client, uri)})
    client.ask("textDocument/codeLens", document(uri))
    client.ask("textDocument/signatureHelp", place)
    client.ask("textDocument/codeAction", {**document(uri), "range": whole(client, uri), "context": {"diagnostics": []}})
    if "semanticTokensProvider" in client.announced:
        _check_tokens(client, uri)


def test_every_announcement_is_to_a_client_that_can(client):
    """What a client does not say that it knows is not announced to it, where the protocol lets it say so."""
    announced, says = client.announced, lambda path: at(client.capabilities, "textDocument." + path)
    known = says("semanticTokens") is not None
    assert at(announced, "semanticTokensProvider") is None or known
    assert at(announced, "diagnosticProvider") is None or says("diagnostic") is not None
    assert not at(announced, "renameProvider.prepareProvider") or says("rename.prepareSupport")
    assert not at(announced, "codeActionProvider.codeActionKinds") or says("codeAction.codeActionLiteralSupport") is not None
    assert not at(announced, "codeActionProvider.resolveProvider") or says("codeAction.resolveSupport") is not None
    assert not at(announced, "documentRangeFormattingProvider.rangesSupport") or says("rangeFormatting.rangesSupport")
    files = at(client.capabilities, "workspace.fileOperations")
    assert not at(announced, "workspace.fileOperations") or files is not None
    offered = at(client.capabilities, "general.positionEncodings")
    assert not offered or client.encoding == offered[0]


def _check_folds(client, folds):
    assert folds
    if at(client.capabilities, "textDocument.foldingRange.lineFoldingOnly"):
        assert not any("endCharacter" in fold or "startCharacter" in fold for fold in folds)
    assert len(folds) <= (at(client.capabilities, "textDocument.foldingRange.rangeLimit") or len(folds))


def _check_tokens(client, uri):
    """On one line each, for clients that want it so, and none over another."""
    data = client.ask("textDocument/semanticTokens/full", document(uri))["data"]
    lines = [line for _, line in texts.lines(client.text(uri))]
    line = start = end = 0
    assert data
    for number in range(0, len(data), 5):
        down, right, length = data[number:number + 3]
        line, start = line + down, right if down else start + right
        assert down or start >= end, "tokens overlap"
        end = start + length
        assert end <= texts.units(lines[line], client.encoding), "a token of several lines"
