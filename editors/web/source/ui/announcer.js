import { element } from "./element.js";

/**
 * Says things: to everybody in a line at the bottom that goes away by itself, to screen readers in a live region. Errors stay
 * until they are put away.
 */
export class Announcer {
  #polite = element("div", { class: "unseen", role: "status", "aria-live": "polite" });
  #toast = element("section", { class: "toast", "aria-label": "Message", hidden: true });
  #timer = 0;

  constructor() {
    document.body.append(this.#polite, this.#toast);
  }

  /** To screen readers alone. */
  whisper(words) {
    this.#polite.textContent = "";
    // A region that holds the same words again is read again only when it was empty between.
    requestAnimationFrame(() => (this.#polite.textContent = words));
  }

  /**
   * @param {string} words
   * @param {{isUrgent?: boolean}} [options]
   */
  say(words, { isUrgent = false } = {}) {
    clearTimeout(this.#timer);
    const hide = () => (this.#toast.hidden = true);
    this.#toast.replaceChildren(
      element("p", {}, words), element("button", { type: "button", class: "quiet", "aria-label": "Put away", onclick: hide }, "×"));
    this.#toast.classList.toggle("urgent", isUrgent);
    this.#toast.hidden = false;
    this.whisper(words);
    if (!isUrgent) this.#timer = setTimeout(hide, 6_000);
  }
}
