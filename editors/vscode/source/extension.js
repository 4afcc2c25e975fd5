"use strict";
// What is the same wherever the server runs: one client, and the parts of the editor that show what it says.
const vscode = require("vscode");
const { Budget } = require("./budget");
const { Commands } = require("./commands");
const { History } = require("./history");
const { Texts } = require("./texts");

const languages = ["callwright-job", "callwright-action", "callwright-workspace"];

exports.Extension = class {
  constructor(context, makeClient) {
    this.makeClient = makeClient;
    this.output = vscode.window.createOutputChannel("Callwright");
    this.texts = new Texts();
    this.history = new History(this);
    this.budget = new Budget(this);
    const commands = new Commands(this);
    context.subscriptions.push(this.output, this.texts, this.history, this.budget, commands);
  }

  async start() {
    try {
      this.client = await this.makeClient(this.options());
      await this.client.start();
      this.budget.refresh();
      this.history.refresh();
    } catch (problem) {
      this.client = undefined;
      vscode.window.showErrorMessage(`Callwright did not start: ${problem.message}`);
    }
  }

  async stop() {
    const client = this.client;
    this.client = undefined;
    await client?.stop();
  }

  // Runs one of the server's commands on a document and gives its result.
  async run(name, document, argument = {}) {
    if (!this.client) throw new Error("the language server is not running");
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const result = await this.client.sendRequest("workspace/executeCommand", {
      command: `callwright.${name}`,
      arguments: [{ uri, ...argument }],
    });
    if (name !== "countCharacters" && name !== "optimizeHistory") this.history.refresh();
    return result;
  }

  options() {
    return {
      documentSelector: languages.map((language) => ({ language })),
      outputChannel: this.output,
      uriConverters: converters(),
      middleware: {
        // The lens: what the history says belongs into its view.
        executeCommand: (command, argument, next) =>
          command === "callwright.optimizeHistory" ? this.history.show() : next(command, argument),
      },
    };
  }
};

// The server knows files by their paths. Where a folder lies elsewhere, on a page say, its files are files to it.
function converters() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isElsewhere = folder && folder.scheme !== "file";
  const isInFolder = (uri) => isElsewhere && uri.scheme === folder.scheme && uri.authority === folder.authority;
  return {
    code2Protocol: (uri) =>
      isInFolder(uri) ? vscode.Uri.file(uri.path).toString() : uri.toString(),
    protocol2Code: (text) => {
      const uri = vscode.Uri.parse(text);
      return isElsewhere && uri.scheme === "file"
        ? uri.with({ scheme: folder.scheme, authority: folder.authority })
        : uri;
    },
  };
}
