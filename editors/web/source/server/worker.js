// The server's own thread: messages of the page go in as they come, the session's outputs are carried out in their order.
//
// Whatever goes wrong in the module ends this worker with an error; the page starts another one and opens its documents again.

import { ServerModule } from "./module.js";
import { HistoryLog } from "../storage/history-log.js";
import { openDatabase } from "../storage/database.js";
import { Library } from "../storage/library.js";

const database = openDatabase();
/** What has come and is not handed in yet, JSON each. @type {string[]} */
const waiting = [];
/** A message to oneself comes after all that are waiting: the input is quiet then. */
const quiet = new MessageChannel();
let isQuietAsked = false;
let toldTime = 0;
let session;

self.onmessage = ({ data }) => (data instanceof WebAssembly.Module ? start(data) : hand(`{"message":${data}}`));
quiet.port1.onmessage = () => {
  isQuietAsked = false;
  exchange('{"quiet":true}');
};
// What fails while something is waited for ends the worker too.
self.addEventListener("unhandledrejection", ({ reason }) => reportError(reason));

/** @param {WebAssembly.Module} module compiled once, by the page, for all workers that it starts */
async function start(module) {
  session = new ServerModule(await WebAssembly.instantiate(module, {}));
  const inputs = waiting.splice(0);
  for (const input of inputs) hand(input);
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
  session.receive(input);
  for (const output of session.take()) carryOut(output);
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
  const library = new Library(await database);
  if (output.find) {
    const file = await library.nearest(output.name, output.above);
    return { answer: output.find, ...(file && { path: file.path, text: file.text }) };
  }
  if (output.list) return { answer: output.list, entries: await library.entries(output.folder) };
  if (output.read) {
    const file = await library.read(output.path);
    return { answer: output.read, ...(file && { path: file.path, text: file.text }) };
  }
  if (output.store) return new HistoryLog(await database).answer(output);
  return undefined;
}
