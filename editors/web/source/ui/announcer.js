import { bringMessages } from "./dialog.js";
import { button, element, messageLog } from "./element.js";

/**
 * Says things: to everybody in a line at the bottom that goes away by itself, to screen readers in a live region. Errors, and what
 * offers something, stay until they are put away.
 */
export class Announcer {
  /** What comes is added, so that nothing that comes a moment later takes its place before it is read. */
  #polite = messageLog();
  #toast = element("section", { class: "toast", "aria-label": "Message", hidden: true });
  #timer = 0;

  /** So long a message can be found, in milliseconds. */
  static #kept = 10_000;

  constructor() {
    document.body.append(this.#polite, this.#toast);
  }

  /** To screen readers alone. */
  whisper(words) {
    const said = element("p", {}, words);
    // Behind a dialog nothing is read.
    (document.querySelector("dialog[open]:last-of-type > .unseen") ?? this.#polite).append(said);
    setTimeout(() => said.remove(), Announcer.#kept);
  }

  /**
   * @param {string} words
   * @param {{isUrgent?: boolean, offer?: {verb: string, run: () => void}, lasts?: number}} [options] how long, in milliseconds, where it
   *   does not stay
   */
  say(words, { isUrgent = false, offer, lasts = isUrgent || offer ? 0 : 6_000 } = {}) {
    clearTimeout(this.#timer);
    const hide = () => (this.#toast.hidden = true);
    this.#toast.replaceChildren(
      element("p", {}, words), offer ? button(offer.verb, offer.run) : "", element("button", { type: "button", class: "quiet close", "aria-label": "Dismiss", onclick: hide }, "×"));
    this.#toast.classList.toggle("urgent", isUrgent);
    this.#toast.hidden = false;
    bringMessages();
    this.whisper(words);
    if (lasts > 0) this.#timer = setTimeout(hide, lasts);
  }
}
