// The module as JavaScript sees it: text of one input in, the outputs since then out.

import { readFileSync } from "node:fs";
import { Parts } from "../../../editors/web/source/server/parts.js";

/** The module and, once something in it is called, the rest of it beside it. */
export function load(path) {
  const module = new WebAssembly.Module(readFileSync(path));
  let rest;
  const demand = () => (rest ??= new WebAssembly.Module(readFileSync(path.replace(/\.wasm$/, "-rest.wasm"))));
  return { module, demand, start: (give = demand) => new Session(new Parts(module, give)) };
}

export class Session {
  constructor(parts) {
    this.parts = parts;
    this.exports = parts.exports;
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
