// The server's own thread: messages of the page go in as they come, the session's outputs are carried out in their order.
//
// Whatever goes wrong in the module ends this worker with an error; the page starts another one and opens its documents again.

import { MissingPart, Parts } from "./parts.js";
import { ServerModule } from "./module.js";
import { HistoryLog } from "../storage/history-log.js";
import { openDatabase } from "../storage/database.js";
import { Library } from "../storage/library.js";
import { MemoryLibrary, MemoryLog } from "../storage/memory.js";

const REST = new URL("../../callwright-rest.wasm", import.meta.url);
const memory = { library: new MemoryLibrary(), log: new MemoryLog() };
/** What the browser keeps, or what the page tells where it keeps nothing. */
let stores = openDatabase().then((database) => ({ library: new Library(database), log: new HistoryLog(database) }), () => memory);
/** What has come and is not handed in yet, JSON each. @type {string[]} */
const waiting = [];
/** A message to oneself comes after all that are waiting: the input is quiet then. */
const quiet = new MessageChannel();
let isQuietAsked = false;
let toldTime = 0;
let parts;
let session;

self.onmessage = ({ data }) => {
  if (typeof data === "string") hand(`{"message":${data}}`);
  else if (data.first) start(data);
  else if (data.file) remember(data.file);
  else guarded(() => parts?.complete(data.rest));
};
quiet.port1.onmessage = () => {
  isQuietAsked = false;
  exchange('{"quiet":true}');
};
// What fails while something is waited for ends the worker too.
self.addEventListener("unhandledrejection", ({ reason }) => reportError(reason));

/** @param {{path: string, text?: string}} file of a page that can keep nothing */
function remember(file) {
  stores = Promise.resolve(memory);
  if (file.text === undefined) memory.library.remove(file.path);
  else memory.library.write(file);
}

/** @param {{first: WebAssembly.Module, rest?: WebAssembly.Module}} modules compiled once, by the page, for all workers that it starts */
function start({ first, rest }) {
  parts = new Parts(first, demanded);
  if (rest) parts.complete(rest);
  session = new ServerModule(parts);
  const inputs = waiting.splice(0);
  for (const input of inputs) hand(input);
}

/** The rest, called before the page has sent it: it cannot be waited for in the midst of a call. */
function demanded() {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", REST, false);
    request.responseType = "arraybuffer";
    request.send();
    if (request.status === 200) return new WebAssembly.Module(request.response);
  } catch (error) {
    throw new MissingPart(error.message);
  }
  throw new MissingPart("the server does not have it");
}

/** Without what it needs the session cannot go on; the page starts another one when that is there. */
function guarded(work) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error;
    self.postMessage({ isMissingPart: true });
    self.close();
  }
}

/** @param {string} input */
function hand(input) {
  if (!session) {
    waiting.push(input);
    return;
  }
  tellTime();
  exchange(input);
  askForQuiet();
}

function askForQuiet() {
  if (isQuietAsked) return;
  isQuietAsked = true;
  quiet.port2.postMessage(null);
}

function tellTime() {
  const seconds = Math.floor(Date.now() / 1000);
  if (seconds === toldTime) return;
  toldTime = seconds;
  exchange(`{"time":${seconds}}`);
}

/** @param {string} input */
function exchange(input) {
  guarded(() => {
    session.receive(input);
    for (const output of session.take()) carryOut(output);
  });
}
function carryOut(output) {
  if (output.message) self.postMessage(output.message);
  else if (output.goOn) askForQuiet();
  else if (output.log) console.info(output.log);
  else answer(output);
}

/** What the session asks of its host. One answer never waits for another. */
async function answer(output) {
  const found = await answered(output);
  if (found) hand(JSON.stringify(found));
}

async function answered(output) {
  const { library, log } = await stores;
  if (output.find) {
    const file = await library.nearest(output.name, output.above);
    return { answer: output.find, ...(file && { path: file.path, text: file.text }) };
  }
  if (output.list) return { answer: output.list, entries: await library.entries(output.folder) };
  if (output.read) {
    const file = await library.read(output.path);
    return { answer: output.read, ...(file && { path: file.path, text: file.text }) };
  }
  if (output.store) return log.answer(output);
  return undefined;
}
