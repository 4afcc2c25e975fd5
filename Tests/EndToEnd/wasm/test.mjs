// node test.mjs callwright.wasm

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { MissingPart, Parts } from "../../../editors/web/source/server/parts.js";
import { converse } from "./conversation.mjs";
import { Session, load } from "./module.mjs";

const { module, demand, start } = load(process.argv[2]);

/// The same sizes at every run, most of them small.
function* sizes(count) {
  let state = 1;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const size = state >> 8;
    yield size % 100 === 0 ? size % 20000 : size % 300;
  }
}

test("the first part imports one function, which asks for the rest, and exports four and its memory; it stays small", () => {
  const { module: mark } = WebAssembly.Module.imports(module)[0];
  assert.deepEqual(WebAssembly.Module.imports(module), [{ module: mark, name: "demand", kind: "function" }]);
  const exports = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  assert.ok(WebAssembly.Module.imports(demand()).every((one) => one.module === mark && exports.has(one.name)));
  assert.deepEqual([...exports].filter((name) => !name.startsWith("%")).sort(), ["allocate", "memory", "receive", "release", "take"]);
  const size = gzipSync(readFileSync(process.argv[2]), { level: 9 }).length;
  assert.ok(size <= 400_000, `${size} bytes gzipped are wanted to begin`);
});

/// Texts of all kinds.
const folder = new URL("../../Fixtures/Jobs/", import.meta.url);
const jobs = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".md")).map((name) => readFileSync(new URL(name, folder), "utf8"));

/// All that a session says of a text.
function told(session, text) {
  const said = settled(openedIn(session, text));
  const textDocument = { uri };
  for (const method of ["semanticTokens/full", "codeLens", "documentSymbol", "formatting"]) {
    said.push(...tell(session, { id: 3, method: `textDocument/${method}`, params: { textDocument, options: { tabSize: 2 } } }), ...session.exchange({ quiet: true }));
  }
  said.push(...tell(session, { id: 4, method: "callwright/describeJob", params: { textDocument } }), ...session.exchange({ quiet: true }));
  return JSON.stringify(said);
}

test("a job is opened, shown and typed in before the rest has come", () => {
  converse(start(() => assert.fail("the rest was wanted")));
});

test("whenever the rest comes, what is said is the same as of the module in one part", () => {
  const whole = load(process.argv[2].replace("callwright.wasm", "whole.wasm"));
  assert.ok(jobs.length > 10);
  for (const text of jobs) {
    const expected = told(whole.start(), text);
    assert.equal(told(start(), text), expected);
    const early = start();
    early.parts.complete(demand());
    assert.equal(told(early, text), expected);
  }
});

test("a rest of another version is not taken", () => {
  const other = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 120, 1, 48, 0, 0));
  assert.throws(() => new Parts(module, demand).complete(other), MissingPart);
});

test("without an input there is no output", () => {
  assert.deepEqual(start().take(), []);
});

const uri = "file:///jobs/a.job.md";

/// A session with a job open, as an editor opens it.
const opened = (text) => openedIn(start(), text);

function openedIn(session, text) {
  const snippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
  const [answer] = tell(session, { id: 1, method: "initialize", params: { capabilities: snippets } });
  assert.equal(answer.message.result.serverInfo.name, "callwright");
  const document = { uri, languageId: "callwright-job", version: 1, text };
  const [find] = tell(session, { method: "textDocument/didOpen", params: { textDocument: document } });
  assert.deepEqual(find, { find: 1, name: "callwright.json", above: "/jobs" });
  return session;
}

/// Answers what the session asks of its host until it asks no more: where the workspace is, what lies in its folder.
function settled(session, workspace, files = {}) {
  const published = [];
  let waiting = [{ answer: 1, ...workspace }, { quiet: true }];
  while (waiting.length > 0) {
    const outputs = waiting.flatMap((input) => session.exchange(input));
    waiting = outputs.flatMap(({ list, read, path }) => {
      if (list) return [{ answer: list, entries: Object.keys(files).map((name) => ({ name })) }];
      return read ? [{ answer: read, path, text: files[path.split("/").at(-1)] }] : [];
    });
    if (waiting.length > 0) waiting.push({ quiet: true });
    published.push(...outputs);
  }
  return published;
}

function tell(session, message) {
  return session.exchange({ message: { jsonrpc: "2.0", ...message } });
}

function published(outputs) {
  const found = outputs.filter(({ message }) => message?.method === "textDocument/publishDiagnostics");
  return found.map(({ message }) => message.params.diagnostics.map(({ code, range }) => [code, range.start]));
}

