"""What a server may send only to a client that said it can take it."""

from client.capabilities import at
from client.types import BadMessage

_REQUESTS = {
    "workspace/configuration": "workspace.configuration",
    "workspace/workspaceFolders": "workspace.workspaceFolders",
    "workspace/applyEdit": "workspace.applyEdit",
    "window/showDocument": "window.showDocument.support",
    "window/workDoneProgress/create": "window.workDoneProgress",
    "workspace/codeLens/refresh": "workspace.codeLens.refreshSupport",
    "workspace/semanticTokens/refresh": "workspace.semanticTokens.refreshSupport",
    "workspace/inlayHint/refresh": "workspace.inlayHint.refreshSupport",
    "workspace/diagnostic/refresh": "workspace.diagnostics.refreshSupport",
    "workspace/foldingRange/refresh": "workspace.foldingRange.refreshSupport",
}
_DIAGNOSTIC_FIELDS = {
    "relatedInformation": "relatedInformation", "tags": "tagSupport", "codeDescription": "codeDescriptionSupport"}
_ACTION_FIELDS = {"isPreferred": "isPreferredSupport", "disabled": "disabledSupport", "data": "dataSupport"}


def check_request(message, capabilities):
    """A request or a notification from the server."""
    method, params = message["method"], message.get("params")
    if method in _REQUESTS and not at(capabilities, _REQUESTS[method]):
        raise BadMessage(f"{method} goes only to clients with {_REQUESTS[method]}")
    if method == "client/registerCapability":
        for registration in params["registrations"]:
            path = registration["method"].replace("/", ".", 1) + ".dynamicRegistration"
            _need(capabilities, path, registration)
    if method == "textDocument/publishDiagnostics":
        for diagnostic in params["diagnostics"]:
            _check_diagnostic(diagnostic, capabilities, "textDocument.publishDiagnostics")
    if method == "workspace/applyEdit":
        check_edit(params["edit"], capabilities)


def check_result(method, result, capabilities):
    """What a request was answered with."""
    check = _RESULTS.get(method)
    if check and result is not None:
        check(result, capabilities)


def check_edit(edit, capabilities):
    """A workspace edit, as the client can carry it out."""
    root = "workspace.workspaceEdit."
    if "changes" in edit and "documentChanges" in edit:
        raise BadMessage(f"an edit says itself twice: {edit}")
    if "changeAnnotations" in edit:
        _need(capabilities, root + "changeAnnotationSupport", edit)
    if "documentChanges" not in edit:
        return
    _need(capabilities, root + "documentChanges", edit)
    for change in edit["documentChanges"]:
        if "kind" in change and change["kind"] not in (at(capabilities, root + "resourceOperations") or []):
            raise BadMessage(f"the client cannot {change['kind']} files: {change}")
        for part in change.get("edits", []):
            if "annotationId" in part:
                _need(capabilities, root + "changeAnnotationSupport", edit)
            if "snippet" in part:
                _need(capabilities, root + "snippetEditSupport", edit)


def _check_diagnostic(diagnostic, capabilities, root):
    for field, capability in _DIAGNOSTIC_FIELDS.items():
        if field in diagnostic:
            _need(capabilities, f"{root}.{capability}", diagnostic)
    values = at(capabilities, root + ".tagSupport.valueSet") or []
    for tag in diagnostic.get("tags", []):
        if tag not in values:
            raise BadMessage(f"the client does not know tag {tag}: {diagnostic}")


def _check_completion(result, capabilities):
    root = "textDocument.completion.completionItem."
    for item in result["items"] if isinstance(result, dict) else result:
        _check_item(item, capabilities, root)


def _check_item(item, capabilities, root="textDocument.completion.completionItem."):
    if item.get("insertTextFormat") == 2:
        _need(capabilities, root + "snippetSupport", item)
    if "insertTextMode" in item:
        _need(capabilities, root + "insertTextModeSupport", item)
    if "insert" in item.get("textEdit", {}):
        _need(capabilities, root + "insertReplaceSupport", item)
    if "labelDetails" in item:
        _need(capabilities, root + "labelDetailsSupport", item)
    if "commitCharacters" in item:
        _need(capabilities, root + "commitCharactersSupport", item)
    _check_markup(item.get("documentation"), capabilities, root + "documentationFormat")


def _check_hover(result, capabilities):
    _check_markup(result["contents"], capabilities, "textDocument.hover.contentFormat")


def _check_markup(markup, capabilities, path):
    if isinstance(markup, dict) and markup.get("kind") == "markdown":
        if "markdown" not in (at(capabilities, path) or []):
            raise BadMessage(f"the client shows no Markdown: {markup}")


def _check_actions(result, capabilities):
    root = "textDocument.codeAction."
    for action in result:
        if isinstance(action.get("command"), str):
            continue
        _need(capabilities, root + "codeActionLiteralSupport", action)
        for field, capability in _ACTION_FIELDS.items():
            if field in action:
                _need(capabilities, root + capability, action)
        for diagnostic in action.get("diagnostics", []):
            _check_diagnostic(diagnostic, capabilities, "textDocument.publishDiagnostics")
        if "edit" in action:
            check_edit(action["edit"], capabilities)


def _check_symbols(result, capabilities):
    for symbol in result:
        if "location" not in symbol:
            _need(capabilities, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport", symbol)


def _check_locations(result, capabilities):
    for location in result if isinstance(result, list) else [result]:
        if "targetUri" in location:
            _need(capabilities, "textDocument.definition.linkSupport", location)


def _check_report(result, capabilities):
    # Clients of 3.17 say of findings once what they can show, however they get them.
    pulled, pushed = (at(capabilities, f"textDocument.{name}") or {} for name in ("diagnostic", "publishDiagnostics"))
    either = {"textDocument": {"diagnostic": {**pushed, **pulled}}}
    for diagnostic in result.get("items", []):
        _check_diagnostic(diagnostic, either, "textDocument.diagnostic")
    if "relatedDocuments" in result:
        _need(capabilities, "textDocument.diagnostic.relatedDocumentSupport", result)


def _check_links(result, capabilities):
    for link in result:
        if "tooltip" in link:
            _need(capabilities, "textDocument.documentLink.tooltipSupport", link)


def _need(capabilities, path, what):
    if not at(capabilities, path) and at(capabilities, path) != {}:
        raise BadMessage(f"only for clients with {path}: {str(what)[:1000]}")


_RESULTS = {
    "textDocument/completion": _check_completion,
    "completionItem/resolve": _check_item,
    "textDocument/hover": _check_hover,
    "textDocument/codeAction": _check_actions,
    "textDocument/documentSymbol": _check_symbols,
    "textDocument/definition": _check_locations,
    "textDocument/rename": check_edit,
    "workspace/willRenameFiles": check_edit,
    "textDocument/diagnostic": _check_report,
    "textDocument/documentLink": _check_links,
}
