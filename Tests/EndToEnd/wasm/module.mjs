// The module as JavaScript sees it: text of one input in, the outputs since then out.

import { readFile } from "node:fs/promises";

export async function load(path) {
  const module = await WebAssembly.compile(await readFile(path));
  return { module, start: () => new Session(new WebAssembly.Instance(module).exports) };
}

class Session {
  constructor(exports) {
    this.exports = exports;
  }

  get memorySize() {
    return this.exports.memory.buffer.byteLength;
  }

  receive(text) {
    const { allocate, receive, memory } = this.exports;
    const bytes = new TextEncoder().encode(text);
    const pointer = allocate(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, pointer);
    receive(pointer, bytes.length);
  }

  take() {
    const { take, release, memory } = this.exports;
    const place = take();
    const [pointer, length] = new Uint32Array(memory.buffer, place, 2);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(memory.buffer, pointer, length));
    release();
    return JSON.parse(text);
  }

  exchange(input) {
    this.receive(JSON.stringify(input));
    return this.take();
  }
}