test("a job is opened and its findings are published", () => {
  const session = opened("🎉 ask, then /Send SMS\n");
  assert.deepEqual(session.exchange({ quiet: true }), []);
  const findings = published(settled(session));
  assert.deepEqual(findings, [[["sms-missing-content", { line: 0, character: 13 }]]]);
});

test("the workspace that the host has found holds", () => {
  const session = opened("/Send SMS\n");
  const findings = published(settled(session, { path: "/jobs/callwright.json", text: '{"profile": "stellar"}' }));
  assert.deepEqual(findings, [[["action-not-in-profile", { line: 0, character: 0 }]]]);
});

test("the actions beside the job are known", () => {
  const text = '{"kind": "textMessage", "name": "Send_it", "recipient": "contact", "message": "Hi"}';
  const found = settled(opened("/Send_it and /Send_at\n"), {}, { "send.action.json": text, "b.job.md": "" });
  assert.deepEqual(published(found), [[["unknown-action", { line: 0, character: 14 }]]]);
});

test("the menu completes a whole Send SMS, and a change is seen", () => {
  const session = opened("then /Se");
  settled(session);
  const params = { textDocument: { uri }, position: { line: 0, character: 8 } };
  assert.deepEqual(tell(session, { id: 2, method: "textDocument/completion", params }), []);
  const [answer] = session.exchange({ quiet: true });
  const [item] = answer.message.result.items;
  assert.equal(item.label, "Send SMS");
  assert.equal(item.textEdit.newText, 'Send SMS: "$1"$0');
  assert.deepEqual(item.textEdit.range, { start: { line: 0, character: 6 }, end: { line: 0, character: 8 } });
  const contentChanges = [{ range: item.textEdit.range, text: "Sned SMS: 日本語" }];
  tell(session, { method: "textDocument/didChange", params: { textDocument: { uri, version: 2 }, contentChanges } });
  assert.deepEqual(published(session.exchange({ quiet: true })), [[["unknown-action", { line: 0, character: 6 }]]]);
});

/// A history's log and texts as any host keeps them.
function keeper() {
  const [records, texts] = [[], new Map()];
  const numbered = () => records.map((record, index) => [index + 1, record]);
  return (question) => {
    const history = question.store;
    if ("since" in question) return { history, records: numbered().slice(question.since) };
    if ("text" in question) return { history, text: texts.get(question.text) ?? null };
    if ("describe" in question) return { history, records: numbered().filter(([place]) => question.describe.includes(place)) };
    for (const [hash, text] of question.texts) texts.set(hash, text);
    return { history, at: records.push(question.add) };
  };
}

/// The text is another one, and what the session wants kept of it is.
function change(session, keep, version, contentChanges) {
  tell(session, { method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges } });
  for (const { store, ...question } of session.exchange({ quiet: true })) if (store) session.exchange(keep({ store, ...question }));
}

/// Carries out a command; the client applies no edits, so the result has them.
function execute(session, keep, command, argument) {
  const params = { command: `callwright.${command}`, arguments: [{ uri, ...argument }] };
  let waiting = [{ message: { jsonrpc: "2.0", id: 9, method: "workspace/executeCommand", params } }, { quiet: true }];
  let result;
  while (waiting.length > 0) {
    const outputs = waiting.flatMap((input) => session.exchange(input));
    result ??= outputs.find(({ message }) => message?.id === 9)?.message;
    waiting = outputs.filter(({ store }) => store).map(keep);
  }
  return result.result;
}

test("the history is what the host keeps, also for a session that begins anew", () => {
  const text = "Please ask for the name.\n";
  const keep = keeper();
  const session = opened(text);
  settled(session);
  const { edit } = execute(session, keep, "optimize");
  const [{ newText, range }] = edit.changes[uri];
  change(session, keep, 2, [{ range, text: newText }]);
  const next = opened("Ask for the name.\n");
  settled(next);
  const { entries, undo } = execute(next, keep, "optimizeHistory");
  assert.deepEqual(entries.map(({ id, state, label }) => [id, state, label]), [[1, "made", "Optimize instructions"]]);
  assert.equal(undo, 1);
  assert.equal(execute(next, keep, "compare", { old: { before: 1 } }).old, text);
  change(next, keep, 2, execute(next, keep, "undoOptimize").edit.changes[uri].map(({ range, newText }) => ({ range, text: newText })));
  for (const one of [next, opened(text)]) {
    const { entries, undo, redo } = execute(one, keep, "optimizeHistory");
    assert.deepEqual(entries.map(({ id, state, label }) => [id, state, label]).sort(), [[1, "made", "Optimize instructions"], [3, "made", "Undo"]]);
    assert.deepEqual([undo, redo], [null, 1], "what was taken back can be made again");
  }
});

