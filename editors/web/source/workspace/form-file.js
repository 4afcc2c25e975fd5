import { Lines } from "../text/lines.js";
import { childOf, nodeAt, parsedTree, pathAt, valueOf } from "../text/json-tree.js";
import { ServerDocument } from "../server/document.js";
import { withKey, withValue } from "../text/json-edit.js";

/**
 * A name that is being written. Until the author leaves it, things stand under the one before; what is kept has it as far as it is
 * written, so that nothing is lost with the page.
 * @typedef {object} Name
 * @property {() => Promise<any>} settle gives the thing its name, if it may have it
 * @property {() => void} write the same, without a question
 */

/**
 * A JSON file that is edited in a form. The server reads it as it is written, and what it finds is shown at the field that it
 * is about; what no field shows stays as it stands.
 */
export class FormFile {
  /** Called with what was found where no field is. @type {(words: string[]) => void} */
  onother = () => {};
  /** @type {Set<import("./form-field.js").FormField>} */
  #fields = new Set();
  /** Names that are being written. @type {Set<Name>} */
  #waiting = new Set();
  /** Those that the author has left, and that are not settled yet. @type {Set<Name>} */
  #leaving = new Set();
  /** What is written now is only to be kept. */
  #isDraft = false;
  /** @type {Set<Promise<any>>} */
  #works = new Set();
  #languageId;
  /** @type {ServerDocument | null} */
  #document = null;
  #tree;
  #timer = 0;

  /** @param {import("../desk.js").Desk} desk @param {string} path @throws {Error} where the file cannot be read */
  constructor(desk, path, languageId) {
    this.path = path;
    this.desk = desk;
    this.#languageId = languageId;
    this.text = desk.shelf.get(path)?.text ?? "";
    this.#read();
    desk.listen(path, {
      found: (diagnostics) => this.#found(diagnostics), rewritten: (text) => this.rewrite(text), drop: () => this.#drop(),
    });
    if (this.text.trim() !== "") this.#open();
  }

  #read() {
    this.#tree = this.text.trim() === "" ? undefined : parsedTree(this.text);
  }

  #open() {
    this.#document = new ServerDocument(this.desk.client, this.path, this.#languageId, this.text);
    this.#askForHints();
  }

  async close() {
    for (const name of this.#waiting) this.left(name);
    await Promise.all(this.#works);
    clearTimeout(this.#timer);
    await this.desk.shelf.settled();
    this.#document?.close();
    await this.desk.unlisten(this.path);
  }

  #drop() {
    this.#waiting.clear();
    this.#leaving.clear();
  }

  /** What the file says at a path; undefined where it says nothing. */
  get(path) {
    const node = nodeAt(this.#tree, path);
    return node && valueOf(node);
  }

  /** Where a value stands, or the key that it stands under; -1 where it does not. */
  placeOf(path, isKey = false) {
    const child = childOf(nodeAt(this.#tree, path.slice(0, -1)), path.at(-1));
    return child ? (isKey ? child.start : child.node.start) + 1 : -1;
  }

  /** Asks the server about a place; null where it has nothing to say. */
  ask(method, offset, params) {
    const position = new Lines(this.text).position(offset);
    return this.#document?.ask(method, { position, ...params }).catch(() => null) ?? Promise.resolve(null);
  }

  /** @param {Name} name */
  wait(name) {
    this.#waiting.add(name);
    this.#keep();
  }

  /** The author has left a name. The file is not closed before it is settled. @param {Name} name */
  left(name) {
    if (!this.#waiting.delete(name)) return;
    this.#leaving.add(name);
    const work = name.settle().finally(() => {
      this.#works.delete(work);
      if (this.#leaving.delete(name)) this.#keep();
    });
    this.#works.add(work);
  }

  /** Has the file kept, with the names that are being written. */
  #keep() {
    const { text } = this;
    this.#isDraft = true;
    for (const name of [...this.#leaving, ...this.#waiting]) name.write();
    this.#isDraft = false;
    if (this.desk.shelf.get(this.path)?.text !== this.text) this.desk.write(this.path, this.text);
    if (this.text === text) return;
    this.text = text;
    this.#read();
  }

  /** Has another text, whoever made it. */
  rewrite(text) {
    this.#write(text);
    for (const { field } of this.#shown()) field.show();
  }

  /** Writes a value; one that is undefined goes, and a section that has nothing else with it. */
  set(path, value) {
    const made = withValue(this.text, path, value);
    const isBare = value === undefined && path.length === 2 && nodeAt(parsedTree(made), path.slice(0, 1))?.children?.length === 0;
    this.#write(isBare ? withValue(made, path.slice(0, 1), undefined) : made);
  }

  /** Gives a key of an object another name. */
  rename(path, key) {
    this.#write(withKey(this.text, path, key));
  }

  #write(text) {
    if (text === this.text) return;
    this.text = text;
    this.#read();
    if (this.#isDraft) return;
    this.#keep();
    for (const field of this.#fields) field.update();
    if (!this.#document) this.#open();
    else if (this.#document.change(text)) this.#askForHints();
  }

  /** @param {import("./form-field.js").FormField} field */
  add(field) {
    this.#fields.add(field);
  }

  /** Each finding goes to the field that it is about, or to one inside of what it is about. */
  #found(diagnostics) {
    const lines = new Lines(this.text);
    const fields = this.#shown();
    const told = new Map(fields.map(({ field }) => [field, []]));
    const other = [];
    for (const { range, message, severity, code } of diagnostics) {
      // A file that is edited in a form gets its action's name by itself.
      if (code === "action-file-name") continue;
      const path = this.#tree ? pathAt(this.#tree, lines.offset(range.start)) : [];
      const nearest = nearestField(fields, path);
      if (nearest) told.get(nearest).push({ message, severity });
      else other.push(`Line ${range.start.line + 1}: ${message}`);
    }
    for (const [field, findings] of told) field.tell(findings);
    this.onother(other);
  }

  /** The fields that are there, with where their values stand. */
  #shown() {
    for (const field of this.#fields) if (!field.element.isConnected) this.#fields.delete(field);
    return [...this.#fields].map((field) => ({ field, path: field.place })).filter(({ path }) => path !== null);
  }

  /** What a message costs, under its field. */
  #askForHints() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const lines = new Lines(this.text);
      const range = { start: { line: 0, character: 0 }, end: lines.position(this.text.length) };
      const hints = await this.#document.ask("textDocument/inlayHint", { range }).catch(() => null);
      if (!hints) return;
      const at = (hint) => JSON.stringify(pathAt(this.#tree, lines.offset(hint.position)));
      for (const { field, path } of this.#shown()) field.hint(hints.filter((hint) => at(hint) === JSON.stringify(path)).map(({ label }) => label).join(", "));
    }, 200);
  }
}

function nearestField(fields, path) {
  const isInside = (inner, outer) => outer.every((key, depth) => key === inner[depth]);
  const over = fields.filter((one) => isInside(path, one.path)).sort((one, other) => other.path.length - one.path.length)[0];
  return (over ?? (path.length > 0 && fields.find((one) => isInside(one.path, path))))?.field;
}
