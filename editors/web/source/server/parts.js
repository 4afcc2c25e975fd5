/**
 * The server's module is loaded in two parts: the first has what is needed until somebody's first findings and while they write,
 * the rest everything else. Wherever the first calls into the rest, its table has a placeholder, until the rest is put in its place.
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
    const placeholder = (place) => (...values) => {
      this.complete(demand());
      return this.exports["%table"].get(place)(...values);
    };
    const imports = Object.fromEntries(WebAssembly.Module.imports(first).map(({ name }) => [name, placeholder(Number(name))]));
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
