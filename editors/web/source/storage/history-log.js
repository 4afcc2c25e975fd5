import { done, kept, keepingWords } from "./database.js";

/**
 * The history's log and texts. The session asks, as `Sources/CallwrightWeb/PageStore.swift` says; here things are only kept:
 * a record and its texts are added in one transaction, and are on disk before the session hears of it.
 */
export class HistoryLog {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  /** @param {object} question */
  async answer(question) {
    const history = question.store;
    try {
      if ("since" in question) return { history, records: await this.#since(question.since) };
      if ("text" in question) return { history, text: await this.#text(question.text) };
      if ("describe" in question) return { history, records: await this.#records(question.describe) };
      return { history, at: await this.#add(question) };
    } catch (error) {
      return { history, failed: keepingWords(error) };
    }
  }

  async #since(place) {
    const log = this.#database.transaction("log").objectStore("log");
    const range = IDBKeyRange.lowerBound(place, true);
    const [places, records] = await Promise.all([done(log.getAllKeys(range)), done(log.getAll(range))]);
    return places.map((key, index) => [key, records[index]]);
  }

  async #text(hash) {
    return (await done(this.#database.transaction("texts").objectStore("texts").get(hash))) ?? null;
  }

  async #records(places) {
    const log = this.#database.transaction("log").objectStore("log");
    const records = await Promise.all(places.map((place) => done(log.get(place))));
    return places.map((place, index) => [place, records[index]]).filter(([, record]) => record);
  }

  async #add({ add, texts, forget }) {
    const transaction = this.#database.transaction(["log", "texts"], "readwrite", { durability: "strict" });
    const keptTexts = transaction.objectStore("texts");
    for (const [hash, text] of texts) keptTexts.put(text, hash);
    for (const hash of forget) keptTexts.delete(hash);
    const place = done(transaction.objectStore("log").add(add));
    await kept(transaction);
    return place;
  }
}
