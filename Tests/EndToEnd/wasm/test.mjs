// node test.mjs callwright.wasm

import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./module.mjs";

const { module, start } = await load(process.argv[2]);

/// The same sizes at every run, most of them small.
function* sizes(count) {
  let state = 1;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const size = state >> 8;
    yield size % 100 === 0 ? size % 20000 : size % 300;
  }
}

test("the module imports nothing and exports four functions and its memory", () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.deepEqual(names.sort(), ["allocate", "memory", "receive", "release", "take"]);
});

test("without an input there is no output", () => {
  assert.deepEqual(start().take(), []);
});

test("what goes in comes out, in its order and once", () => {
  const session = start();
  session.receive('{"first":"ünï 👋 \\u0000"}');
  session.receive("[2]");
  assert.deepEqual(session.take(), [{ first: "ünï 👋 \u0000" }, [2]]);
  assert.deepEqual(session.take(), []);
});

test("two sessions know nothing of each other", () => {
  const [one, other] = [start(), start()];
  one.receive("1");
  assert.deepEqual(other.take(), []);
  assert.deepEqual(one.take(), [1]);
});

test("a large input makes memory grow and arrives whole", () => {
  const session = start();
  const before = session.memorySize;
  const text = "prose ".repeat(2_000_000);
  assert.deepEqual(session.exchange(text), [text]);
  assert.ok(session.memorySize > before);
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
  assert.deepEqual(session.exchange(1), [1]);
});

test("JavaScript may grow the memory too", () => {
  const session = start();
  session.exports.memory.grow(3);
  const text = "x".repeat(5_000_000);
  assert.deepEqual(session.exchange(text), [text]);
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

test("a million allocations leave memory as it was after the first ones", () => {
  const session = start();
  const { allocate, receive, take, release } = session.exports;
  const waiting = Array.from({ length: 200 }, () => [allocate(0), 0]);
  let warm;
  let count = 0;
  for (const size of sizes(1_000_000)) {
    const place = (size * 7 + count) % waiting.length;
    receive(...waiting[place]);
    waiting[place] = [allocate(size), size];
    if (count % 50 === 0) {
      take();
      release();
    }
    count += 1;
    if (count === 100_000) warm = session.memorySize;
  }
  assert.equal(session.memorySize, warm);
});

test("memory that cannot be had ends the module with a trap and overwrites nothing", () => {
  assert.throws(() => start().exports.allocate(0x7fffffff), WebAssembly.RuntimeError);
});
