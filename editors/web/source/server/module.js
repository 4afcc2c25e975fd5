/** The server's module as JavaScript sees it: the text of one input in, the outputs since then out. */
export class ServerModule {
  #exports;
  #encoder = new TextEncoder();
  #decoder = new TextDecoder();

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
    const [pointer, length] = new Uint32Array(memory.buffer, take(), 2);
    const text = this.#decoder.decode(new Uint8Array(memory.buffer, pointer, length));
    release();
    return JSON.parse(text);
  }
}