test("a store that cannot keep it leaves the text as it is", () => {
  const session = opened("Please ask for the name.\n");
  settled(session);
  const full = ({ store, add }) => (add ? { history: store, failed: "it is full" } : { history: store, records: [] });
  const { applied, message } = execute(session, full, "optimize");
  assert.equal(applied, false);
  assert.match(message, /it is full/);
  const strange = ({ store }) => ({ history: store, records: [[1, "zz"], ["x"], 7] });
  assert.equal(execute(session, strange, "optimize").applied, false);
});

test("two sessions know nothing of each other", () => {
  const [one, other] = [opened("/Send SMS"), start()];
  const [answer] = tell(other, { id: 1, method: "textDocument/hover" });
  assert.equal(answer.message.error.code, -32002);
  assert.equal(published(settled(one))[0].length, 1);
});

test("what is no input is said and does no harm", () => {
  const session = start();
  for (const text of ["", "{", "7", "{}", '{"quiet": 1}', '{"message": 7}', '{"answer": 99}', "[".repeat(100_000)]) {
    session.receive(text);
    for (const output of session.take()) assert.ok(output.log || output.message.error, text.slice(0, 20));
  }
  assert.equal(opened("x").take().length, 0);
});

test("a large job makes memory grow and is read", () => {
  const text = "Ask for the name. ".repeat(60_000);
  const session = opened(text);
  assert.ok(published(settled(session))[0].some(([rule]) => rule === "instructions-too-long"));
});

test("the end is an end", () => {
  const session = opened("x");
  assert.deepEqual(session.exchange({ end: true }), [{ exit: 1 }]);
  assert.deepEqual(session.exchange({ quiet: true }), []);
});

test("release without take, take without release, and memory never used do no harm", () => {
  const session = start();
  const { allocate, release, take } = session.exports;
  release();
  take();
  take();
  release();
  release();
  assert.equal(allocate(100) % 16, 0);
  assert.equal(tell(session, { id: 1, method: "x" })[0].message.error.code, -32002);
});

test("JavaScript may grow the memory too", () => {
  const session = opened("/Send SMS");
  session.exports.memory.grow(3);
  assert.equal(published(settled(session))[0].length, 1);
});

test("memory may grow in any call", () => {
  const parts = new Parts(module, demand);
  const { memory } = parts.exports;
  const growing = Object.entries(parts.exports).map(([name, call]) => [name, call === memory ? memory : (...given) => {
    const result = call(...given);
    memory.grow(1);
    return result;
  }]);
  const session = openedIn(new Session({ exports: Object.fromEntries(growing) }), "/Send SMS");
  assert.equal(published(settled(session))[0].length, 1);
});

test("100,000 edits leave memory as it was after the first ones", () => {
  const session = opened("Ask for the name. ".repeat(5));
  settled(session);
  let warm;
  for (let version = 2; version <= 100_001; version++) {
    const character = version % 7;
    const range = { start: { line: 0, character }, end: { line: 0, character: character + (version % 2) } };
    const contentChanges = [{ range, text: version % 2 ? "" : "x" }];
    tell(session, { method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges } });
    assert.equal(published(session.exchange({ quiet: true })).length, 1);
    if (version === 1_000) warm = session.memorySize;
  }
  assert.equal(session.memorySize, warm);
});

test("100,000 inputs leave memory as it was after the first ones", () => {
  const session = start();
  let warm;
  let count = 0;
  for (const size of sizes(100_000)) {
    session.receive(`"${"a".repeat(size)}"`);
    if (count % 3 === 0) session.take();
    count += 1;
    if (count === 10_000) warm = session.memorySize;
  }
  assert.equal(session.memorySize, warm);
});

test("200,000 allocations leave memory as it was after the first ones", () => {
  const session = start();
  const { allocate, receive, take, release } = session.exports;
  const waiting = Array.from({ length: 200 }, () => [allocate(0), 0]);
  let warm;
  let count = 0;
  for (const size of sizes(200_000)) {
    const place = (size * 7 + count) % waiting.length;
    receive(...waiting[place]); // not JSON: the session logs it
    waiting[place] = [allocate(size), size];
    if (count % 50 === 0) {
      take();
      release();
    }
    count += 1;
    if (count === 50_000) warm = session.memorySize;
  }
  assert.equal(session.memorySize, warm);
});

test("memory that cannot be had ends the module with a trap and overwrites nothing", () => {
  assert.throws(() => start().exports.allocate(0x7fffffff), WebAssembly.RuntimeError);
});
