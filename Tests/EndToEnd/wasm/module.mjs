// The module as the page has it, in Node.

import { readFileSync } from "node:fs";
import { ServerModule } from "../../../editors/web/source/server/module.js";
import { Parts } from "../../../editors/web/source/server/parts.js";

/** The module and, once something in it is called, the rest of it beside it. */
export function load(path) {
  const module = new WebAssembly.Module(readFileSync(path));
  let rest;
  const demand = () => (rest ??= new WebAssembly.Module(readFileSync(path.replace(/\.wasm$/, "-rest.wasm"))));
  return { module, demand, start: (give = demand) => new Session(new Parts(module, give)) };
}

export class Session extends ServerModule {
  constructor(parts) {
    super(parts);
    this.parts = parts;
    this.exports = parts.exports;
  }

  get memorySize() {
    return this.exports.memory.buffer.byteLength;
  }

  exchange(input) {
    this.receive(JSON.stringify(input));
    return this.take();
  }
}
