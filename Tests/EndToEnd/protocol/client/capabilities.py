"""What clients say that they can do."""

import copy

_SYMBOL_KINDS = {"valueSet": list(range(1, 27))}
_DYNAMIC = {"dynamicRegistration": True}

EVERYTHING = {
    "general": {"positionEncodings": ["utf-16", "utf-8", "utf-32"]},
    "window": {"workDoneProgress": True, "showDocument": {"support": True}, "showMessage": {}},
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {
            "documentChanges": True, "resourceOperations": ["create", "rename", "delete"],
            "failureHandling": "undo", "normalizesLineEndings": False,
            "changeAnnotationSupport": {"groupsOnLabel": True}, "metadataSupport": True, "snippetEditSupport": True},
        "didChangeConfiguration": _DYNAMIC,
        "didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True},
        "symbol": {
            "dynamicRegistration": True, "symbolKind": _SYMBOL_KINDS, "tagSupport": {"valueSet": [1]},
            "resolveSupport": {"properties": ["location.range"]}},
        "executeCommand": _DYNAMIC,
        "workspaceFolders": True,
        "configuration": True,
        "semanticTokens": {"refreshSupport": True},
        "codeLens": {"refreshSupport": True},
        "inlayHint": {"refreshSupport": True},
        "diagnostics": {"refreshSupport": True},
        "foldingRange": {"refreshSupport": True},
        "fileOperations": {
            "didCreate": True, "willCreate": True, "didRename": True, "willRename": True, "didDelete": True,
            "willDelete": True},
    },
    "textDocument": {
        "synchronization": {"didSave": True, "willSave": True, "willSaveWaitUntil": True},
        "publishDiagnostics": {
            "relatedInformation": True, "tagSupport": {"valueSet": [1, 2]}, "versionSupport": True,
            "codeDescriptionSupport": True, "dataSupport": True},
        "completion": {
            "completionItem": {
                "snippetSupport": True, "commitCharactersSupport": True, "documentationFormat": ["markdown", "plaintext"],
                "deprecatedSupport": True, "preselectSupport": True, "tagSupport": {"valueSet": [1]},
                "insertReplaceSupport": True, "resolveSupport": {"properties": ["documentation", "detail"]},
                "insertTextModeSupport": {"valueSet": [1, 2]}, "labelDetailsSupport": True},
            "completionItemKind": {"valueSet": list(range(1, 26))}, "contextSupport": True,
            "completionList": {"itemDefaults": ["commitCharacters", "editRange", "insertTextFormat", "data"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "signatureHelp": {
            "signatureInformation": {
                "documentationFormat": ["markdown", "plaintext"],
                "parameterInformation": {"labelOffsetSupport": True}, "activeParameterSupport": True},
            "contextSupport": True},
        "definition": {"linkSupport": True},
        "references": {},
        "documentHighlight": {},
        "documentSymbol": {
            "symbolKind": _SYMBOL_KINDS, "hierarchicalDocumentSymbolSupport": True, "tagSupport": {"valueSet": [1]},
            "labelSupport": True},
        "codeAction": {
            "codeActionLiteralSupport": {
                "codeActionKind": {"valueSet": ["", "quickfix", "refactor", "refactor.rewrite", "source",
                                                "source.fixAll"]}},
            "isPreferredSupport": True, "disabledSupport": True, "dataSupport": True,
            "resolveSupport": {"properties": ["edit"]}},
        "codeLens": {},
        "documentLink": {"tooltipSupport": True},
        "formatting": {},
        "rangeFormatting": {},
        "onTypeFormatting": {},
        "rename": {"prepareSupport": True, "prepareSupportDefaultBehavior": 1},
        "foldingRange": {
            "foldingRangeKind": {"valueSet": ["comment", "imports", "region"]},
            "foldingRange": {"collapsedText": True}},
        "selectionRange": {},
        "linkedEditingRange": {},
        "semanticTokens": {
            "requests": {"range": True, "full": {"delta": True}},
            "tokenTypes": [
                "namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable",
                "property", "enumMember", "event", "function", "method", "macro", "keyword", "modifier", "comment",
                "string", "number", "regexp", "operator", "decorator"],
            "tokenModifiers": ["declaration", "definition", "readonly", "deprecated", "documentation"],
            "formats": ["relative"]},
        "inlayHint": {"resolveSupport": {"properties": ["tooltip"]}},
    },
}
"""A client that can do all, except that it does not pull diagnostics: no client does both."""

PULLS = {"textDocument": {"diagnostic": {"relatedDocumentSupport": True}}}


def with_parts(*parts):
    """The capabilities of a client that has these parts and no others."""
    result = {}
    for part in parts:
        _merge(result, copy.deepcopy(part))
    return result


def without(capabilities, *paths):
    """The same client, but what lies at these dotted paths is missing."""
    result = copy.deepcopy(capabilities)
    for path in paths:
        *parents, last = path.split(".")
        place = result
        for parent in parents:
            place = place.get(parent, {})
        place.pop(last, None)
    return result


def at(capabilities, path):
    """What lies at a dotted path; nothing where anything on the way is missing."""
    place = capabilities
    for key in path.split("."):
        if not isinstance(place, dict):
            return None
        place = place.get(key)
    return place


def _merge(into, more):
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value
