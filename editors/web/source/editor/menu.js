import { element } from "../ui/element.js";
import { rendered } from "../text/markdown.js";
import { put } from "./popup.js";

/** What opens the menu by itself when it is typed. */
const TRIGGERS = /[/{.:"]$/;

/**
 * The menu at the caret: actions after `/`, people and numbers after `/Transfer call:`, variables after `{`. The list belongs to
 * the field, where the focus stays; what is marked in it is told to screen readers.
 */
export class Menu {
  #list = element("ul", { id: "menu", role: "listbox", "aria-label": "Suggestions" });
  #help = element("div", { class: "help" });
  element = element("div", { class: "menu popup", hidden: true }, this.#list, this.#help);
  #items = [];
  /** Where the caret stood when the list was asked for. */
  #caret = 0;
  #marked = 0;
  #isWanted = false;
  #asked = 0;

  /**
   * @param {import("./editor.js").Editor} editor
   * @param {{complete: () => Promise<any[]>, accept: (item: any) => void, announce: (words: string) => void}} host
   */
  constructor(editor, host) {
    this.editor = editor;
    this.host = host;
    for (const [name, value] of [["aria-autocomplete", "list"], ["aria-haspopup", "listbox"]]) {
      editor.field.setAttribute(name, value);
    }
    editor.field.addEventListener("keydown", (event) => this.#pressed(event));
    editor.field.addEventListener("blur", () => this.close());
    editor.field.addEventListener("pointerdown", () => this.close());
    this.element.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** Something was typed, and the server knows it. @param {InputEvent} [event] */
  typed(event) {
    const before = this.editor.text.slice(0, this.editor.caret);
    const isTyped = event?.inputType === "insertText" || event?.inputType === "insertCompositionText";
    if (isTyped && TRIGGERS.test(before)) this.#isWanted = true;
    else if (!this.isOpen && !this.#isWanted) return;
    else if (/\n$/.test(before) || !event?.inputType) return this.close();
    this.ask();
  }

  async ask() {
    this.#isWanted = true;
    const number = ++this.#asked;
    const { caret } = this.editor;
    const items = await this.host.complete();
    if (number !== this.#asked || !this.#isWanted) return;
    if (items.length === 0) this.close();
    else this.#open(items, caret);
  }

  close() {
    this.#isWanted = false;
    this.element.hidden = true;
    this.editor.field.removeAttribute("aria-activedescendant");
    this.editor.field.removeAttribute("aria-controls");
  }

  #open(items, caret) {
    const wasOpen = this.isOpen;
    this.#items = items;
    this.#caret = caret;
    this.#list.replaceChildren(...items.map((item, place) => this.#option(item, place)));
    this.editor.field.setAttribute("aria-controls", "menu");
    this.#mark(0);
    put(this.element, this.editor.rectangle(this.editor.caret));
    const names = items.slice(0, 5).map(({ label }) => label).join(", ");
    if (!wasOpen) this.host.announce(`${items.length} suggestions: ${names}. Arrows to choose, Enter to take.`);
  }

  #option(item, place) {
    return element("li", {
      id: `menu-${place}`, role: "option", class: `kind-${item.kind}`,
      onclick: () => this.#accept(place), onpointermove: () => place !== this.#marked && this.#mark(place),
    }, element("span", { class: "label" }, item.label), element("span", { class: "detail" }, item.detail ?? ""));
  }

  #mark(place) {
    this.#marked = place;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(index === place));
    }
    this.#list.children[place].scrollIntoView({ block: "nearest" });
    this.editor.field.setAttribute("aria-activedescendant", `menu-${place}`);
    const { documentation, detail } = this.#items[place];
    const help = documentation?.value ?? "";
    // What stands in the list need not be said beside it again.
    this.#help.replaceChildren(...rendered(help).filter((block) => block.textContent !== detail));
    this.#help.hidden = this.#help.childElementCount === 0;
  }

  #accept(place) {
    const item = this.#items[place];
    this.close();
    this.#asked += 1;
    // Whoever types fast takes an item before the list for the last letters has come: they are replaced too.
    const { start, end } = item.textEdit.range;
    const typed = this.editor.caret - this.#caret;
    const range = { start, end: { line: end.line, character: Math.max(start.character, end.character + typed) } };
    this.host.accept({ ...item, textEdit: { ...item.textEdit, range } });
  }

  #pressed(event) {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.code === "Space") {
      event.preventDefault();
      return void this.ask();
    }
    if (!this.isOpen) {
      if (event.key === "Escape") this.#isWanted = false;
      return;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
    const last = this.#items.length - 1;
    if (event.key in steps) {
      const place = this.#marked + steps[event.key];
      this.#mark(place < 0 ? (this.#marked === 0 ? last : 0) : place > last ? (this.#marked === last ? 0 : last) : place);
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) this.#accept(this.#marked);
    else if (event.key === "Escape") this.close();
    else if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") return this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
