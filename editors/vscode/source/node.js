"use strict";
// Where there are files and processes: the program `callwright` if there is one, else the module inside the extension.
const fs = require("fs");
const path = require("path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { Extension } = require("./extension");
const { connect } = require("./module");

let extension;

exports.activate = async (context) => {
  extension = new Extension(context, (options) => client(context, options));
  await extension.start();
};

exports.deactivate = () => extension?.stop();

async function client(context, options) {
  const settings = vscode.workspace.getConfiguration("callwright");
  const wanted = settings.get("server");
  const program = wanted === "module" ? undefined : findProgram(settings.get("path"));
  if (program) return new LanguageClient("callwright", "Callwright", { command: program, args: ["serve"] }, options);
  if (wanted === "program") {
    throw new Error("The program callwright was not found; install it, or say in callwright.path where it is.");
  }
  const folder = vscode.Uri.joinPath(context.extensionUri, "dist");
  return new LanguageClient("callwright", "Callwright", () => connect(folder, options), options);
}

// Only a person's own settings and PATH name the program, never the folder that is open.
function findProgram(setting) {
  if (setting) return setting;
  const name = process.platform === "win32" ? "callwright.exe" : "callwright";
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(path.isAbsolute);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
