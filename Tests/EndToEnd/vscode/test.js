"use strict";
// Drives the extension as it is bundled, over the real client library, with the editor's own module replaced by a stand-in.
// Usage: test.js (program|module|browser) WORKSPACE BUNDLES
const assert = require("assert/strict");
const { cpSync, readFileSync, writeFileSync } = require("fs");
const { join } = require("path");
const vscode = require("vscode");
const { squiggle, menu, bubble, bulb, lens, difference } = require("./screen");

const [variant, folder, bundles] = process.argv.slice(2);
const { stub, Position, Range, Uri } = vscode;
const isOnDisk = variant !== "browser";
const uri = (path) => (isOnDisk ? Uri.file(path) : Uri.parse(`page://host${path}`));
const screen = [];

function ok(what) {
  console.log(`ok ${what}`);
}

async function until(what, condition) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const found = await condition();
    if (found) {
      ok(what);
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000 * (process.env?.LOOK_EVERY ?? 0.025)));
  }
  throw new Error(`waited in vain until ${what}`);
}

const token = () => new vscode.CancellationTokenSource().token;
const provider = (name) => stub.providers[`register${name}Provider`][0].provider;
const findings = (document) => vscode.languages.getDiagnostics(document.uri);
const errors = (document) => findings(document).filter((one) => one.severity === vscode.DiagnosticSeverity.Error);
const run = (name, ...rest) => vscode.commands.executeCommand(`callwright.${name}`, ...rest);

function type(document, text) {
  const end = document.positionAt(document.getText().length);
  document.apply([vscode.TextEdit.insert(end, text)]);
}

// Takes an entry of the menu where the text ends, or so many characters before, and leaves `filling` where the entry asks.
async function complete(document, title, filling = "", before = 0) {
  const place = document.positionAt(document.getText().length - before);
  const context = { triggerKind: vscode.CompletionTriggerKind.Invoke };
  const menu = await provider("CompletionItem").provideCompletionItems(document, place, token(), context);
  const items = menu.items ?? menu;
  const item = items.find((one) => one.label === title);
  assert.ok(item, `${title} is in the menu: ${items.map((one) => one.label)}`);
  const text = (item.insertText.value ?? item.insertText).replace(/\$\{\d+(?::[^}]*)?\}|\$\d/, filling).replace(/\$0/, "");
  document.apply([vscode.TextEdit.replace(item.range.inserting ?? item.range, text)]);
  return items;
}

async function firstLook(document) {
  const [error] = await until("shows: findings", () => errors(document).length === 1 && errors(document));
  assert.deepEqual(error.range, new Range(5, 71, 5, 79), "behind the emoji it stands at the right place");
  screen.push("Findings", ...squiggle(document, error));
  assert.equal(stub.statusBar.id, "callwright.budget");
  await until("the status bar counts characters", () => stub.statusBar.isShown);
  assert.match(stub.statusBar.text, /^\d{3} \/ 10,000$/);
  screen.push("", "Status bar", stub.statusBar.text);
}

async function menus(document) {
  type(document, "- If they have a question, say that you will answer by text, then /Se");
  const items = await complete(document, "Send SMS", "We will answer soon");
  screen.push("", "Menu", ...menu("/Se", items));
  type(document, ". Confirm it arrived.\n- If they want a person, /Tr");
  screen.push(...menu("/Tr", await complete(document, "Transfer call")));
  screen.push(...menu('/Transfer call: "', await complete(document, "Front desk", "", 1)));
  assert.match(document.getText(), /, \/Transfer call: "Front desk"$/);
  type(document, "\n");
  ok("shows: menu");
}

async function mend(document) {
  const [{ range }] = await until("the error is where it was", () => errors(document).length === 1 && errors(document));
  const actions = await provider("CodeActions").provideCodeActions(document, range, { diagnostics: errors(document), triggerKind: 1 }, token());
  screen.push("", "Fixes", ...bulb(actions.filter((one) => one.kind.value.startsWith("quickfix"))));
  const fix = actions.find((one) => one.title === "Write /Send SMS");
  await vscode.workspace.applyEdit(fix.edit);
  await until("shows: fixes", () => errors(document).length === 0);
  const hover = await provider("Hover").provideHover(document, new Position(5, 90), token());
  assert.match(hover.contents[0].value, /Book here: https:\/\/example\.com\/book/);
  screen.push("", "Hover", ...bubble(hover));
  ok("shows: hover");
}

async function rename(document) {
  const place = new Position(5, document.lineAt(5).text.indexOf("caller_name") + 2);
  const edit = await provider("Rename").provideRenameEdits(document, place, "guest_name", token());
  assert.deepEqual(edit.entries().map(([one]) => one.path.split("/").pop()).sort(), ["callwright.json", "remind.job.md", "visit.job.md"]);
  assert.ok(await vscode.workspace.applyEdit(edit));
  ok("shows: rename");
}

async function more(document) {
  const hints = await provider("InlayHints").provideInlayHints(document, new Range(0, 0, document.lineCount, 0), token());
  assert.ok(hints.some((one) => String(one.label.value ?? one.label).includes("1 segment")));
  ok("shows: hints");
  const lenses = await provider("CodeLens").provideCodeLenses(document, token());
  screen.push("", "Lens", ...lens(document, lenses.find((one) => /^Optimize/.test(one.command.title))));
  ok("shows: lenses");
}

