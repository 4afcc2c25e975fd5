/** Leads from finding to finding. */
export class FindingWalk {
  /** The finding that was shown last, and where the caret was then. */
  #last = { job: null, caret: 0, place: 0, message: "" };

  /** @param {() => import("../page.js").Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * From the finding that was shown last, or what took its place, as long as the caret stays; else from the caret.
   * @param {1 | -1} step
   * @returns {boolean} whether there is one
   */
  step(step) {
    const { form, desk: { job } } = this.page();
    const findings = job?.findings ?? [];
    if (findings.length === 0) return false;
    const { caret } = form.editor;
    const last = Math.min(this.#last.place, findings.length);
    const isThere = findings[last]?.message === this.#last.message;
    const behind = findings.findIndex((_, place) => form.offset(place) >= caret);
    const isHere = this.#last.job === job && this.#last.caret === caret;
    const here = isHere ? last + (isThere && step > 0 ? 1 : 0) : behind < 0 ? findings.length : behind;
    const place = (here + Math.min(step, 0) + findings.length) % findings.length;
    form.show(place);
    this.#last = { job, caret: form.editor.caret, place, message: findings[place].message };
    return true;
  }
}
