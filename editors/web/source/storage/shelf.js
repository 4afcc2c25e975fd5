/**
 * The author's files in memory, as the browser keeps them: read at once, written behind, each write waiting for the one before,
 * so that the newest text is on disk a moment after the author stops.
 */
export class Shelf {
  /** Called when a file could not be kept, once until all are kept again. @type {(reason: Error) => void} */
  onfailure = () => {};
  /** Called when all that could not be kept is kept after all. @type {() => void} */
  onrecovery = () => {};
  /** @type {Map<string, import("./library.js").LibraryFile>} */
  #files;
  #library;
  /** The paths that are to be written. @type {Set<string>} */
  #dirty = new Set();
  #writing = Promise.resolve();
  #isAsked = false;
  #isFailing = false;
  #wrote;

  /**
   * @param {import("./library.js").Library | import("./memory.js").MemoryLibrary} library
   * @param {import("./library.js").LibraryFile[]} files that are in it
   * @param {(path: string) => void} wrote
   */
  constructor(library, files, wrote) {
    this.#library = library;
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#wrote = wrote;
  }

  /** Takes in what another tab has written. */
  async reload(path) {
    const file = await this.#library.read(path);
    // Where this one edits by now, and was written in, it has the newer text.
    if (this.#dirty.has(path)) return;
    if (file) this.#files.set(path, file);
    else this.#files.delete(path);
  }

  get files() {
    return [...this.#files.values()];
  }

  get(path) {
    return this.#files.get(path);
  }

  /** @param {string} path @param {Partial<import("./library.js").LibraryFile>} news */
  put(path, news) {
    const file = { text: "", changed: 0, ...this.#files.get(path), ...news, path };
    if (news.text !== undefined) file.changed = Date.now();
    this.#files.set(path, file);
    this.#dirty.add(path);
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Whether everything is kept. */
  get isSettled() {
    return this.#dirty.size === 0 && (this.#files.size === 0 || this.#library.isKept);
  }

  /** What cannot be kept now is tried again with the next change. */
  async #write() {
    this.#isAsked = false;
    try {
      for (const path of [...this.#dirty]) {
        const file = this.#files.get(path);
        if (file) await this.#library.write(file);
        if (this.#files.get(path) === file) this.#dirty.delete(path);
        this.#wrote(path);
      }
      if (this.#isFailing) this.onrecovery();
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.onfailure(error);
      this.#isFailing = true;
    }
  }

  /** Waits until everything is kept. */
  async settled() {
    await this.#writing;
  }

  async remove(path) {
    this.#files.delete(path);
    await this.settled();
    await this.#library.remove(path);
    this.#wrote(path);
  }

  /** Among the writes: what is written to the file meanwhile waits, and goes to the new name. */
  async rename(from, to) {
    const renamed = this.#writing.then(() => this.#library.rename(from, to)).then(() => {
      this.#files.set(to, { ...this.#files.get(from), path: to });
      this.#files.delete(from);
      if (this.#dirty.delete(from)) this.#dirty.add(to);
    });
    this.#writing = renamed.catch(() => {});
    await renamed;
    this.#wrote(from);
    this.#wrote(to);
  }
}
