/**
 * The server's module is loaded in two parts: the first has what is needed to begin, and while somebody writes a plain job, the
 * rest everything else. Wherever the first calls into the rest, its table has a placeholder, until the rest is put in its place;
 * each of them calls `demand` before anything else.
 */
export class Parts {
  /** @type {WebAssembly.Exports} of the first part, which are the server's */
  exports;
  isWhole;
  #mark;

  /**
   * @param {WebAssembly.Module} first
   * @param {() => WebAssembly.Module} demand gives the rest at once, when something in it is called before it has come
   */
  constructor(first, demand) {
    this.#mark = markOf(first);
    this.isWhole = this.#mark === undefined;
    const imports = { demand: () => this.complete(demand()) };
    this.exports = new WebAssembly.Instance(first, this.isWhole ? {} : { [this.#mark]: imports }).exports;
  }

  /** @param {WebAssembly.Module} rest */
  complete(rest) {
    if (this.isWhole) return;
    if (markOf(rest) !== this.#mark) throw new MissingPart("the two parts are not of one version");
    new WebAssembly.Instance(rest, { [this.#mark]: this.exports });
    this.isWhole = true;
  }
}

/** What has to be there for what was asked is not there, and cannot be had just now. */
export class MissingPart extends Error {}

/** What parts of one module have in common; none where a module is whole. @param {WebAssembly.Module} module */
export function markOf(module) {
  return WebAssembly.Module.imports(module)[0]?.module;
}
