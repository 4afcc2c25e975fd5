"""Symbols, folds, selections, tokens: what follows from the structure of a text."""

import pytest
from client import EVERYTHING, texts
from client.capabilities import at, without
from client.job import document, offered, open_job, whole


def symbols_in_order(symbols, outer=None):
    for symbol in symbols:
        assert texts.contains(symbol["range"], symbol["selectionRange"]), symbol
        assert outer is None or texts.contains(outer, symbol["range"]), symbol
        assert symbol["name"].strip()
        yield symbol
        yield from symbols_in_order(symbol.get("children", []), symbol["range"])


def test_symbols_lie_inside_each_other(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    if offered(client, "documentSymbolProvider", "textDocument/documentSymbol", document(uri)):
        symbols = client.ask("textDocument/documentSymbol", document(uri))
        assert [symbol for symbol in symbols_in_order(symbols) if texts.is_inside(client.text(uri), symbol["range"])]


def test_flat_symbols(start, write):
    path = "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"
    client = start(without(EVERYTHING, path))
    uri = open_job(client, write)
    if offered(client, "documentSymbolProvider", "textDocument/documentSymbol", document(uri)):
        assert all("location" in symbol for symbol in client.ask("textDocument/documentSymbol", document(uri)))


@pytest.mark.parametrize("query", ["", "a", "book", "zzzz", "🎉", "x" * 10_000], ids=lambda query: query[:8])
def test_workspace_symbols(start, write, query):
    client = start(EVERYTHING)
    open_job(client, write)
    if offered(client, "workspaceSymbolProvider", "workspace/symbol", {"query": query}):
        result = client.ask("workspace/symbol", {"query": query}) or []
        for symbol in result[:3]:
            if "range" not in symbol["location"]:
                assert "range" in client.ask("workspaceSymbol/resolve", symbol)["location"]


@pytest.mark.parametrize("limit", [None, 0, 1, 2, 5000], ids=str)
@pytest.mark.parametrize("is_line_only", [False, True], ids=["columns", "lines"])
def test_folds(start, write, limit, is_line_only):
    client = start({"textDocument": {"foldingRange": {
        "lineFoldingOnly": is_line_only, **({} if limit is None else {"rangeLimit": limit})}}})
    uri = open_job(client, write)
    if not offered(client, "foldingRangeProvider", "textDocument/foldingRange", document(uri)):
        return
    folds = client.ask("textDocument/foldingRange", document(uri)) or []
    last = client.text(uri).count("\n")
    for fold in folds:
        assert 0 <= fold["startLine"] <= fold["endLine"] <= last
        assert not is_line_only or fold["startLine"] < fold["endLine"]
    assert len({fold["startLine"] for fold in folds}) == len(folds) or not is_line_only
    if limit:
        assert len(folds) <= limit


def test_selections_are_nested_and_in_order(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    words = ["Book a", "caller_name", "Send SMS", "discount", "name: "]
    positions = [client.at(uri, word)["position"] for word in words]
    positions += [positions[0], {"line": 9999, "character": 9999}, {"line": 0, "character": 0}]
    params = {**document(uri), "positions": positions}
    if not offered(client, "selectionRangeProvider", "textDocument/selectionRange", params):
        return
    chains = client.ask("textDocument/selectionRange", params)
    assert len(chains) == len(positions) and chains[0] == chains[5]
    for position, chain in zip(positions[:6], chains):
        assert texts.contains(chain["range"], {"start": position, "end": position})
        while (parent := chain.get("parent")) is not None:
            assert texts.contains(parent["range"], chain["range"]) and parent["range"] != chain["range"]
            chain = parent
    assert client.ask("textDocument/selectionRange", {**document(uri), "positions": []}) == []


def decoded(client, data, is_line_only=True):
    """Tokens as line, start, length, type; checked on the way."""
    legend = at(client.announced, "semanticTokensProvider.legend")
    assert len(data) % 5 == 0
    lines = [line for _, line in texts.lines(next(iter(client.documents.values())).text)]
    tokens, line, start, end = [], 0, 0, 0
    for place in range(0, len(data), 5):
        down, right, length, kind, modifiers = data[place:place + 5]
        line, start = (line + down, right) if down else (line, start + right)
        assert length > 0 and kind < len(legend["tokenTypes"]) and modifiers < 1 << len(legend["tokenModifiers"])
        assert down or start >= end, "tokens overlap"
        end = start + length
        assert end <= texts.units(lines[line], client.encoding) or not is_line_only
        tokens.append((line, start, length, kind))
    return tokens


def test_semantic_tokens(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    if not offered(client, "semanticTokensProvider", "textDocument/semanticTokens/full", document(uri)):
        return
    full = client.ask("textDocument/semanticTokens/full", document(uri))
    assert decoded(client, full["data"])
    if at(client.announced, "semanticTokensProvider.range"):
        lines = {"start": {"line": 8, "character": 0}, "end": {"line": 12, "character": 0}}
        part = decoded(client, client.ask("textDocument/semanticTokens/range", {**document(uri), "range": lines})["data"])
        assert set(part) <= set(decoded(client, full["data"]))
        everything = client.ask("textDocument/semanticTokens/range", {**document(uri), "range": whole(client, uri)})
        assert everything["data"] == full["data"]


def test_delta_of_semantic_tokens_equals_the_whole(start, write):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    params = {**document(uri), "previousResultId": "never"}
    if not at(client.announced, "semanticTokensProvider.full.delta"):
        assert client.refusal("textDocument/semanticTokens/full/delta", params)["code"] == -32601
        return
    before = client.ask("textDocument/semanticTokens/full", document(uri))
    for part, new in (("agree", "say yes"), ("# Steps", "Please: /Send SMS: x\n\n# Steps"), ("Never promise a discount.", "")):
        client.change(uri, {"range": client.range(uri, part), "text": new})
        delta = client.ask("textDocument/semanticTokens/full/delta", {**document(uri), "previousResultId": before["resultId"]})
        data = delta.get("data")
        if data is None:
            data = list(before["data"])
            for edit in sorted(delta["edits"], key=lambda edit: -edit["start"]):
                data[edit["start"]:edit["start"] + edit["deleteCount"]] = edit.get("data", [])
        before = client.ask("textDocument/semanticTokens/full", document(uri))
        assert data == before["data"]
    assert "data" in client.ask("textDocument/semanticTokens/full/delta", params), "an unknown result is given whole"
