"use strict";
// How many characters the instructions have, in the status bar.
const vscode = require("vscode");

exports.Budget = class {
  constructor(extension) {
    this.extension = extension;
    this.item = vscode.window.createStatusBarItem("callwright.budget", vscode.StatusBarAlignment.Right, 90);
    this.item.name = "Callwright: characters of the instructions";
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === vscode.window.activeTextEditor?.document) this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration(() => this.refresh()),
    ];
  }

  // One question at a time: what is typed while it is under way is asked about after it.
  async refresh() {
    this.isStale = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isStale) {
      this.isStale = false;
      await this.ask();
    }
    this.isAsking = false;
  }

  async ask() {
    const document = vscode.window.activeTextEditor?.document;
    const isWanted = vscode.workspace.getConfiguration("callwright").get("characterBudget");
    if (!isWanted || document?.languageId !== "callwright-job") return this.item.hide();
    const budget = await this.extension.run("countCharacters", document).catch(() => undefined);
    if (!budget) return this.item.hide();
    const { count, limit } = budget;
    const number = (value) => value.toLocaleString("en");
    this.item.text = limit === null ? number(count) : `${number(count)} / ${number(limit)}`;
    this.item.tooltip = limit === null ? "characters of the instructions" : `${number(limit - count)} characters left`;
    const isOver = limit !== null && count > limit;
    this.item.backgroundColor = isOver ? new vscode.ThemeColor("statusBarItem.errorBackground") : undefined;
    this.item.show();
  }

  dispose() {
    for (const listener of this.listeners) listener.dispose();
    this.item.dispose();
  }
};
