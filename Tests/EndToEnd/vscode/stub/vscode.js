"use strict";
// The module `vscode` as far as the client library and the extension ask for it, so that both run without the editor.
// `stub` is what a test sees and does; the rest is the editor's own interface.
const { promises: files, readFileSync } = require("fs");
const { TextDocument } = require("./document");
const values = require("./values");
const { Disposable, EventEmitter, Uri } = values;

const events = new Proxy({}, { get: (known, name) => (known[name] ??= new EventEmitter()) });
const stub = {
  events, providers: {}, collections: {}, commands: {}, views: {}, messages: [], diffs: [], settings: {}, contents: {},
  // What a person answers to a message: a function of its words and choices.
  answer: () => undefined,
  statusBar: undefined,
  open(path, languageId, uri = Uri.file(path)) {
    const changed = (change) => events.onDidChangeTextDocument.fire(change);
    const document = new TextDocument(uri, languageId, readFileSync(path, "utf8"), changed);
    workspace.textDocuments.push(document);
    events.onDidOpenTextDocument.fire(document);
    return document;
  },
  show(document, place = new values.Position(0, 0)) {
    window.activeTextEditor = { document, selection: new values.Selection(place, place) };
    events.onDidChangeActiveTextEditor.fire(window.activeTextEditor);
  },
};

// Everything that is called on… is an event.
function withEvents(object) {
  return new Proxy(object, {
    get: (known, name) =>
      name in known ? known[name] : /^on(Did|Will)/.test(String(name)) ? events[name].event : undefined,
  });
}

const enumeration = (names, first = 0) => Object.fromEntries(names.split(" ").map((name, place) => [name, place + first]));

const message = (level) => async (words, ...choices) => {
  stub.messages.push({ level, words });
  return stub.answer(words, choices);
};

const channel = (name) => ({
  name, append() {}, appendLine() {}, clear() {}, dispose() {}, replace() {}, show() {}, trace() {}, info() {}, error() {},
});

const window = withEvents({
  activeTextEditor: undefined, visibleTextEditors: [], visibleNotebookEditors: [],
  tabGroups: withEvents({ all: [], activeTabGroup: { tabs: [] } }),
  createOutputChannel: channel,
  createStatusBarItem: (id) => (stub.statusBar = {
    id, isShown: false, show() { this.isShown = true; }, hide() { this.isShown = false; }, dispose() {},
  }),
  createTreeView: (id, { treeDataProvider }) => {
    stub.views[id] = treeDataProvider;
    return new Disposable();
  },
  showErrorMessage: message("error"), showInformationMessage: message("information"), showWarningMessage: message("warning"),
  showTextDocument: async (document) => ({ document }),
  withProgress: (options, task) => task({ report() {} }, new values.CancellationTokenSource().token),
});

const workspace = withEvents({
  name: "stub", rootPath: undefined, workspaceFolders: undefined, textDocuments: [], notebookDocuments: [], isTrusted: true,
  getConfiguration: (section) => configuration(section),
  getWorkspaceFolder: (uri) => workspace.workspaceFolders?.find((folder) => uri.toString().startsWith(folder.uri.toString())),
  createFileSystemWatcher: () => withEvents({ dispose() {} }),
  openTextDocument: async (uri) => workspace.textDocuments.find((one) => one.uri.toString() === uri.toString()),
  async applyEdit(edit) {
    for (const [uri, edits] of edit.entries()) {
      const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      if (!document) return false;
      document.apply(edits);
    }
    return true;
  },
  registerTextDocumentContentProvider: (scheme, provider) => {
    stub.contents[scheme] = provider;
    return new Disposable();
  },
  fs: {
    readFile: (uri) => files.readFile(uri.path),
    readDirectory: async (uri) =>
      (await files.readdir(uri.path, { withFileTypes: true })).map((one) => [one.name, one.isDirectory() ? 2 : 1]),
  },
});

function configuration(section) {
  const settings = section ? stub.settings[section] ?? {} : stub.settings;
  const value = (key) => key.split(".").reduce((object, part) => object?.[part], settings);
  return { ...settings, get: (key, other) => value(key) ?? other, has: (key) => value(key) !== undefined, inspect: () => undefined };
}

