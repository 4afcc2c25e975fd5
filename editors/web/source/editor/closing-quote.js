/**
 * The quote that closes what a suggestion has begun. As long as the author writes right in front of it, typing it, Enter and Tab
 * lead behind it: otherwise the next step would be written into the message, or into the name of whom the call goes to.
 */
export class ClosingQuote {
  /** The quote, and the text behind it; empty where none is expected. */
  #rest = "";
  #field;

  /** @param {HTMLTextAreaElement} field whose other listeners come first: Enter and Tab may be for the menu */
  constructor(field) {
    this.#field = field;
    field.addEventListener("keydown", (event) => this.#pressed(event));
    field.addEventListener("beforeinput", (event) => this.#written(event));
  }

  /** A suggestion was taken, and what it wants written is selected. */
  expect() {
    const { value, selectionEnd } = this.#field;
    const rest = value.slice(selectionEnd);
    if (rest.startsWith('"')) this.#rest = rest;
  }

  /** Another text is being written. */
  forget() {
    this.#rest = "";
  }

  get #isNext() {
    const { value, selectionStart, selectionEnd } = this.#field;
    return this.#rest !== "" && selectionStart === selectionEnd && value.slice(selectionEnd) === this.#rest;
  }

  #pass() {
    this.forget();
    const behind = this.#field.selectionEnd + 1;
    this.#field.setSelectionRange(behind, behind);
  }

  #pressed(event) {
    const { key, shiftKey, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
    if (!["Enter", "Tab"].includes(key) || shiftKey || ctrlKey || altKey || metaKey || isComposing || defaultPrevented || !this.#isNext) return;
    this.#pass();
    // The line then ends behind the quote.
    if (key === "Tab") event.preventDefault();
  }

  /** Keyboards of phones also write the quote as typographers do. */
  #written(event) {
    if (event.inputType !== "insertText" || !/^["”“„]$/.test(event.data ?? "") || !this.#isNext) return;
    event.preventDefault();
    this.#pass();
  }
}
