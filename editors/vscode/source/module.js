"use strict";
// The language server as a WebAssembly module: a message goes in, and what it asks for is carried out through the editor.
const vscode = require("vscode");
const { MissingPart, Parts } = require("../../web/source/server/parts.js");
const { Log } = require("./log.js");

// An extension is there whole, so both parts of the module are read before anything in it is called.
exports.connect = async (folder, options) => {
  const [first, rest] = ["callwright.wasm", "callwright-rest.wasm"].map((name) => compiled(vscode.Uri.joinPath(folder, name)));
  rest.catch(() => {});
  const parts = new Parts(await first, () => {
    throw new MissingPart("a part of the extension is missing; install it again");
  });
  if (!parts.isWhole) parts.complete(await rest);
  const reader = new Reader();
  const server = new Server(parts.exports, new Files(options.uriConverters), (message) => reader.callback?.(message));
  return { reader, writer: new Writer(server), detached: true };
};

async function compiled(file) {
  return WebAssembly.compile(await vscode.workspace.fs.readFile(file));
}

// What a reader and a writer of the client library have in common. Nothing can go wrong on the way to a module.
class End {
  constructor() {
    this.closed = new vscode.EventEmitter();
    this.onClose = this.closed.event;
    this.onError = new vscode.EventEmitter().event;
    this.onPartialMessage = new vscode.EventEmitter().event;
  }

  dispose() {}
}

class Reader extends End {
  listen(callback) {
    this.callback = callback;
    return { dispose: () => (this.callback = undefined) };
  }
}

class Writer extends End {
  constructor(server) {
    super();
    this.server = server;
  }

  async write(message) {
    this.server.receive({ message });
  }

  end() {
    this.server.receive({ end: true });
  }
}

class Server {
  constructor(exports, files, deliver) {
    Object.assign(this, { exports, files, deliver, log: new Log(), isWaiting: false });
  }

  receive(input) {
    this.hand({ time: Math.floor(Date.now() / 1000) });
    this.hand(input);
    this.carryOut();
    this.askForQuiet();
  }

  // All that waits is handed in first.
  askForQuiet() {
    if (this.isWaiting) return;
    this.isWaiting = true;
    setTimeout(() => {
      this.isWaiting = false;
      this.hand({ quiet: true });
      this.carryOut();
    }, 0);
  }

  hand(input) {
    const { allocate, receive, memory } = this.exports;
    const bytes = new TextEncoder().encode(JSON.stringify(input));
    const place = allocate(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, place);
    receive(place, bytes.length);
  }

  carryOut() {
    const { take, release, memory } = this.exports;
    const place = take();
    const [start, length] = new Uint32Array(memory.buffer, place, 2);
    const outputs = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, start, length)));
    release();
    for (const output of outputs) this.handle(output);
  }

  handle(output) {
    if (output.message) this.deliver(output.message);
    else if ("find" in output) this.answer(output.find, this.files.find(output.name, output.above));
    else if ("list" in output) this.answer(output.list, this.files.list(output.folder));
    else if ("read" in output) this.answer(output.read, this.files.read(output.path));
    else if ("store" in output) this.receive(this.log.answer(output));
    else if (output.goOn) this.askForQuiet();
    else if (output.log) console.warn(output.log);
  }

  async answer(number, found) {
    this.receive({ answer: number, ...(await found.catch(() => undefined)) });
  }
}

// Paths are the server's; the editor's files may lie elsewhere.
class Files {
  constructor(converters) {
    this.uri = (path) => converters.protocol2Code(vscode.Uri.file(path).toString());
  }

  async read(path) {
    const bytes = await vscode.workspace.fs.readFile(this.uri(path));
    return { path, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  }

  async list(folder) {
    const entries = await vscode.workspace.fs.readDirectory(this.uri(folder));
    const isFolder = (type) => (type & vscode.FileType.Directory) !== 0 && (type & vscode.FileType.SymbolicLink) === 0;
    return { entries: entries.map(([name, type]) => ({ name, isFolder: isFolder(type) })) };
  }

  async find(name, above) {
    for (let folder = above; ; folder = folder.slice(0, folder.lastIndexOf("/"))) {
      const found = await this.read(`${folder}/${name}`.replace("//", "/")).catch(() => undefined);
      if (found || folder === "" || folder === "/") return found;
    }
  }
}
