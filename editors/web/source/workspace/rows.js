import { button, element, icon } from "../ui/element.js";
import { FormField } from "./form-field.js";
import { renamed } from "./renaming.js";

/**
 * Things of one kind in rows of fields: those of a list, or those of an object, each under its name. A row that was added is
 * written when something stands in it.
 *
 * @typedef {object} Kind
 * @property {(string | number)[]} path where they stand in the file
 * @property {string} one what one of them is called
 * @property {string} add what the button says that adds one
 * @property {import("./form-field.js").Column[]} columns
 * @property {boolean} [isNamed] each stands under its name, which the first column shows
 * @property {object} [made] what a new one has from the start
 * @property {() => void} [prepare] called before one is made
 * @property {(from: string, to: string | null) => void} [renamed] called when one has another name, or went
 */
export class Rows {
  element = element("div", { class: "table" });
  #file;
  #kind;
  /** With what was removed at its place, as long as the form is open. @type {({key: string | number | null} | Removed)[]} */
  #rows;

  /** @param {import("./form-file.js").FormFile} file @param {Kind} kind */
  constructor(file, kind) {
    this.#file = file;
    this.#kind = kind;
    const things = file.get(kind.path);
    const isReadable = things === undefined || (kind.isNamed ? isPlainObject(things) : Array.isArray(things) && things.every(isPlainObject));
    if (!isReadable) {
      this.element.append(element("p", { class: "problem" }, `“${kind.path.at(-1)}” is written in another way in ${file.path.slice(1)}, so it is left as it is.`));
      return;
    }
    this.#rows = Object.keys(things ?? {}).map((key) => ({ key: kind.isNamed ? key : Number(key) }));
    this.#show();
  }