async function optimize(document) {
  const before = document.getText();
  stub.answer = () => undefined;
  await run("previewJob");
  assert.equal(document.getText(), before, "a preview changes nothing");
  const [[old, proposed, title]] = stub.diffs;
  assert.equal(old, document.uri);
  assert.match(title, /^visit\.job\.md: what Optimize would change$/);
  const after = stub.contents["callwright-text"].provideTextDocumentContent(proposed);
  assert.notEqual(after, before);
  await run("optimizeJob");
  await until("shows: Optimize", () => document.getText() === after);
  assert.match(document.getText(), /their name\. Ask for the day/);
  screen.push("", `Comparison: ${title}`, ...difference(before, after));
  type(document, "- Never quote prices.\n");
  await run("undoJob");
  await until("shows: Undo", () => document.getText() === `${before}- Never quote prices.\n`);
}

async function history(document) {
  const view = stub.views["callwright.history"];
  const entries = await view.getChildren();
  assert.equal(entries.length, 2);
  const items = entries.map((entry) => view.getTreeItem(entry));
  assert.ok(items.every((item) => item.contextValue === "entry"));
  const change = entries.find((entry) => entry.reasons.length > 0);
  assert.ok((await view.getChildren(change)).length > 0, "a change has its reasons");
  const text = document.getText();
  await run("compareEntry", change);
  assert.equal(stub.diffs.at(-1)[1], document.uri);
  await run("restoreEntry", change);
  assert.doesNotMatch(document.getText(), /Never quote/);
  await run("undoJob");
  assert.equal(document.getText(), text, "and restoring is taken back like any change");
  ok("shows: history");
}

// The program's settings name a model. A module cannot run one, says so, and shows what Optimize does by itself.
async function propose(document) {
  const before = document.getText();
  stub.diffs.length = 0;
  stub.answer = (words, choices) => choices.find((one) => one === "Take It");
  await run("proposeJob");
  const [[old, proposed, title]] = stub.diffs;
  assert.equal(old, document.uri);
  assert.equal(title, "visit.job.md: what your model proposes");
  const after = stub.contents["callwright-text"].provideTextDocumentContent(proposed);
  assert.match(after, /their name\. Ask for the day/);
  await until("a proposal is shown beside the text, and taken", () => document.getText() === after);
  const said = variant === "program" ? /it was checked, and you decide/ : /cannot run one/;
  assert.ok(stub.messages.some((one) => said.test(one.words)), "and it is said whose it is");
  stub.answer = () => undefined;
  await run("undoJob");
  await until("and taken back", () => document.getText() === before);
}

// Every command of the palette says what it needs when nothing is open.
async function nothingOpen(document) {
  const { commands, menus } = require(join(process.cwd(), "editors/vscode/package.json")).contributes;
  const hidden = menus.commandPalette.filter((one) => one.when === "false").map((one) => one.command);
  vscode.window.activeTextEditor = undefined;
  for (const { command } of commands.filter((one) => !hidden.includes(one.command) && !/restart/.test(one.command))) {
    stub.messages.length = 0;
    await vscode.commands.executeCommand(command);
    assert.match(stub.messages[0]?.words ?? "", /^Callwright: open a job/, command);
  }
  stub.show(document);
  ok("every command says what to open first");
}

async function main() {
  const { activate, deactivate } = require(join(bundles, variant === "browser" ? "browser.js" : "node.js"));
  const root = uri(folder);
  vscode.workspace.workspaceFolders = [{ uri: root, name: "workspace", index: 0 }];
  stub.settings.callwright = {
    path: "", server: variant === "program" ? "program" : "module", inlayHints: true, codeLens: true, characterBudget: true,
  };
  const context = { subscriptions: [], extensionUri: Uri.file(join(bundles, "..")) };
  await activate(context);
  assert.deepEqual(stub.messages, []);
  const open = (name, language) => stub.open(join(folder, name), language, uri(join(folder, name)));
  const documents = [open("callwright.json", "callwright-workspace"), open("remind.job.md", "callwright-job")];
  const document = open("visit.job.md", "callwright-job");
  stub.show(document);
  await firstLook(document);
  await menus(document);
  await mend(document);
  await rename(document);
  await more(document);
  await optimize(document);
  await history(document);
  await propose(document);
  await nothingOpen(document);
  await run("restartServer");
  await until("a restarted server finds what is wrong", () => findings(document).length > 0);
  for (const one of [...documents, document]) writeFileSync(one.uri.path, one.getText());
  await deactivate();
  for (const one of context.subscriptions) one.dispose();
  assert.deepEqual(Object.keys(stub.commands).filter((name) => name.endsWith("Job")), [], "nothing is left behind");
  writeFileSync(join(folder, "screen.txt"), `${screen.join("\n")}\n`);
  ok("PASS");
  process.exit(0);
}

main().catch((problem) => {
  console.error(problem);
  process.exit(1);
});
