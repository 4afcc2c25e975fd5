import { Folders } from "./library.js";

/**
 * What stands in for the library where a browser lets the page keep nothing: the files, as long as the page is open. The worker has
 * one too, and is told of every file.
 */
export class MemoryLibrary extends Folders {
  isKept = false;
  /** Called with every file that is another one; without a text it is gone. @type {(file: {path: string, text?: string}) => void} */
  onchange = () => {};
  /** @type {Map<string, import("./library.js").LibraryFile>} */
  #files = new Map();

  read(path) {
    return this.#files.get(path);
  }

  all() {
    return [...this.#files.values()];
  }

  paths() {
    return [...this.#files.keys()];
  }

  /** @param {import("./library.js").LibraryFile} file */
  write(file) {
    this.#files.set(file.path, file);
    this.onchange(file);
  }

  remove(path) {
    this.#files.delete(path);
    this.onchange({ path });
  }

  rename(from, to) {
    const file = this.#files.get(from);
    this.remove(from);
    this.write({ ...file, path: to });
  }
}

/** The history as long as its worker lives. */
export class MemoryLog {
  #records = [];
  #texts = new Map();

  answer(question) {
    const history = question.store;
    const numbered = this.#records.map((record, place) => [place + 1, record]);
    if ("since" in question) return { history, records: numbered.slice(question.since) };
    if ("text" in question) return { history, text: this.#texts.get(question.text) ?? null };
    if ("describe" in question) return { history, records: numbered.filter(([place]) => question.describe.includes(place)) };
    for (const [hash, text] of question.texts) this.#texts.set(hash, text);
    for (const hash of question.forget) this.#texts.delete(hash);
    return { history, at: this.#records.push(question.add) };
  }
}

/** What the page remembers until it is closed. */
export class MemorySettings {
  #values = new Map();

  get(name) {
    return this.#values.get(name);
  }

  set(name, value) {
    this.#values.set(name, value);
  }
}
