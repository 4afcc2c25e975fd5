/**
 * What a browser keeps for this page, in one place:
 *
 * | store | key | value |
 * |---|---|---|
 * | `files` | path | a file of the library, as `Library` has it |
 * | `log` | place, ascending | a record of the history, in hexadecimal digits |
 * | `texts` | SHA-256 | a text of the history |
 * | `settings` | name | whatever the page remembers |
 */

const NAME = "callwright";
const VERSION = 1;

/** @returns {Promise<IDBDatabase>} rejected where the browser lets the page keep nothing */
export async function openDatabase() {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const database = request.result;
    database.createObjectStore("files", { keyPath: "path" });
    database.createObjectStore("log", { autoIncrement: true });
    database.createObjectStore("texts");
    database.createObjectStore("settings");
  };
  return done(request);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Waits until all of a transaction is kept.
 * @param {IDBTransaction} transaction
 * @returns {Promise<void>}
 */
export function kept(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error("it was not kept"));
  });
}

/** Why something could not be kept, for people. */
export function keepingWords(error) {
  return error?.name === "QuotaExceededError" ? "the browser's storage is full" : String(error?.message ?? error);
}
