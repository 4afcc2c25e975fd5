"""Every request at every place of a document: none fails, and what it says is in order."""

import pytest
from client import EVERYTHING, Refused
from client.job import JOB, document, open_job, whole
from client.twin import PROBE

PLACES = {
    "textDocument/hover": "hoverProvider", "textDocument/completion": "completionProvider",
    "textDocument/definition": "definitionProvider", "textDocument/references": "referencesProvider",
    "textDocument/documentHighlight": "documentHighlightProvider", "textDocument/prepareRename": "renameProvider",
    "textDocument/rename": "renameProvider", "textDocument/signatureHelp": "signatureHelpProvider",
    "textDocument/selectionRange": "selectionRangeProvider", "textDocument/linkedEditingRange": "linkedEditingRangeProvider",
    "textDocument/onTypeFormatting": "documentOnTypeFormattingProvider", "textDocument/codeAction": "codeActionProvider",
}
DOCUMENTS = {
    "textDocument/documentSymbol": "documentSymbolProvider", "textDocument/foldingRange": "foldingRangeProvider",
    "textDocument/formatting": "documentFormattingProvider", "textDocument/documentLink": "documentLinkProvider",
    "textDocument/codeLens": "codeLensProvider", "textDocument/inlayHint": "inlayHintProvider",
    "textDocument/semanticTokens/full": "semanticTokensProvider", "textDocument/rangeFormatting": "documentRangeFormattingProvider",
    "textDocument/diagnostic": "diagnosticProvider",
}
ODD = ("---\nname: 🎉\n---\n- then /Send SMS: \"Hi {a}\"\r\n/Transfer call: \n/\n`/`\u0000\ud7ff x {{ .variables.x | printf \"%s\" }}\n"
       "\u202e<!-- callwright-ignore -->\n1. a\n   1. b\n")
TEXTS = {"job": JOB, "odd": ODD, "empty": "", "spaces": " \n\t\n "}


def parameters(client, uri, method, place):
    params = client.at(uri, place)
    if method == "textDocument/references":
        return {**params, "context": {"includeDeclaration": True}}
    if method == "textDocument/rename":
        return {**params, "newName": "other_name"}
    if method == "textDocument/selectionRange":
        return {**document(uri), "positions": [params["position"]]}
    if method == "textDocument/onTypeFormatting":
        return {**params, "ch": "\n", "options": {"tabSize": 2, "insertSpaces": True}}
    if method == "textDocument/codeAction":
        return {**document(uri), "range": {"start": params["position"], "end": params["position"]}, "context": {"diagnostics": []}}
    return params


def more(client, uri, method):
    params = document(uri)
    if method in ("textDocument/inlayHint", "textDocument/rangeFormatting"):
        params["range"] = whole(client, uri)
    if "ormatting" in method:
        params["options"] = {"tabSize": 2, "insertSpaces": True}
    return params


@pytest.mark.parametrize("capabilities", [{}, EVERYTHING], ids=["bare", "full"])
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("method", PLACES)
def test_at_every_place(start, write, method, name, capabilities):
    client = start(capabilities)
    uri = open_job(client, write, TEXTS[name])
    if not client.announced.get(PLACES[method]):
        assert client.refusal(method, parameters(client, uri, method, 0))["code"] == -32601
        return
    numbers = client.sends([client.asking(method, parameters(client, uri, method, place))
                            for place in range(len(TEXTS[name]) + 1)])
    for number in numbers:
        try:
            client.result(number)
        except Refused as refused:
            assert method == "textDocument/rename" and refused.code in (-32602, -32803), refused


@pytest.mark.parametrize("capabilities", [{}, EVERYTHING], ids=["bare", "full"])
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("method", DOCUMENTS)
def test_of_the_whole_document(start, write, method, name, capabilities):
    client = start(capabilities)
    uri = open_job(client, write, TEXTS[name])
    if not client.announced.get(DOCUMENTS[method]):
        assert client.refusal(method, more(client, uri, method))["code"] == -32601
        return
    client.ask(method, more(client, uri, method))


@pytest.mark.parametrize("method", [*PLACES, *DOCUMENTS])
def test_of_a_document_that_is_not_open(start, write, method):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    capability = {**PLACES, **DOCUMENTS}[method]
    params = parameters(client, uri, method, 0) if method in PLACES else more(client, uri, method)
    params["textDocument"] = {"uri": "file:///nowhere/at/all.job.md"}
    error = client.refusal(method, params)
    assert error["code"] == (-32602 if client.announced.get(capability) else -32601)


@pytest.mark.parametrize("method", [*PLACES, *DOCUMENTS])
def test_of_a_closed_document(start, write, method):
    client = start(EVERYTHING)
    uri = open_job(client, write)
    params = parameters(client, uri, method, 0) if method in PLACES else more(client, uri, method)
    client.close(uri)
    assert client.refusal(method, params)["code"] in (-32602, -32601)


NOTHING = {
    "textDocument/hover": (None,), "textDocument/definition": (None, []), "textDocument/references": (None, []),
    "textDocument/documentHighlight": (None, []), "textDocument/prepareRename": (None,), "textDocument/codeAction": (None, []),
    "textDocument/signatureHelp": (None,), "textDocument/linkedEditingRange": (None,), "textDocument/documentLink": (None, []),
    "textDocument/codeLens": (None, []), "textDocument/foldingRange": (None, []), "textDocument/documentSymbol": (None, []),
    "textDocument/inlayHint": (None, []), "textDocument/formatting": (None, []),
}


@pytest.mark.parametrize("method", NOTHING)
def test_where_nothing_is(start, write, method):
    """Null or an empty list, as the method has it."""
    client = start()
    uri = open_job(client, write, "")
    capability = {**PLACES, **DOCUMENTS}[method]
    params = parameters(client, uri, method, 0) if method in PLACES else more(client, uri, method)
    if client.announced.get(capability):
        assert client.ask(method, params) in NOTHING[method]
    else:
        assert client.refusal(method, params)["code"] == -32601


def test_completion_where_nothing_is(start, write):
    client = start()
    uri = open_job(client, write, f"then {PROBE} https://example.com/x")
    result = client.ask("textDocument/completion", client.at(uri, len(client.text(uri))))
    assert result is None or (result if isinstance(result, list) else result["items"]) == []
