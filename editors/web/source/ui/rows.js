import { button, element, icon } from "./element.js";

/**
 * A list of things in rows of fields.
 */
export class Rows {
  element = element("div", { class: "table" });
  #rows;

  /**
   * @param {string} title
   * @param {string} verb what the button says that adds a thing
   * @param {string[][]} columns key, title, kind: text unless told
   * @param {any[]} things
   * @param {(things: any[]) => void} write
   */
  constructor(title, verb, columns, things, write) {
    this.title = title;
    this.verb = verb;
    this.columns = columns;
    this.write = write;
    this.#rows = things.map((thing) => ({ ...thing }));
    this.#show();
  }

  #show() {
    this.element.replaceChildren(...this.#rows.map((row, place) => this.#row(row, place)),
      button(this.verb, () => this.#add(), { class: "add" }));
  }

  #add() {
    this.#rows.push({});
    this.#show();
    this.element.children[this.#rows.length - 1].querySelector("input").focus();
  }

  #row(row, place) {
    const fields = this.columns.map(([key, title, kind = "text"]) => this.#field(row, key, `${title}, ${this.title} ${place + 1}`, title, kind));
    const remove = () => {
      this.#rows.splice(place, 1);
      this.#show();
      this.#tell();
    };
    return element("div", { class: "row", role: "group", "aria-label": `${this.title} ${place + 1}` }, ...fields,
      element("button", { type: "button", class: "quiet", "aria-label": `Remove ${this.title} ${place + 1}`, onclick: remove }, icon("bin")));
  }

  #field(row, key, label, title, kind) {
    if (kind === "checkbox") {
      const box = element("input", { type: "checkbox", checked: row[key] === true });
      box.addEventListener("change", () => this.#set(row, key, box.checked || undefined));
      return element("label", { class: "check" }, box, title);
    }
    const input = element("input", { type: kind === "tel" ? "tel" : "text", "aria-label": label, placeholder: title });
    input.value = kind === "list" ? (row[key] ?? []).join(", ") : row[key] ?? "";
    input.addEventListener("change", () => {
      const words = input.value.trim();
      this.#set(row, key, kind === "list" ? words.split(/\s*,\s*/).filter(Boolean) : words || undefined);
    });
    return input;
  }

  #set(row, key, value) {
    if (value === undefined) delete row[key];
    else row[key] = value;
    this.#tell();
  }

  #tell() {
    this.write(this.#rows.filter((row) => Object.keys(row).length > 0));
  }
}
