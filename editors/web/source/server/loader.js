import { markOf } from "./parts.js";

const FIRST = new URL("../../callwright.wasm", import.meta.url);
const REST = new URL("../../callwright-rest.wasm", import.meta.url);

/** Loads the two parts of the server's module, each compiled once for all workers. */
export class Loader {
  /** Begins to be read with the page. */
  #first = compiled(FIRST);
  /** @type {Promise<WebAssembly.Module> | undefined} */
  #rest;

  static #pause = 3_000;

  /** All that is there already. @returns {Promise<{first: WebAssembly.Module, rest?: WebAssembly.Module}>} */
  async first() {
    const first = await this.#first;
    return { first, rest: await this.#rest?.catch(() => undefined) };
  }

  /** @returns {Promise<WebAssembly.Module | undefined>} nothing where the module is in one part */
  async rest() {
    const mark = markOf(await this.#first);
    if (mark === undefined) return undefined;
    this.#rest ??= compiled(REST);
    this.#rest.catch(() => (this.#rest = undefined));
    const rest = await this.#rest;
    if (markOf(rest) === mark) return rest;
    this.#rest = undefined;
    throw new Error("the parts are not of one version");
  }

  /** Both, as often as it takes; what lies on the server may be a new version meanwhile. */
  async both() {
    for (;;) {
      try {
        return { first: await this.#first, rest: await this.rest() };
      } catch {
        await new Promise((resolve) => {
          setTimeout(resolve, Loader.#pause);
          addEventListener("online", resolve, { once: true });
        });
        const again = compiled(FIRST);
        if (await again.then(() => true, () => false)) this.#first = again;
      }
    }
  }
}

/** Also from servers that do not say what a module is. @param {URL} address */
async function compiled(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
  const isTold = /^application\/wasm\b/.test(answer.headers.get("Content-Type") ?? "");
  return isTold ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
