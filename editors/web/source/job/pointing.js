/** Opens the card of what the author points at in the instructions: with the pointer, or with the caret. */
export class Pointing {
  #page;
  /** Where the pointer rests, until it has rested long enough. */
  #resting = 0;

  /** @param {import("../page.js").Page} page */
  constructor(page) {
    this.#page = page;
    const { field } = page.form.editor;
    field.addEventListener("pointermove", (event) => this.#rest(event));
    field.addEventListener("pointerleave", () => clearTimeout(this.#resting));
    field.addEventListener("click", (event) => this.#clicked(event));
  }

  #rest({ clientX, clientY, pointerType }) {
    const { card, form, menu } = this.#page;
    clearTimeout(this.#resting);
    if (pointerType !== "mouse" || menu.isOpen) return;
    this.#resting = setTimeout(() => {
      const mark = form.editor.markAt(clientX, clientY);
      if (mark && mark.finding === undefined && !card.isOpen) this.#showPlace(mark.offset, false);
    }, 400);
  }

  #clicked({ clientX, clientY }) {
    const { form } = this.#page;
    const mark = form.editor.markAt(clientX, clientY);
    if (mark?.finding === undefined) return;
    if (form.editor.field.selectionStart !== form.editor.field.selectionEnd) return;
    form.onfinding(mark.finding, form.editor.rectangle(mark.offset));
  }

  /** The card at a place of the instructions. */
  #showPlace(offset, isAsked) {
    const { card, desk, form: { editor } } = this.#page;
    card.showPlace(desk.job.inFile(editor.lines.position(offset)), editor.rectangle(offset), isAsked);
  }

  /** The card at the caret: of the finding there, else of what stands there. */
  explainCaret() {
    const { desk: { job }, form } = this.#page;
    const { editor } = form;
    editor.reveal(editor.caret);
    const { line, character } = job.inFile(editor.lines.position(editor.caret));
    const isBefore = (one, other) => one.line < other.line || (one.line === other.line && one.character <= other.character);
    const place = job.findings.findIndex(({ range }) => isBefore(range.start, { line, character }) && isBefore({ line, character }, range.end));
    if (place >= 0) form.onfinding(place, editor.rectangle(editor.caret));
    else this.#showPlace(editor.caret, true);
  }
}
