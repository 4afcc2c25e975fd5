import { button, element, setText } from "../ui/element.js";
import { SEVERITIES } from "./severity.js";

/**
 * A field of the form: its label, how much room it takes, what goes to the clipboard, and the findings in it.
 */
export class Field {
  #count = element("output", { class: "count" });
  #notes = element("ul", { class: "notes" });
  #limit = null;
  /** By how much the workspace counts otherwise than the field is long. */
  #difference = 0;

  /**
   * @param {string} key
   * @param {{label: string, hint: string, control: HTMLElement, input: HTMLTextAreaElement | HTMLInputElement, copy: (key: string) => void}} parts
   */
  constructor(key, { label, hint, control, input, copy }) {
    this.key = key;
    this.input = input;
    input.id = `field-${key}`;
    this.#notes.id = `notes-${key}`;
    input.setAttribute("aria-describedby", `hint-${key} notes-${key}`);
    this.element = element("div", { class: `field field-${key}` },
      element("div", { class: "field-head" },
        element("label", { for: input.id }, label),
        element("span", { class: "hint", id: `hint-${key}` }, hint),
        this.#count,
        button("Copy", () => copy(key), { class: "copy", "aria-label": `Copy ${label.toLowerCase()}`, title: "Exactly what to paste into the vendor's editor" })),
      control, this.#notes);
    input.addEventListener("input", () => this.#showCount());
  }

  /** Puts something before the count. */
  addBeside(shown) {
    this.#count.before(shown);
  }

  /** @param {number | null} limit @param {number} count as the workspace counts */
  setBudget(limit, count) {
    this.#limit = limit;
    this.#difference = count - this.input.value.length;
    this.#showCount();
  }

  #showCount() {
    const count = Math.max(0, this.input.value.length + this.#difference);
    const limit = this.#limit;
    setText(this.#count, limit === null ? count.toLocaleString("en") : `${count.toLocaleString("en")} / ${limit.toLocaleString("en")}`);
    this.#count.classList.toggle("near", limit !== null && count >= limit * 0.9 && count <= limit);
    this.#count.classList.toggle("over", limit !== null && count > limit);
  }

  /** @param {{message: string, severity: number, open: () => void}[]} findings */
  setFindings(findings) {
    if (findings.length === 0 && this.#notes.childElementCount === 0) return;
    this.#notes.replaceChildren(...findings.map(({ message, severity, open }) =>
      element("li", { class: `severity-${severity}` }, button(`${SEVERITIES[severity]}: ${message}`, open, { class: "link" }))));
    this.input.setAttribute("aria-invalid", String(findings.some(({ severity }) => severity === 1)));
  }
}
