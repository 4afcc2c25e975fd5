import { done, kept } from "./database.js";

/** What the page remembers: the file that is open, how it is laid out. */
export class Settings {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  get(name) {
    return done(this.#database.transaction("settings").objectStore("settings").get(name));
  }

  async set(name, value) {
    const transaction = this.#database.transaction("settings", "readwrite");
    transaction.objectStore("settings").put(value, name);
    await kept(transaction);
  }
}
