"use strict";
// As an editor on a page runs an extension: in a worker, its bundle a module that may ask for `vscode` and nothing else. The
// test runs beside it; what it says, and what lies in the files at its end, goes to the server that the page came from.
const { files, readFileSync } = require("fs");
const vscode = require("vscode");

function load(path) {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".json")) return JSON.parse(text);
  const module = { exports: {} };
  const ask = (name) => {
    if (name !== "vscode") throw new Error(`an extension on a page asked for ${name}`);
    return vscode;
  };
  new Function("module", "exports", "require", text)(module, module.exports, ask);
  return module.exports;
}

const said = [];
const say = (...words) => void said.push(words.map((one) => one?.stack ?? String(one)).join(" "));

async function main() {
  const { test, paths } = await (await fetch("/task")).json();
  for (const path of paths) files.set(path, new Uint8Array(await (await fetch(`/file${path}`)).arrayBuffer()));
  console.log = console.warn = console.error = say;
  self.require = load;
  self.testProcess = {
    argv: test.argv,
    cwd: () => test.folder,
    exit(code) {
      const texts = Object.fromEntries(paths.concat(test.made).map((path) => [path, files.has(path) && readFileSync(path, "utf8")]));
      fetch("/end", { method: "POST", body: JSON.stringify({ code, said, texts }) });
    },
  };
  require("../test.js");
}

main();
