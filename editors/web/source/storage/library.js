import { done, kept } from "./database.js";

/**
 * A file of the author's.
 * @typedef {object} LibraryFile
 * @property {string} path absolute, as `/book-a-visit.job.md`
 * @property {string} text
 * @property {number} changed in milliseconds since 1970
 * @property {number} [errors] how many findings of this kind it had when it was last open
 * @property {number} [warnings]
 * @property {{of: string, places: number[]}} [ticks] what of its test calls was ticked off, and of which text that holds
 */

/** Files by their paths, as folders. */
export class Folders {
  /** What lies in a folder, as the session wants it. */
  async entries(folder) {
    const start = folder.endsWith("/") ? folder : `${folder}/`;
    const paths = await this.paths();
    const names = new Map();
    for (const path of paths) {
      if (!path.startsWith(start)) continue;
      const [name, ...below] = path.slice(start.length).split("/");
      names.set(name, below.length > 0);
    }
    return [...names].map(([name, isFolder]) => ({ name, isFolder }));
  }

  /** The nearest file of this name in a folder or over it. */
  async nearest(name, folder) {
    for (let above = folder; ; above = above.slice(0, above.lastIndexOf("/"))) {
      const file = await this.read(`${above === "/" ? "" : above}/${name}`);
      if (file || above === "/" || above === "") return file;
    }
  }
}

/** The author's files, which the browser keeps. The worker reads them, the page that edits writes them. */
export class Library extends Folders {
  isKept = true;
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    super();
    this.#database = database;
  }

  #files(mode) {
    return this.#database.transaction("files", mode, { durability: "strict" }).objectStore("files");
  }

  /** @returns {Promise<LibraryFile | undefined>} */
  read(path) {
    return done(this.#files("readonly").get(path));
  }

  /** @returns {Promise<LibraryFile[]>} in the order of their paths */
  all() {
    return done(this.#files("readonly").getAll());
  }

  /** @returns {Promise<string[]>} */
  paths() {
    return done(this.#files("readonly").getAllKeys());
  }

  /** @param {LibraryFile} file */
  async write(file) {
    const files = this.#files("readwrite");
    files.put(file);
    await kept(files.transaction);
  }

  async remove(path) {
    const files = this.#files("readwrite");
    files.delete(path);
    await kept(files.transaction);
  }

  /** Gives a file another path, whole or not at all. */
  async rename(from, to) {
    const files = this.#files("readwrite");
    const file = await done(files.get(from));
    files.put({ ...file, path: to });
    files.delete(from);
    await kept(files.transaction);
  }
}
