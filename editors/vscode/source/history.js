"use strict";
// The changes of the job in front, newest first, in a view of the explorer.
const vscode = require("vscode");

exports.History = class {
  constructor(extension) {
    this.extension = extension;
    this.changed = new vscode.EventEmitter();
    this.onDidChangeTreeData = this.changed.event;
    this.view = vscode.window.createTreeView("callwright.history", { treeDataProvider: this });
    this.listener = vscode.window.onDidChangeActiveTextEditor(() => this.refresh());
  }

  refresh() {
    this.changed.fire(undefined);
  }

  async show() {
    this.refresh();
    await vscode.commands.executeCommand("callwright.history.focus");
  }

  async getChildren(element) {
    if (element) return element.reasons.map((reason) => ({ reason }));
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "callwright-job") return [];
    const history = await this.extension.run("optimizeHistory", document).catch(() => undefined);
    return (history?.entries ?? []).map((entry) => ({
      id: entry.id,
      document,
      title: entry.label ?? entry.kind,
      reasons: entry.changes ?? [],
      note: note(entry, history),
      time: new Date(entry.time * 1000),
    }));
  }

  getTreeItem(element) {
    if (element.reason) return new vscode.TreeItem(element.reason, vscode.TreeItemCollapsibleState.None);
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(element.title, element.reasons.length > 0 ? Collapsed : None);
    item.description = [element.time.toLocaleString(), element.note].filter(Boolean).join(", ");
    item.contextValue = "entry";
    item.id = `${element.document.uri}#${element.id}`;
    return item;
  }

  dispose() {
    this.listener.dispose();
    this.view.dispose();
    this.changed.dispose();
  }
};

function note(entry, history) {
  if (entry.state === "not made") return "not made";
  if (entry.id === history.undo) return "undo reverts this";
  return entry.id === history.redo ? "redo makes this again" : "";
}
