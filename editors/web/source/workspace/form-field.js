import { element, setText } from "../ui/element.js";
import { renamed } from "./renaming.js";

/**
 * A field of a form: what it is called, where in the file it writes, and what is found there.
 *
 * @typedef {object} Column
 * @property {string} key
 * @property {string} label
 * @property {"text" | "tel" | "long" | "count" | "flag" | "choice"} [kind] text unless told
 * @property {string} [placeholder]
 * @property {[string, string][]} [options] of a choice: value and title; an empty value is none
 * @property {(file: import("./form-file.js").FormFile, path: (string | number)[]) => any} [read] where it is more than a value
 * @property {(file: import("./form-file.js").FormFile, path: (string | number)[], value: any) => void} [write]
 * @property {(file: import("./form-file.js").FormFile, path: (string | number)[]) => (string | number)[] | null} [place] where it
 *   then stands
 * @property {(file: import("./form-file.js").FormFile, path: (string | number)[]) => boolean} [isShown] always unless told
 * @property {(words: string) => string} [tidied] as it has to be written, of what an author writes
 * @property {boolean} [isName] jobs speak of the thing by this
 * @property {(file: import("./form-file.js").FormFile, path: (string | number)[]) => string[]} [taken] the names that others have
 */
export class FormField {
  static #count = 0;
  #notes = element("ul", { class: "notes" });
  #hint = element("p", { class: "hint", hidden: true });
  #said = element("p", { class: "hint", role: "status" });
  /** What stood here when the author came. */
  #before;
  #file;
  #column;
  /** What waits until the author has left the field. @type {any[] | null} */
  #waiting = null;

  /**
   * @param {import("./form-file.js").FormFile} file
   * @param {() => (string | number)[] | null} path null while there is nothing yet to write into
   * @param {Column} column
   */
  constructor(file, path, column) {
    this.#file = file;
    this.#column = column;
    this.path = path;
    const id = `form-${(FormField.#count += 1)}`;
    this.#notes.id = `${id}-notes`;
    this.input = control(column, id);
    this.input.id = id;
    this.input.setAttribute("aria-describedby", this.#notes.id);
    const label = element("label", { for: id }, column.label);
    const isFlag = column.kind === "flag";
    this.element = element("div", { class: `form-field kind-${column.kind ?? "text"}` },
      ...(isFlag ? [element("span", { class: "check" }, this.input, label)] : [label, this.input]), this.#hint, this.#notes, ...(column.isName ? [this.#said] : []));
    this.show();
    this.update();
    const name = { settle: () => this.#settle(), write: () => this.#isWhole && this.write() };
    this.input.addEventListener("focus", () => (this.#before = this.path() && file.get(this.path())));
    this.input.addEventListener("input", () => (column.isName && this.#before ? file.wait(name) : this.write()));
    this.input.addEventListener("change", () => file.left(name));
    this.input.addEventListener("blur", () => this.#waiting && this.tell(this.#waiting));
    file.add(this);
  }

  /** Where in the file its value stands; null where it does not. */
  get place() {
    const path = this.path();
    return path && this.#column.place ? this.#column.place(this.#file, path) : path;
  }

  /** What the author wrote; undefined where that is nothing. */
  get value() {
    const { kind } = this.#column;
    if (kind === "flag") return this.input.checked || undefined;
    const words = kind === "long" ? this.input.value : this.input.value.trim();
    if (words === "") return undefined;
    if (this.#column.tidied) return this.#column.tidied(words);
    return kind === "count" && /^\d[\d,]*$/.test(words) ? Number(words.replaceAll(",", "")) : words;
  }

  /** Shows what the file says. */
  show() {
    const path = this.path();
    if (path === null) return;
    const value = this.#column.read ? this.#column.read(this.#file, path) : this.#file.get(path);
    if (this.#column.kind === "flag") {
      this.input.checked = value === true;
      return;
    }
    const words = value === undefined || value === null ? "" : String(value);
    // What a file says that is not among the choices is one of them as long as it stands there.
    if (this.#column.kind === "choice" && ![...this.input.options].some((option) => option.value === words)) {
      this.input.append(element("option", { value: words }, words));
    }
    this.input.value = words;
  }

  /** Shows itself or not, after something was written. */
  update() {
    const { isShown } = this.#column;
    const path = this.path();
    if (isShown) this.element.hidden = path === null || !isShown(this.#file, path);
  }

  write() {
    const path = this.path();
    if (path === null) return;
    if (this.#column.write) this.#column.write(this.#file, path, this.value);
    else this.#file.set(path, this.value);
  }

  /** A name that jobs know is written when it is whole, and they follow where the author wants it. */
  async #settle() {
    const [path, from, to] = [this.path(), this.#before, this.value];
    if (path === null || to === from) return;
    this.#before = to;
    if (to === undefined) return this.write();
    await this.say(renamed(this.#file, { at: this.#file.placeOf(path), from, to, write: (name) => this.#writeName(name) }));
    this.show();
  }

  /** Whether it could be the name of this thing and no other. */
  get #isWhole() {
    const [path, name] = [this.path(), this.value];
    if (path === null || name === undefined) return false;
    const taken = this.#column.taken?.(this.#file, path) ?? [];
    return !taken.some((other) => String(other).toLowerCase() === name.toLowerCase());
  }

  #writeName(name) {
    const path = this.path();
    if (path === null) return;
    this.#file.set(path, name);
    this.#before = name;
    this.input.value = name;
  }

  /** What came of another name. @param {Promise<(Node | string)[] | null>} words @returns {Promise<boolean>} whether it is another one */
  async say(words) {
    const said = await words;
    this.#said.replaceChildren(...(said ?? []));
    return said !== null;
  }

  /** What was found here; while the author still writes, nothing new is said. @param {{message: string, severity: number}[]} findings */
  tell(findings) {
    const isWriting = document.activeElement === this.input && this.#notes.childElementCount === 0 && this.#column.kind !== "choice";
    this.#waiting = isWriting ? findings : null;
    if (isWriting) return;
    this.#notes.replaceChildren(...findings.map(({ message, severity }) =>
      element("li", { class: `severity-${severity}` }, `${message.charAt(0).toUpperCase()}${message.slice(1)}`)));
    this.input.setAttribute("aria-invalid", String(findings.some(({ severity }) => severity === 1)));
  }

  /** What the server says behind the value. */
  hint(words) {
    setText(this.#hint, words);
    this.#hint.hidden = words === "";
  }
}

function control({ kind = "text", placeholder, options = [] }) {
  if (kind === "flag") return element("input", { type: "checkbox" });
  if (kind === "long") return element("textarea", { rows: 2, class: "growing", placeholder, dir: "auto" });
  if (kind === "choice") return element("select", {}, ...options.map(([value, title]) => element("option", { value }, title)));
  return element("input", { type: kind === "tel" ? "tel" : "text", dir: kind === "tel" ? "ltr" : "auto", inputmode: kind === "count" ? "numeric" : null, placeholder, autocomplete: "off" });
}
