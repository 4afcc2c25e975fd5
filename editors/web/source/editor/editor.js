import { element } from "../ui/element.js";
import { difference } from "../text/edits.js";
import { Lines } from "../text/lines.js";
import { runsLeft } from "../text/direction.js";
import { moved } from "./marks.js";
import { Overlay } from "./overlay.js";
import { visible } from "./popup.js";

/**
 * The editor of the instructions: a plain text field, which brings the caret, the selection, input methods, screen readers,
 * phone keyboards, the spelling check and undo, over a picture of the same text with its marks (`Overlay`).
 */
export class Editor {
  /** Called with what the author, or undo, or `replace` changed. @type {(change: {start: number, end: number, text: string}, event?: InputEvent) => void} */
  onchange = () => {};

  #overlay = new Overlay();
  #text = "";
  #lines = new Lines("");
  /** @type {import("./marks.js").Mark[]} */
  #colors = [];
  /** @type {import("./marks.js").Mark[]} */
  #findings = [];
  /** @type {import("./marks.js").Mark[]} */
  #hints = [];
  /** What changes is written by the page, not typed. */
  #isWriting = false;

  /** @param {Record<string, any>} attributes of the text field */
  constructor(attributes) {
    this.field = element("textarea", { spellcheck: "true", autocapitalize: "sentences", ...attributes });
    this.element = element("div", { class: "editor" }, this.#overlay.element, this.field);
    this.field.addEventListener("input", (event) => this.#changed(event));
  }

  get text() {
    return this.#text;
  }

  get lines() {
    return this.#lines;
  }

  get caret() {
    return this.field.selectionStart;
  }

  /** The pieces of the text that belong together are being typed: nothing may be changed under the author's hands. */
  isComposing = false;

  #changed(event) {
    this.isComposing = event.isComposing;
    const change = difference(this.#text, this.field.value);
    if (!change) return;
    this.#take(change);
    this.onchange(change, this.#isWriting ? undefined : event);
  }

  #take(change) {
    this.#text = this.field.value;
    this.#lines = new Lines(this.#text);
    this.#colors = moved(this.#colors, change);
    this.#findings = moved(this.#findings, change);
    this.#hints = moved(this.#hints, change);
    this.#show();
  }

  #show() {
    const marks = [...this.#colors, ...this.#findings, ...this.#hints].sort((one, other) => one.start - other.start);
    this.#overlay.show(this.#text, marks);
    const direction = runsLeft(this.#text) ? "rtl" : "";
    if (this.element.dir !== direction) this.element.dir = direction;
  }

  /** Another text altogether, which undo does not reach behind. */
  open(text) {
    this.field.value = text;
    this.#text = this.field.value;
    this.#lines = new Lines(this.#text);
    this.#colors = [];
    this.#findings = [];
    this.#hints = [];
    this.#show();
  }

  /**
   * Writes a text as the author would: the browser's own undo takes it back in one step, and the caret stays at its words.
   * @param {string} text
   * @param {[number, number] | null} [selection]
   */
  replace(text, selection = null) {
    const change = difference(this.#text, text);
    const by = change ? change.text.length - (change.end - change.start) : 0;
    const place = (caret) => {
      // What is put in where the caret stands comes before it, as if it had been typed.
      if (!change || caret < change.start || (caret === change.start && change.end > change.start)) return caret;
      return caret >= change.end ? caret + by : change.start + change.text.length;
    };
    const [start, end] = selection ?? [place(this.field.selectionStart), place(this.field.selectionEnd)];
    if (change) this.#write(change);
    this.field.setSelectionRange(start, end);
  }

  #write(change) {
    const focused = document.activeElement;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(change.start, change.end);
    this.#isWriting = true;
    // Behind a dialog the field cannot have the focus, and the browser would write into the dialog.
    const isWritten = document.activeElement === this.field
      && (change.text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, change.text));
    if (!isWritten) {
      this.field.setRangeText(change.text, change.start, change.end, "end");
      this.#changed(new InputEvent("input"));
    }
    this.#isWriting = false;
    if (focused instanceof HTMLElement && focused !== this.field) focused.focus({ preventScroll: true });
  }

  /** @param {import("./marks.js").Mark[]} marks */
  setColors(marks) {
    this.#colors = marks;
    this.#show();
  }

  /** @param {import("./marks.js").Mark[]} marks */
  setFindings(marks) {
    this.#findings = marks;
    this.#show();
  }

  /** What a message costs and where a call goes, at the end of the line. @param {import("./marks.js").Mark[]} marks */
  setHints(marks) {
    this.#hints = marks;
    this.#show();
  }

  /** Where a place of the text is seen in the window. */
  rectangle(offset) {
    const { line, character } = this.#lines.position(offset);
    return this.#overlay.rectangle(line, character);
  }

  /** What is marked under a point of the window: its place in the text, and its finding. */
  markAt(x, y) {
    const piece = this.#overlay.pieceAt(x, y);
    if (!piece) return null;
    const offset = this.#lines.offset(piece);
    return { offset, finding: this.#findings.findLast(({ start, end }) => start <= offset && offset < end)?.finding };
  }

  /** Takes the author to a place. */
  select(start, end) {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(start, end);
    this.reveal(start);
  }

  /** Scrolls until a place is well in sight. */
  reveal(offset) {
    const { top, bottom } = this.rectangle(offset);
    const view = visible();
    if (top < view.top + 120 || bottom > view.bottom - 120) scrollBy({ top: top - view.top - (view.bottom - view.top) / 3, behavior: "instant" });
  }
}