const commands = {
  registerCommand(name, run, self) {
    if (stub.commands[name]) throw new Error(`the command ${name} is there already`);
    stub.commands[name] = self ? run.bind(self) : run;
    return new Disposable(() => delete stub.commands[name]);
  },
  async executeCommand(name, ...rest) {
    if (name === "vscode.diff") return void stub.diffs.push(rest);
    if (name.endsWith(".focus")) return undefined;
    if (!stub.commands[name]) throw new Error(`there is no command ${name}`);
    return stub.commands[name](...rest);
  },
};

function collection(name) {
  const entries = new Map();
  return (stub.collections[name] = {
    name, clear: () => entries.clear(), delete: (uri) => entries.delete(uri.toString()), dispose: () => entries.clear(),
    forEach: (run) => entries.forEach((value, key) => run(Uri.parse(key), value)),
    get: (uri) => entries.get(uri.toString()), has: (uri) => entries.has(uri.toString()),
    set(uri, diagnostics) {
      entries.set(uri.toString(), diagnostics ?? []);
      events.onDidChangeDiagnostics.fire({ uris: [uri] });
    },
  });
}

const languages = new Proxy(
  withEvents({
    createDiagnosticCollection: (name = "") => collection(name),
    getDiagnostics: (uri) => Object.values(stub.collections).flatMap((one) => one.get(uri) ?? []),
    match: (selector, document) =>
      [selector].flat().some((one) => (one.language ?? document.languageId) === document.languageId) ? 10 : 0,
    setTextDocumentLanguage: async (document) => document,
  }),
  {
    get: (known, name) =>
      known[name] ??
      (String(name).startsWith("register")
        ? (selector, provider, ...rest) => {
            (stub.providers[name] ??= []).push({ provider, rest });
            return new Disposable();
          }
        : undefined),
  },
);

const api = {
  ...values, version: "1.90.0", commands, languages, window, workspace, stub,
  env: withEvents({ appName: "stub", language: "en", openExternal: async () => true }),
  extensions: withEvents({ all: [], getExtension: () => undefined }),
  CodeActionTriggerKind: enumeration("Invoke Automatic", 1), CompletionItemTag: { Deprecated: 1 },
  CompletionItemKind: enumeration(
    "Text Method Function Constructor Field Variable Class Interface Module Property Unit Value Enum Keyword Snippet Color " +
      "File Reference Folder EnumMember Constant Struct Event Operator TypeParameter User Issue"),
  CompletionTriggerKind: enumeration("Invoke TriggerCharacter TriggerForIncompleteCompletions"),
  DiagnosticSeverity: enumeration("Error Warning Information Hint"), DiagnosticTag: enumeration("Unnecessary Deprecated", 1),
  DocumentHighlightKind: enumeration("Text Read Write"), EndOfLine: enumeration("LF CRLF", 1),
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 }, FoldingRangeKind: enumeration("Comment Imports Region", 1),
  InlayHintKind: enumeration("Type Parameter", 1), NotebookCellKind: enumeration("Markup Code", 1),
  ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 }, SignatureHelpTriggerKind: enumeration("Invoke TriggerCharacter ContentChange", 1),
  StatusBarAlignment: enumeration("Left Right", 1), SymbolTag: { Deprecated: 1 }, TextDocumentChangeReason: enumeration("Undo Redo", 1),
  SymbolKind: enumeration(
    "File Module Namespace Package Class Method Property Field Constructor Enum Interface Function Variable Constant String " +
      "Number Boolean Array Object Key Null EnumMember Struct Event Operator TypeParameter"),
  TextDocumentSaveReason: enumeration("Manual AfterDelay FocusOut", 1),
  TreeItemCollapsibleState: enumeration("None Collapsed Expanded"), LanguageStatusSeverity: enumeration("Information Warning Error"),
};

// Classes that the library only builds on.
module.exports = new Proxy(api, {
  get: (known, name) => known[name] ?? (/^[A-Z]/.test(String(name)) ? (known[name] = class {}) : undefined),
});
