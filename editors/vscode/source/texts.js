"use strict";
// Texts that are nowhere on disk, to look at: one side of a comparison, the page of a rule.
const vscode = require("vscode");

const scheme = "callwright-text";

exports.Texts = class {
  constructor() {
    this.texts = new Map();
    this.changed = new vscode.EventEmitter();
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.changed.event,
      provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? "",
    });
  }

  uri(name, text) {
    const uri = vscode.Uri.parse(`${scheme}:/${encodeURIComponent(name)}`);
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }

  async compare(title, old, now) {
    await vscode.commands.executeCommand("vscode.diff", old, now, title, { preview: true });
  }

  dispose() {
    this.registration.dispose();
    this.changed.dispose();
  }
};