  #show() {
    this.element.replaceChildren(...this.#rows.map((row) => (row instanceof Removed ? this.#offer(row) : this.#row(row))),
      button(this.#kind.add, () => this.#add(), { class: "add" }));
  }

  #add() {
    // One that waits for its name keeps what is written in it.
    if (this.#rows.at(-1)?.key !== null) {
      this.#rows.push({ key: null });
      this.#show();
    }
    this.element.children[this.#rows.length - 1].querySelector("input").focus();
  }

  #row(row) {
    const { columns, isNamed, one, path } = this.#kind;
    const inside = isNamed ? columns.slice(1) : columns;
    const fields = inside.map((column) =>
      new FormField(this.#file, () => (this.#isThere(row) ? [...path, row.key, ...(column.read ? [] : column.key.split("."))] : null), column));
    const begin = (key) => {
      row.key = key;
      this.#kind.prepare?.();
      this.#file.set([...path, key], this.#kind.made ?? {});
      for (const field of fields) if (field.value !== undefined) field.write();
    };
    if (!isNamed) {
      for (const field of fields) field.input.addEventListener("input", () => row.key === null && begin(this.#there.indexOf(row)), { capture: true });
    }
    const name = isNamed ? [this.#name(row, begin)] : [];
    return element("div", { class: "row", role: "group", "aria-label": row.key === null ? `New ${one}` : `${one} ${isNamed ? row.key : row.key + 1}` },
      ...name, ...fields.map((field) => field.element),
      element("button", { type: "button", class: "quiet remove", "aria-label": `Remove ${one}`, title: "Remove", onclick: () => this.#remove(row) }, icon("bin")));
  }

  /** The name under which a thing stands. It is written when the author leaves it: half a name is another thing's. */
  #name(row, begin) {
    const field = new FormField(this.#file, () => null, this.#kind.columns[0]);
    field.input.value = row.key ?? "";
    const written = () => field.input.value.trim().replace(/[\s-]+/g, "_");
    const settle = async () => {
      if (!this.#rows.includes(row)) return;
      const name = written();
      field.input.value = name;
      const problem = this.#problem(name, row);
      field.tell(problem ? [{ message: problem, severity: 1 }] : []);
      if (problem || name === row.key) return;
      if (row.key === null) return begin(name);
      if (!(await field.say(this.#renamed(row, name, field.input)))) field.input.value = row.key;
    };
    const write = () => {
      const { key } = row;
      const name = written();
      if (!this.#rows.includes(row) || name === key || this.#problem(name, row)) return;
      if (key === null) begin(name);
      else this.#rename(key, name);
      row.key = key;
    };
    const name = { settle, write };
    field.input.addEventListener("input", () => this.#file.wait(name));
    field.input.addEventListener("change", () => this.#file.left(name));
    return field.element;
  }

  #rename(from, to) {
    this.#file.rename([...this.#kind.path, from], to);
    this.#kind.renamed?.(from, to);
  }

  #renamed(row, name, input) {
    const write = (to) => {
      if (!this.#isThere(row)) return;
      const { key } = row;
      row.key = to;
      input.value = to;
      this.#rename(key, to);
    };
    return renamed(this.#file, { at: this.#file.placeOf([...this.#kind.path, row.key], true), from: row.key, to: name, write });
  }

  #problem(name, row) {
    const { one, columns } = this.#kind;
    if (name === "") return row.key === null ? `Without a name this ${one} is not kept` : `A ${one} needs a name; it stays “${row.key}”`;
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return `A name has letters, digits and _, as in ${columns[0].placeholder}`;
    return this.#there.some((other) => other !== row && other.key === name) ? `There is already a ${one} called ${name}` : null;
  }

  /** Whether a thing stands in the file; one that waits for its name does not, nor one that was removed while something was asked. */
  #isThere(row) {
    return row.key !== null && this.#rows.includes(row);
  }

  get #there() {
    return this.#rows.filter((row) => !(row instanceof Removed));
  }

  /** Those of a list have its numbers. */
  #count() {
    if (!this.#kind.isNamed) for (const [index, row] of this.#there.entries()) if (row.key !== null) row.key = index;
  }

  #remove(row) {
    const place = this.#rows.indexOf(row);
    const path = [...this.#kind.path, row.key];
    if (row.key === null) {
      this.#rows.splice(place, 1);
    } else {
      this.#rows[place] = new Removed(this.#file, path, this.#kind.columns);
      this.#file.set(path, undefined);
      this.#kind.renamed?.(row.key, null);
      this.#rows[place].after = this.#file.text;
    }
    this.#count();
    this.#show();
    (this.element.children[place].querySelector("button.back") ?? this.element.querySelector(".add")).focus();
  }

  #offer(removed) {
    const { isNamed, one, columns } = this.#kind;
    const name = isNamed ? removed.key : removed.value[columns[0].key];
    const words = name ? `“${name}”` : `The ${one}`;
    return element("p", { class: "removed" }, `${words} is removed. `,
      button("Put it back", () => this.#putBack(removed), { class: "back", "aria-label": `Put ${words} back` }));
  }

  /** Where nothing else was written since, the file is as it was; else the thing comes last. */
  #putBack(removed) {
    const { isNamed, path, one, prepare } = this.#kind;
    const place = this.#rows.indexOf(removed);
    const row = { key: removed.key };
    if (this.#file.text === removed.after) {
      this.#file.rewrite(removed.before);
      this.#rows[place] = row;
    } else {
      if (isNamed && this.#there.some(({ key }) => key === removed.key)) {
        const problem = `There is another ${one} called ${removed.key} now. Give it another name first.`;
        const offer = this.element.children[place];
        if (!offer.querySelector(".problem")) offer.append(element("span", { role: "alert", class: "problem" }, problem));
        return;
      }
      this.#rows.splice(place, 1);
      const written = this.#there.filter(({ key }) => key !== null).length;
      if (!isNamed) row.key = written;
      prepare?.();
      removed.write(this.#file, [...path, row.key]);
      // Behind it stands what has no name yet.
      this.#rows.splice(this.#rows.at(-1)?.key === null ? -1 : this.#rows.length, 0, row);
    }
    this.#count();
    this.#show();
    this.element.children[this.#rows.indexOf(row)].querySelector("input").focus();
  }
}

/** A thing that the author has removed, as it was. */
class Removed {
  /** The whole file once it was removed. */
  after = "";

  /** @param {import("./form-file.js").FormFile} file @param {(string | number)[]} path @param {import("./form-field.js").Column[]} columns */
  constructor(file, path, columns) {
    this.key = path.at(-1);
    this.value = file.get(path);
    this.before = file.text;
    /** What of it stands elsewhere in the file. */
    this.read = columns.filter(({ read, write }) => read && write).map((column) => ({ column, value: column.read(file, path) }));
  }

  write(file, path) {
    file.set(path, this.value);
    for (const { column, value } of this.read) if (column.read(file, path) !== value) column.write(file, path, value);
  }
}

function isPlainObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
