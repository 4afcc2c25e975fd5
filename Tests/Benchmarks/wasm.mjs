// wasm.mjs MODULE PROGRAM ROUNDS: the same conversation with the module in this process and with the native program.

import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { load } from "../EndToEnd/wasm/module.mjs";

const [modulePath, program, rounds] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const URI = "untitled:a.job.md";
const LINE = "Ask for the name of the caller, then for the day that suits them, and read both back to them.\n";

/** The module, as a worker would drive it. */
class Module {
  constructor(session) {
    this.session = session;
  }

  async say(message, isAnswer) {
    let outputs = this.session.exchange({ message });
    for (;;) {
      const found = outputs.find((output) => output.message && isAnswer(output.message));
      if (found) return found.message;
      outputs = this.session.exchange({ quiet: true });
    }
  }

  end() {}
}

/** The program on the other end of two pipes. */
class Native {
  constructor() {
    this.process = spawn(program, ["serve"], { stdio: ["pipe", "pipe", "ignore"] });
    this.bytes = Buffer.alloc(0);
    this.process.stdout.on("data", (part) => this.read(part));
  }

  read(part) {
    this.bytes = Buffer.concat([this.bytes, part]);
    for (let end = this.bytes.indexOf("\r\n\r\n"); end >= 0; end = this.bytes.indexOf("\r\n\r\n")) {
      const length = Number(/Content-Length: (\d+)/i.exec(this.bytes.subarray(0, end))[1]);
      if (this.bytes.length < end + 4 + length) return;
      const message = JSON.parse(this.bytes.subarray(end + 4, end + 4 + length));
      this.bytes = this.bytes.subarray(end + 4 + length);
      if (this.isAnswer?.(message)) this.answered(message);
    }
  }

  say(message, isAnswer) {
    const body = Buffer.from(JSON.stringify(message));
    return new Promise((answered) => {
      this.isAnswer = isAnswer;
      this.answered = answered;
      this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
    });
  }

  end() {
    this.process.kill();
  }
}

const initialize = (server) => server.say(
  { jsonrpc: "2.0", id: 1, method: "initialize", params: { capabilities: {} } }, (message) => message.id === 1);
const published = (version) => (message) =>
  message.method === "textDocument/publishDiagnostics" && message.params.version === version;

async function open(server, text) {
  await initialize(server);
  const textDocument = { uri: URI, languageId: "callwright-job", version: 1, text };
  await server.say({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } }, published(1));
  server.version = 1;
}

async function keystroke(server) {
  server.version += 1;
  const [start, isTyped] = [{ line: 40, character: 10 }, server.version % 2 === 0];
  const range = { start, end: isTyped ? start : { line: 40, character: 11 } };
  await server.say({ jsonrpc: "2.0", method: "textDocument/didChange", params: {
    textDocument: { uri: URI, version: server.version }, contentChanges: [{ range, text: isTyped ? "x" : "" }] } },
  published(server.version));
}

const hover = (server) => server.say(
  { jsonrpc: "2.0", id: 7, method: "textDocument/hover",
    params: { textDocument: { uri: URI }, position: { line: 40, character: 5 } } }, (message) => message.id === 7);

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Both in turns: medians, and the median of their ratios. */
async function row(what, count, work) {
  const pairs = [];
  for (let turn = 0; turn < count; turn++) {
    const pair = [];
    for (const place of turn % 2 ? [1, 0] : [0, 1]) pair[place] = await timed(() => work(place));
    pairs.push(pair);
  }
  const [module, native] = [0, 1].map((place) => median(pairs.map((pair) => pair[place])));
  const ratio = median(pairs.map(([one, other]) => one / other));
  console.log(`| ${what} | ${module.toFixed(2)} | ${native.toFixed(2)} | ${ratio.toFixed(2)} |`);
}

const { start } = load(modulePath);
console.log("The work is the same; the module is called in this process, the program through pipes.\n");
console.log("| | module | program | ratio |\n|---|---|---|---|");
await row("begin to `initialize` answer, ms", 20, async (place) => {
  const server = place === 0 ? new Module(start()) : new Native();
  await initialize(server);
  server.end();
});
for (const size of [10_000, 100_000]) {
  const servers = [new Module(start()), new Native()];
  const text = LINE.repeat(size / LINE.length);
  for (const server of servers) await open(server, text);
  await row(`keystroke to findings, ${size / 1000} kB, ms`, size > 10_000 ? rounds / 10 : rounds, (place) => keystroke(servers[place]));
  if (size === 10_000) await row("hover, ms", rounds, (place) => hover(servers[place]));
  console.log(`| memory with it open, MiB | ${(servers[0].session.memorySize / 2 ** 20).toFixed(1)} | – | – |`);
  for (const server of servers) server.end();
}
