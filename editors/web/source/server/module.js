/**
 * The server's module as JavaScript sees it: the text of one input in, the outputs since then out.
 *
 * Each call into the module may make its memory grow, and the buffer of before is then nobody's: it is asked for after the call.
 */
export class ServerModule {
  #exports;
  #encoder = new TextEncoder();
  #decoder = new TextDecoder("utf-8", { fatal: true });

  /** @param {{exports: WebAssembly.Exports}} parts */
  constructor(parts) {
    this.#exports = parts.exports;
  }

  /** @param {string} input JSON */
  receive(input) {
    const { allocate, receive, memory } = this.#exports;
    const bytes = this.#encoder.encode(input);
    const pointer = allocate(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, pointer);
    receive(pointer, bytes.length);
  }

  /** @returns {object[]} what the session wants done, in this order */
  take() {
    const { take, release, memory } = this.#exports;
    const place = take();
    const [pointer, length] = new Uint32Array(memory.buffer, place, 2);
    const text = this.#decoder.decode(new Uint8Array(memory.buffer, pointer, length));
    release();
    return JSON.parse(text);
  }
}
