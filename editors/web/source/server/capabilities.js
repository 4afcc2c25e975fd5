/** What this page can do, as the protocol has it. */
export const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true, changeAnnotationSupport: {}, snippetEditSupport: true,
      resourceOperations: ["create", "rename"],
    },
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { willRename: true, didRename: true, didDelete: true },
  },
  window: { showMessage: { messageActionItem: {} } },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    hover: { contentFormat: ["markdown"] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      isPreferredSupport: true, disabledSupport: true, dataSupport: true, resolveSupport: { properties: ["edit"] },
    },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
    rename: { prepareSupport: true },
    inlayHint: {},
  },
};
