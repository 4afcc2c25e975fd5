// node speed.mjs: what the page costs, and the native server beside it. Numbers to look at; a machine with other work to do would
// make any bound on them a lie.

import { spawn } from "node:child_process";
import { load } from "../wasm/module.mjs";
import { end, newJob, openPage, rested, write } from "./site.mjs";

const SENTENCE = "Ask for the caller's name and the day that suits them, then /Send SMS: \"Hi {caller_name}, see you then.\" Thank them.\n";
const TEXT = SENTENCE.repeat(Math.floor(10_000 / SENTENCE.length));
const FILE = `---\nname: Ten thousand characters\n---\n${TEXT}`;
const KEYSTROKES = 200;

const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const told = (numbers) => `${middle(numbers).toFixed(2)} ms`;

/** The time until the letter is in the page, and until the server's colours for it are. */
const TYPE = `(async () => {
  const field = document.querySelector("textarea.instructions");
  field.focus();
  const [letter, marks] = [[], []];
  for (let stroke = 0; stroke < ${KEYSTROKES}; stroke += 1) {
    field.setSelectionRange(5_000, 5_000);
    const begun = performance.now();
    const coloured = new Promise((resolve) => (window.oncolours = resolve));
    document.execCommand("insertText", false, "x");
    letter.push(performance.now() - begun);
    await coloured;
    marks.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { letter, marks };
})()`;

/** Tells when answers of the worker have been taken. */
const WATCH = `
  const Plain = Worker;
  window.Worker = class extends Plain {
    set onmessage(heard) {
      super.onmessage = (event) => {
        heard(event);
        if (event.data.result?.data) setTimeout(() => window.oncolours?.());
        if (event.data.method === "textDocument/publishDiagnostics") window.firstFindings ??= performance.now();
      };
    }
  };`;

const page = await openPage({ before: WATCH });
await newJob(page, "Ten thousand characters");
await write(page, TEXT);
const before = await metrics();
const { letter, marks } = await page.run(TYPE);
const after = await metrics();
console.log(`a keystroke at ${TEXT.length} characters, middle of ${KEYSTROKES}:`);
console.log(`  until the letter is there ${told(letter)}, until its colours are ${told(marks)}`);
for (const name of ["Script", "Layout", "RecalcStyle"]) {
  console.log(`  ${name.toLowerCase()} in the page ${(((after[name] - before[name]) * 1000) / KEYSTROKES).toFixed(2)} ms on average`);
}
console.log(`  the server's module in Node, findings and colours: ${told(await moduleWork())}`);

const loads = [];
for (let load = 0; load < 9; load += 1) {
  await page.reload();
  loads.push(await page.until("window.firstFindings"));
  await rested(page, 200);
}
console.log(`load to first findings: ${middle(loads).toFixed(0)} ms (${loads.map((time) => time.toFixed(0)).join(", ")})`);
const starts = [];
for (let start = 0; start < 9; start += 1) starts.push(await native());
console.log(`the native server, the same text, from its start to first findings: ${middle(starts).toFixed(0)} ms`);
await end();

async function metrics() {
  await page.send("Performance.enable");
  const { metrics } = await page.send("Performance.getMetrics");
  return Object.fromEntries(metrics.filter(({ name }) => name.endsWith("Duration")).map(({ name, value }) => [name.replace("Duration", ""), value]));
}

/** What the module does for each of the same keystrokes, without a page. */
async function moduleWork() {
  const { start } = load(process.env.MODULE);
  const session = start();
  const uri = "untitled:a.job.md";
  const tell = (message) => session.exchange({ message: { jsonrpc: "2.0", ...message } });
  tell({ id: 0, method: "initialize", params: { capabilities: { textDocument: { semanticTokens: {} } } } });
  tell({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "callwright-job", version: 1, text: FILE } } });
  session.exchange({ quiet: true });
  const times = [];
  for (let version = 2; version < KEYSTROKES + 2; version += 1) {
    const begun = performance.now();
    const place = { line: 40, character: 10 };
    tell({ method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges: [{ range: { start: place, end: place }, text: "x" }] } });
    tell({ id: version, method: "textDocument/semanticTokens/full", params: { textDocument: { uri } } });
    session.exchange({ quiet: true });
    times.push(performance.now() - begun);
  }
  return times;
}

/** The program on the same text, from its start. */
function native() {
  const begun = performance.now();
  const program = spawn(process.env.CALLWRIGHT, ["serve"], { stdio: ["pipe", "pipe", "inherit"] });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    program.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send({ id: 1, method: "initialize", params: { capabilities: {} } });
  send({ method: "initialized", params: {} });
  send({ method: "textDocument/didOpen", params: { textDocument: { uri: "untitled:a.job.md", languageId: "callwright-job", version: 1, text: FILE } } });
  return new Promise((resolve) => {
    let heard = "";
    program.stdout.on("data", (bytes) => {
      heard += bytes;
      if (!heard.includes("publishDiagnostics")) return;
      resolve(performance.now() - begun);
      program.kill();
    });
  });
}
