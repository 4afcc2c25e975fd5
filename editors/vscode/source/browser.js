"use strict";
// In a browser: the module, and files through the editor alone.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/browser");
const { Extension } = require("./extension");
const { connect } = require("./module");

let extension;

exports.activate = async (context) => {
  extension = new Extension(context, (options) => new ModuleClient(context, options));
  await extension.start();
};

exports.deactivate = () => extension?.stop();

// The client library of the browser wants a worker; an extension runs in one already.
class ModuleClient extends LanguageClient {
  constructor(context, options) {
    super("callwright", "Callwright", options, undefined);
    this.folder = vscode.Uri.joinPath(context.extensionUri, "dist");
    this.options = options;
  }

  createMessageTransports() {
    return connect(this.folder, this.options);
  }
}
