import { difference } from "../text/edits.js";
import { Lines } from "../text/lines.js";

/**
 * A text that the server has too: every change goes to it as the piece that differs, with a version.
 */
export class ServerDocument {
  #client;
  #languageId;
  #version = 1;
  #text;
  #lines;

  /**
   * @param {import("./client.js").Client} client
   * @param {string} path
   * @param {string} languageId
   * @param {string} text
   */
  constructor(client, path, languageId, text) {
    this.#client = client;
    this.path = path;
    this.uri = uriOf(path);
    this.#languageId = languageId;
    this.#text = text;
    this.#lines = new Lines(text);
    this.open();
  }

  get text() {
    return this.#text;
  }

  get version() {
    return this.#version;
  }

  get lines() {
    return this.#lines;
  }

  /** Tells the server of it; also one that began anew. */
  open() {
    const textDocument = { uri: this.uri, languageId: this.#languageId, version: this.#version, text: this.#text };
    this.#client.notify("textDocument/didOpen", { textDocument });
  }

  close() {
    this.#client.notify("textDocument/didClose", { textDocument: { uri: this.uri } });
  }

  /** @param {string} text @returns {boolean} whether that is another text */
  change(text) {
    const change = difference(this.#text, text);
    if (!change) return false;
    const range = { start: this.#lines.position(change.start), end: this.#lines.position(change.end) };
    this.#text = text;
    this.#lines = new Lines(text);
    this.#version += 1;
    this.#client.notify("textDocument/didChange", {
      textDocument: { uri: this.uri, version: this.#version }, contentChanges: [{ range, text: change.text }],
    });
    return true;
  }

  /**
   * Asks something about the text as it is; null where it has changed before the answer came.
   * @param {string} method
   * @param {object} [params]
   */
  async ask(method, params = {}) {
    const version = this.#version;
    const answer = await this.#client.request(method, { textDocument: { uri: this.uri }, ...params });
    return version === this.#version ? answer : null;
  }

  /** @param {string} command @param {object} [argument] */
  execute(command, argument = {}) {
    return this.#client.execute(command, { uri: this.uri, ...argument });
  }
}

/** @param {string} path */
export function uriOf(path) {
  return `file://${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** @param {string} uri */
export function pathOf(uri) {
  return decodeURIComponent(new URL(uri).pathname);
}
